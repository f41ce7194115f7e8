import { adviseOnDate } from "../advise-on-date.ts";
import { parseWhen, type When } from "../../record/when.ts";
import { cell, type Row } from "../row.ts";
import type { RowReport } from "../row-report.ts";

/** The date of a column (EDTF); null and an error for an empty cell and for one that is no date. */
export function readDate(
  row: Row,
  column: string,
  reading: "event" | "period",
  report: RowReport,
): When | null {
  const text = cell(row, column);
  if (text === "") {
    report.error(column, "the row has no date: write one such as 2024-11-02 or ../2021-03-16");
    return null;
  }
  const parsed = parseWhen(text, reading);
  if (parsed.ok) return parsed.when;
  report.error(column, parsed.message ?? adviseOnDate(text));
  return null;
}
