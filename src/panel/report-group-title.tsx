import type { ReportGroupName } from "../session/report-groups.ts";
import { lazyModule } from "./lazy-module.ts";
import { usePanel, useWords } from "./panel-context.ts";
import { PartMissing } from "./part-missing.tsx";
import { useBegunWords } from "./use-begun-words.ts";

const times = lazyModule(() => import("../session/show-found-times.ts"));

/** A row that says what the reports below it have in common. */
export function GroupTitle({
  id,
  group,
  count,
  rowIndex,
  top,
}: {
  readonly id: string;
  readonly group: ReportGroupName;
  readonly count: number;
  readonly rowIndex: number;
  readonly top: number;
}) {
  const { session } = usePanel();
  const { words } = useWords();
  const begun = useBegunWords();
  const isOther = group === "otherTimes";
  const { module, isMissing, again } = times.use(isOther);
  const titles: Readonly<Record<ReportGroupName, string>> = {
    begun: begun(count),
    ongoing: words.groups.ongoing(count),
    maybe: words.groups.maybe(count),
    traces: words.groups.traces(count),
    otherTimes: words.groups.otherTimes(count),
  };

  return (
    <div
      role="row"
      class="twin-group"
      data-row={id}
      aria-rowindex={rowIndex}
      style={{ top: `${top}px` }}
    >
      <div role="gridcell" aria-colspan={6}>
        <h3>{titles[group]}</h3>
        {isOther && isMissing && <PartMissing again={again} />}
        {isOther && !isMissing && (
          <button type="button" class="quiet" onClick={() => module?.showFoundTimes(session)}>
            {words.search.showAllTimes}
          </button>
        )}
      </div>
    </div>
  );
}
