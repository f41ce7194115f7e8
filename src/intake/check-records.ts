import type { Issue } from "../record/issue.ts";
import { statuses, type StoryRecord } from "../record/record.ts";
import type { Kind } from "../record/story.ts";
import { checkColumns } from "./check-columns.ts";
import { readChoice } from "./fields/choice.ts";
import { readDate } from "./fields/date.ts";
import { readFigures } from "./fields/figures.ts";
import { readId, type TakenIds } from "./fields/id.ts";
import { readList } from "./fields/list.ts";
import { readPlaces } from "./fields/places.ts";
import { readSources } from "./fields/sources.ts";
import { readRequiredTranslated, readTranslated } from "./fields/translated.ts";
import type { Known } from "./known.ts";
import type { Table } from "./read-csv.ts";
import { reportOn, type RowReport } from "./row-report.ts";
import { placelessLayer } from "./reserved-layers.ts";
import { cell, type Row } from "./row.ts";
import { longestSummary, longestTitle } from "./text-limits.ts";

/** A record with the rows it comes from, so that later checks can name the place of a mistake. */
export interface CheckedRecord {
  readonly record: StoryRecord;
  readonly row: Row;
  /** The row of each of its accounts, in their order. */
  readonly accountRows: readonly Row[];
  /** The row of each of its stops, in their order. */
  readonly waypointRows: readonly Row[];
}

export interface CheckedRecords {
  readonly records: readonly CheckedRecord[];
  /** Rows that an error kept out. */
  readonly rejected: readonly Row[];
  readonly issues: readonly Issue[];
}

/** The rows of one layer's file, without accounts and waypoints, and with `related` not yet checked. */
export function checkRecords(
  file: string,
  layer: string,
  table: Table,
  known: Known,
  taken: TakenIds,
): CheckedRecords {
  const { readable, issues: columnIssues } = checkColumns(file, table, known.languages, {
    required: ["id", "kind", "date", "status", "sources"].concat(
      layer === placelessLayer ? [] : ["place"],
    ),
    requiredWords: ["title", "summary"],
    optional: ["place", "figures", "related"],
    optionalWords: ["attributed_to", "basis", "note"],
  });
  const issues = [...columnIssues];
  if (!readable) return { records: [], rejected: table.rows, issues };
  const records: CheckedRecord[] = [];
  const rejected: Row[] = [];
  for (const row of table.rows) {
    const record = checkRecord(row, layer, known, taken, reportOn(row, issues));
    if (record) records.push({ record, row, accountRows: [], waypointRows: [] });
    else rejected.push(row);
  }
  return { records, rejected, issues };
}

function checkRecord(
  row: Row,
  layer: string,
  known: Known,
  taken: TakenIds,
  report: RowReport,
): StoryRecord | null {
  const { languages } = known;
  const id = readId(row, report, taken);
  const kind = readKind(row, layer, known.kinds, report);
  const title = readRequiredTranslated(row, "title", languages, report, longestTitle);
  const summary = readRequiredTranslated(row, "summary", languages, report, longestSummary);
  const when = readDate(row, "date", "event", report);
  const places = layer === placelessLayer ? noPlace(row, report) : readPlaces(row, known, report);
  const figures = readFigures(row, known.figures, report);
  const status = readChoice(row, "status", statuses, report);
  const attributedTo = readTranslated(row, "attributed_to", languages, report);
  if (status === "claimed" && attributedTo === null) {
    const column = `attributed_to_${languages[0]}`;
    report.error(column, "a claim needs its claimant: write in attributed_to who says it");
  }
  const basis = readTranslated(row, "basis", languages, report);
  const note = readTranslated(row, "note", languages, report);
  const sources = readSources(row, known, report);
  const related = readList(row, "related", report);
  if (report.failed() || id === null || kind === null || !title || !summary || !when || !status) {
    return null;
  }
  return {
    id,
    layer,
    kind,
    title,
    summary,
    when,
    places,
    figures,
    status,
    attributedTo,
    basis,
    note,
    accounts: [],
    related,
    sources,
    waypoints: [],
  };
}

function readKind(
  row: Row,
  layer: string,
  kinds: ReadonlyMap<string, Kind>,
  report: RowReport,
): string | null {
  const id = cell(row, "kind");
  const kind = kinds.get(id);
  if (!kind) {
    report.error("kind", `undeclared kind: ${id}; declare it in story.json or correct it`);
    return null;
  }
  if (kind.layer === layer) return id;
  report.error(
    "kind",
    `kind ${id} is of layer ${kind.layer}: move the row there or choose another`,
  );
  return null;
}

function noPlace(row: Row, report: RowReport): readonly string[] {
  if (cell(row, "place") !== "") {
    report.warn("place", `${placelessLayer} stand on the timeline only: the place is left out`);
  }
  return [];
}
