import { useMemo, useRef } from "preact/hooks";
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
  const { session, listed } = usePanel();
  const { words } = useWords();
  const { module, isMissing, again } = sorts.use(session.sorting.value.by !== "when");
  const order = useMemo(() => module?.createReportOrder(session.story) ?? null, [session, module]);
  const reports = useMemo(() => followReports(session, listed, order), [session, listed, order]);
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

  return (
    <section id="reports" class="reports" aria-label={words.reports}>
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
