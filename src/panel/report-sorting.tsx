import { useLayoutEffect, useRef } from "preact/hooks";
import { reportSorts, reportViews } from "../session/report-view.ts";
import { IconButton } from "./icon-button.tsx";
import { usePanel, useWords } from "./panel-context.ts";

/** The heads of the columns; in a table each sorts by its column. */
export function ReportHeads({ isTable }: { readonly isTable: boolean }) {
  const { session } = usePanel();
  const { words } = useWords();
  const { by, isReversed } = session.sorting.value;
  return (
    <div role="row" aria-rowindex={1} class={isTable ? "twin-heads" : "unseen"}>
      {columns.map((sort) => (
        <div
          key={sort}
          role="columnheader"
          aria-sort={sort === by ? (isReversed ? "descending" : "ascending") : "none"}
        >
          {isTable ? (
            <button type="button" onClick={() => session.sortBy(sort)}>
              {words.sorts[sort]}
              <Direction shown={sort === by} isReversed={isReversed} />
            </button>
          ) : (
            words.sorts[sort]
          )}
        </div>
      ))}
    </div>
  );
}

/** A report first, since it names its row; the order of its cells in `ReportRow`. */
const columns = ["layer", "when", "where", "sure", "many", "who"] as const;

function Direction({
  shown,
  isReversed,
}: {
  readonly shown: boolean;
  readonly isReversed: boolean;
}) {
  return (
    <svg class="direction" width="10" height="10" viewBox="0 0 10 10" aria-hidden="true">
      {shown && <path d={isReversed ? "M1 3h8L5 8z" : "M1 7h8L5 2z"} fill="currentColor" />}
    </svg>
  );
}

/** What the list is sorted by, for where no column has a head. */
export function SortChoice() {
  const { session } = usePanel();
  const { words } = useWords();
  const { by, isReversed } = session.sorting.value;
  return (
    <span class="sort-choice">
      <select
        aria-label={words.sortedBy}
        title={words.sortedBy}
        value={by}
        onChange={({ currentTarget }) => {
          const wanted = reportSorts.find((sort) => sort === currentTarget.value);
          if (wanted && wanted !== by) session.sortBy(wanted);
        }}
      >
        {reportSorts.map((sort) => (
          <option key={sort} value={sort} selected={sort === by}>
            {words.sortNames[sort]}
          </option>
        ))}
      </select>
      <IconButton
        class="reverse"
        label={words.reverseOrder}
        pressed={isReversed}
        onPress={() => session.sortBy(by)}
      >
        <Direction shown isReversed={isReversed} />
      </IconButton>
    </span>
  );
}

const viewPaths = {
  list: "M2 4h2M7 4h9M2 9h2M7 9h9M2 14h2M7 14h9",
  table: "M2 3h14v12H2zM2 7h14M2 11h14M7 3v12",
  numbers: "M2 15.5h14M4.5 13V9M9 13V3M13.5 13V6",
};

/** The reader has just pressed one, which may take what they pressed away; the keys stay with it. */
let isChosen = false;

/** Shows the reports as a list or, where there is room, as a table, or the numbers in their place. */
export function ViewChoice({ canBeTable }: { readonly canBeTable: boolean }) {
  const { session } = usePanel();
  const { words } = useWords();
  const asked = session.reportView.value;
  // While something is looked for, its reports are what there is.
  const hasNumbers = session.story.indicators.length > 0 && session.found.value === null;
  const views = reportViews.filter((view) =>
    view === "table" ? canBeTable : view === "list" || hasNumbers,
  );
  const view = views.includes(asked) ? asked : "list";
  const group = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    if (isChosen) group.current?.querySelector<HTMLElement>("[aria-pressed=true]")?.focus();
    isChosen = false;
  }, [view]);
  if (views.length === 1) return null;
  return (
    <span class="view-choice" role="group" aria-label={words.reportView} ref={group}>
      {views.map((each) => (
        <button
          key={each}
          type="button"
          aria-label={words.reportViews[each]}
          title={words.reportViews[each]}
          aria-pressed={each === view}
          onClick={() => {
            isChosen = true;
            session.setReportView(each);
          }}
        >
          <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true">
            <path d={viewPaths[each]} fill="none" stroke="currentColor" stroke-width="1.6" />
          </svg>
        </button>
      ))}
    </span>
  );
}
