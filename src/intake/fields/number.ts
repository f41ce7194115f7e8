import { cell, type Row } from "../row.ts";
import type { RowReport } from "../row-report.ts";

/** A plain decimal number such as `12` or `-99.13`; null for an empty cell, null and an error for anything else. */
export function readNumber(row: Row, column: string, report: RowReport): number | null {
  const text = cell(row, column);
  if (text === "") return null;
  if (/^[+-]?\d+(\.\d+)?$/.test(text)) return Number(text);
  report.error(column, `${column} is not a number: ${text}; write it as 12 or -99.13`);
  return null;
}
