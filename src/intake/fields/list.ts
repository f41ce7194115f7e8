import { cell, type Row } from "../row.ts";
import type { RowReport } from "../row-report.ts";

/** The parts of a cell between semicolons, trimmed, empty ones left out; a part that stands twice is reported and taken once. */
export function readList(row: Row, column: string, report: RowReport): readonly string[] {
  const parts = cell(row, column)
    .split(";")
    .map((part) => part.trim())
    .filter((part) => part !== "");
  const once = [...new Set(parts)];
  if (once.length < parts.length) {
    const twice = parts.find((part, index) => parts.indexOf(part) < index);
    report.warn(column, `${twice} stands twice in one cell: delete one`);
  }
  return once;
}
