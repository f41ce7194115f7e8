import { cell, type Row } from "../row.ts";
import type { RowReport } from "../row-report.ts";

/** Longer than any lesson: whoever writes more has not meant minutes. */
const most = 120;

/**
 * How many minutes to plan for a chapter, whole or half ones, from the column `minutes`; null for an
 * empty cell, null and a warning for anything else.
 */
export function readMinutes(row: Row, report: RowReport): number | null {
  const text = cell(row, "minutes");
  if (text === "") return null;
  const minutes = /^\d+(\.[05]0*)?$/.test(text) ? Number(text) : 0;
  if (minutes > 0 && minutes <= most) return minutes;
  const message = `minutes is no time to plan: ${text}; write whole or half minutes up to ${most}, as 4 or 2.5`;
  report.warn("minutes", message);
  return null;
}
