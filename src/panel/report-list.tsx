import { useEffect, useMemo, useRef } from "preact/hooks";
import { followReports } from "../session/report-groups.ts";
import { lazyModule } from "./lazy-module.ts";
import { lazyPart } from "./lazy-part.tsx";
import { usePanel, useWords } from "./panel-context.ts";
import { PartMissing } from "./part-missing.tsx";
import { ReportGrid } from "./report-grid.tsx";
import { SortChoice, ViewChoice } from "./report-sorting.tsx";
import { useShownWords } from "./use-shown-words.ts";

const sorts = lazyModule(() => import("../session/report-order.ts"));
const NothingBegun = lazyPart(() => import("./nothing-begun.tsx"), "NothingBegun");
const SearchHits = lazyPart(() => import("./search-hits.tsx"), "SearchHits");

/**
 * What the map shows, in words: the reports of the time shown, and while something is looked for all
 * that is found. Each opens its card.
 */
export function ReportList({
  isTable,
  canBeTable,
}: {
  readonly isTable: boolean;
  readonly canBeTable: boolean;
}) {
  const { session, visible, listed } = usePanel();
  const { words } = useWords();
  const { module, isMissing, again } = sorts.use(session.sorting.value.by !== "when");
  const order = useMemo(() => module?.createReportOrder(session.story) ?? null, [session, module]);
  const reports = useMemo(() => followReports(session, listed, order), [session, listed, order]);
  const section = useRef<HTMLElement>(null);
  const bar = useRef<HTMLDivElement>(null);
  const shown = useShownWords();
  const { groups, leftOut } = reports.value;
  const found = session.found.value;
  // The heading changes more often than what is listed.
  const grid = useMemo(
    () => groups.length > 0 && <ReportGrid groups={groups} isTable={isTable} over={bar} />,
    [groups, isTable],
  );
  const hasBegun = groups.some(({ name }) => name === "begun");

  useEffect(() => {
    const { current } = section;
    const move = (event: KeyboardEvent) =>
      moveThroughHits(event, session.selection.peek() !== null);
    current?.addEventListener("keydown", move);
    return () => current?.removeEventListener("keydown", move);
  }, [session]);

  return (
    <section
      id="reports"
      class="reports"
      aria-label={words.reports}
      aria-busy={listed.value !== visible.value}
      ref={section}
    >
      <div class="reports-bar" ref={bar}>
        <h2>{shown}</h2>
        {!isTable && groups.length > 0 && <SortChoice />}
        <ViewChoice canBeTable={canBeTable} />
      </div>
      {found ? <SearchHits leftOut={leftOut} /> : !hasBegun && <NothingBegun />}
      {isMissing && <PartMissing again={again} />}
      {grid}
      <p id="twin-help" class="unseen">
        {words.rowHelp}
      </p>
    </section>
  );
}

/** Up and down go through places, articles and reports as through one list, from the field and back. */
function moveThroughHits(event: KeyboardEvent, hasCard: boolean) {
  const { key, target, currentTarget } = event;
  if (!(currentTarget instanceof HTMLElement) || !(target instanceof HTMLElement)) return;
  const field = document.getElementById("search");
  if (key === "Escape" && !hasCard) {
    field?.focus();
    return;
  }
  const step = key === "ArrowDown" ? 1 : key === "ArrowUp" ? -1 : 0;
  const hits = [
    ...currentTarget.querySelectorAll<HTMLElement>('.search-hit, .report[tabindex="0"]'),
  ];
  const at = hits.indexOf(target);
  if (step === 0 || at < 0) return;
  event.preventDefault();
  (hits[at + step] ?? (step < 0 ? field : null))?.focus();
}
