import type { Issue } from "../record/issue.ts";
import { statuses } from "../record/record.ts";
import { measures, type Indicator, type Measure } from "../record/story.ts";
import { adviseOnQuantity } from "./advise-on-quantity.ts";
import { parseQuantity, type Quantity } from "../record/quantity.ts";
import { parseWhen } from "../record/when.ts";
import { checkColumns } from "./check-columns.ts";
import { readChoice } from "./fields/choice.ts";
import { readDate } from "./fields/date.ts";
import { isNegative } from "./fields/figures.ts";
import { isKebabCase, readId, type TakenIds } from "./fields/id.ts";
import { readPlaces } from "./fields/places.ts";
import { readSources } from "./fields/sources.ts";
import { readRequiredTranslated, readTranslated } from "./fields/translated.ts";
import type { Known } from "./known.ts";
import type { Table } from "./read-csv.ts";
import { reportOn, type RowReport } from "./row-report.ts";
import { cell, type Row } from "./row.ts";
import { longestTitle } from "./text-limits.ts";

export interface CheckedIndicators {
  readonly indicators: readonly Indicator[];
  readonly rows: ReadonlyMap<string, Row>;
  readonly issues: readonly Issue[];
}

/** The rows of `indicators.csv`. */
export function checkIndicators(
  file: string,
  table: Table,
  known: Known,
  taken: TakenIds,
): CheckedIndicators {
  const { readable, issues: columnIssues } = checkColumns(file, table, known.languages, {
    required: ["id", "measure", "value", "unit", "date", "place", "status", "sources"],
    requiredWords: ["title"],
    optional: ["series", "compared_to"],
    optionalWords: ["attributed_to", "basis", "note"],
  });
  const issues = [...columnIssues];
  const rows = new Map<string, Row>();
  if (!readable) return { indicators: [], rows, issues };
  const ids = new Set(table.rows.map((row) => cell(row, "id")));
  const series = new Map<string, Indicator>();
  const indicators: Indicator[] = [];
  for (const row of table.rows) {
    const report = reportOn(row, issues);
    const indicator = checkIndicator(row, known, taken, ids, report);
    if (indicator) checkSeries(indicator, series, report);
    if (!indicator || report.failed()) continue;
    indicators.push(indicator);
    rows.set(indicator.id, row);
    if (indicator.series !== "" && !series.has(indicator.series)) {
      series.set(indicator.series, indicator);
    }
  }
  return { indicators, rows, issues };
}

function checkIndicator(
  row: Row,
  known: Known,
  taken: TakenIds,
  ids: ReadonlySet<string>,
  report: RowReport,
): Indicator | null {
  const { languages } = known;
  const id = readId(row, report, taken);
  const title = readRequiredTranslated(row, "title", languages, report, longestTitle);
  const measure = readChoice(row, "measure", measures, report);
  const value = readValue(row, measure, report);
  const unit = readUnit(row, known, report);
  const when = readDate(row, "date", "period", report);
  const comparedTo = readComparison(row, measure, ids, report);
  const places = readPlaces(row, known, report);
  const status = readChoice(row, "status", statuses, report);
  const attributedTo = readTranslated(row, "attributed_to", languages, report);
  const basis = readTranslated(row, "basis", languages, report);
  const note = readTranslated(row, "note", languages, report);
  const sources = readSources(row, known, report);
  if (report.failed() || id === null || !title || !measure || !value || !when || !status) {
    return null;
  }
  return {
    id,
    series: readSeries(row, report),
    title,
    measure,
    value,
    unit,
    when,
    comparedTo,
    places,
    status,
    attributedTo,
    basis,
    note,
    sources,
  };
}

function readValue(row: Row, measure: Measure | null, report: RowReport): Quantity | null {
  const text = cell(row, "value");
  const parsed = parseQuantity(text);
  if (!parsed.ok) {
    report.error("value", parsed.message ?? adviseOnQuantity(text));
    return null;
  }
  if (measure !== null && measure !== "change" && isNegative(parsed.quantity)) {
    report.error("value", `a ${measure} cannot be negative: only a change may fall`);
  }
  return parsed.quantity;
}

function readUnit(row: Row, known: Known, report: RowReport): string {
  const unit = cell(row, "unit");
  if (!known.units.has(unit)) {
    report.error("unit", `undeclared unit: ${unit}; declare it in story.json or correct it`);
  }
  return unit;
}

function readSeries(row: Row, report: RowReport): string {
  const series = cell(row, "series");
  if (series !== "" && !isKebabCase(series)) {
    report.warn("series", `series ${series} is not kebab-case: use lower-case letters and hyphens`);
  }
  return series;
}

/** The baseline of a change: a date or an indicator's id. */
function readComparison(
  row: Row,
  measure: Measure | null,
  ids: ReadonlySet<string>,
  report: RowReport,
): string {
  const baseline = cell(row, "compared_to");
  if (baseline === "") {
    if (measure === "change") {
      const message =
        "a change names what it is measured against: write a date or an indicator's id";
      report.error("compared_to", message);
    }
    return "";
  }
  if (measure !== null && measure !== "change") {
    report.warn("compared_to", `a ${measure} is compared to nothing: delete it or write change`);
  }
  if (baseline === cell(row, "id")) {
    report.error("compared_to", `${baseline} is compared to itself: write a date or another id`);
  } else if (!ids.has(baseline) && !parseWhen(baseline, "period").ok) {
    report.error("compared_to", `${baseline} is no date and no indicator: correct it`);
  }
  return baseline;
}

/** Numbers of one series share a line, so they share area, measure and unit. */
function checkSeries(
  indicator: Indicator,
  series: ReadonlyMap<string, Indicator>,
  report: RowReport,
): void {
  const first = series.get(indicator.series);
  if (!first) return;
  const differs = (name: string, own: string, theirs: string) => {
    if (own === theirs) return;
    const message = `series ${first.series} has ${name} ${theirs}, this row ${own}: numbers that differ in it share no line`;
    report.error("series", message);
  };
  differs("measure", indicator.measure, first.measure);
  differs("unit", indicator.unit, first.unit);
  differs("place", indicator.places.toSorted().join("; "), first.places.toSorted().join("; "));
}
