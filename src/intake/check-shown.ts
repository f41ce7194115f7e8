import { formatIsoDay } from "../record/civil-day.ts";
import type { Chapter } from "../record/chapter.ts";
import type { StoryRecord } from "../record/record.ts";
import type { CivilDay } from "../record/when.ts";
import { presence, type WindowName } from "../time/show-window.ts";
import type { Known } from "./known.ts";
import { describeRejected } from "./rejected-ids.ts";
import type { Row } from "./row.ts";
import type { RowReport } from "./row-report.ts";
import { readList } from "./fields/list.ts";

/** What a chapter may point at, and what it may take for that. */
export interface Tellable {
  readonly records: ReadonlyMap<string, StoryRecord>;
  /** Ids of records that an error kept out. */
  readonly rejected: ReadonlySet<string>;
  readonly indicators: { readonly has: (id: string) => boolean };
}

/** What the map shows while a chapter is told. */
export interface ChapterView {
  /** Days since 1970-01-01. */
  readonly moment: CivilDay;
  readonly window: WindowName;
  /** Empty for all. */
  readonly layers: Chapter["layers"];
}

/** The records that the column `show` names; a warning for each id that is none, which is left out. */
export function readShown(
  row: Row,
  { records, rejected, indicators }: Tellable,
  report: RowReport,
): readonly StoryRecord[] {
  return readList(row, "show", report).flatMap((id) => {
    const record = records.get(id);
    if (record) return [record];
    if (rejected.has(id)) report.warn("show", describeRejected("record", id));
    else if (indicators.has(id))
      report.warn("show", `${id} is an indicator, which no map shows: name a record, or delete it`);
    else report.warn("show", `unknown record: ${id}; correct or delete the id`);
    return [];
  });
}

/** A warning for each record that would not show while the chapter that points at it is told. */
export function checkVisible(
  records: readonly StoryRecord[],
  view: ChapterView,
  { layers }: Pick<Known, "layers">,
  report: RowReport,
): void {
  const traces = new Set(layers.filter(({ leavesTrace }) => leavesTrace).map(({ id }) => id));
  for (const record of records) {
    const reason = whyHidden(record, view, traces);
    if (reason !== null) report.warn("show", reason);
  }
}

function whyHidden(
  { id, layer, when }: StoryRecord,
  { moment, window, layers }: ChapterView,
  traces: ReadonlySet<string>,
): string | null {
  if (layers.length > 0 && !layers.includes(layer)) {
    return `record ${id} is of the layer ${layer}, which the chapter does not show: add it to layers`;
  }
  const day = formatIsoDay(moment);
  const found = presence(when, moment, window);
  if (found === "absent") {
    return `record ${id} (${when.edtf}) does not show on ${day} yet: move the chapter's date on, or leave the record out`;
  }
  if (found === "earlier" && !traces.has(layer)) {
    return `record ${id} (${when.edtf}) no longer shows in the ${window} up to ${day}: move the chapter's date back, or name a longer window`;
  }
  return null;
}
