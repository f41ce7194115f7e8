import { useMemo } from "preact/hooks";
import type { StoryRecord } from "../record/record.ts";
import type { Look } from "../session/visible.ts";
import { lazyModule } from "./lazy-module.ts";
import { MarkedText } from "./marked-text.tsx";
import { usePanel, useWords } from "./panel-context.ts";
import { RecordMark } from "./record-mark.tsx";
import { reportCells } from "./report-cells.ts";

const search = lazyModule(() => import("./found-in.ts"));

interface ReportRowProps {
  readonly record: StoryRecord;
  /** Null where it does not show now. */
  readonly look: Look | null;
  /** Its place among the rows of the grid, from 1. */
  readonly rowIndex: number;
  /** Pixels from the top of the rows. */
  readonly top: number;
  /** The Tab key stops here. */
  readonly isActive: boolean;
  readonly onOpen: (id: string) => void;
  readonly onFocus: (id: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** One report as a row of a grid: lines in a list, columns in a table, the same cells in either. */
export function ReportRow({ record, look, rowIndex, top, isActive, ...on }: ReportRowProps) {
  const { session } = usePanel();
  const { language, storyLang } = useWords();
  const { story } = session;
  const { words } = session.search.value;
  const cells = useMemo(() => reportCells(record, story, language), [record, story, language]);
  const { module } = search.use(words !== "");
  const elsewhere = useMemo(
    () => (words === "" ? null : (module?.foundIn(record, cells, story, words, language) ?? null)),
    [module, record, cells, story, words, language],
  );
  const isSelected = record.id === session.selected.value?.id;
  const said = useMemo(
    () => (
      <>
        <div role="rowheader" class="cell-report">
          <RecordMark record={record} look={look ?? "possible"} size={24} />
          <span class="report-title" lang={storyLang}>
            <MarkedText text={cells.title} />
          </span>
          <span class="cell-layer" lang={storyLang}>
            {cells.layer}
          </span>
          {elsewhere && (
            <span class="cell-found" lang={elsewhere.language}>
              <MarkedText text={elsewhere.text} />
            </span>
          )}
        </div>
        <div class="cells-where">
          <span role="gridcell" class="report-when">
            {cells.when}
          </span>
          <span role="gridcell" class="cell-where">
            <MarkedText text={cells.where} />
          </span>
        </div>
        <div class="cells-known">
          <span role="gridcell" class="cell-sure">
            <span class="sure-known" data-status={record.status}>
              {cells.known}
            </span>
            {cells.doubt && <span>{cells.doubt}</span>}
          </span>
          <span role="gridcell" class="cell-many">
            {cells.many}
          </span>
          <span role="gridcell" class="cell-who">
            <MarkedText text={cells.who} />
          </span>
        </div>
      </>
    ),
    [record, look, cells, elsewhere, storyLang],
  );
  return (
    <div
      role="row"
      class="report"
      data-row={record.id}
      data-record={record.id}
      data-look={look ?? "none"}
      aria-rowindex={rowIndex}
      aria-selected={isSelected}
      aria-current={isSelected}
      tabIndex={isActive ? 0 : -1}
      style={{ top: `${top}px` }}
      onClick={() => on.onOpen(record.id)}
      onFocus={() => on.onFocus(record.id)}
      onKeyDown={on.onKeyDown}
    >
      {said}
    </div>
  );
}
