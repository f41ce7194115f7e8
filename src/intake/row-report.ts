import type { Issue } from "../record/issue.ts";
import { cell, type Row } from "./row.ts";

/** Collects what is wrong with one row. */
export interface RowReport {
  /** Keeps the row out. */
  readonly error: (column: string | null, message: string) => void;
  /** Lets the row in. */
  readonly warn: (column: string | null, message: string) => void;
  /** Whether an error was reported. */
  readonly failed: () => boolean;
}

/** A report that appends to `issues`, each with the row's place and the cell's text as written. */
export function reportOn(row: Row, issues: Issue[]): RowReport {
  let failed = false;
  const report = (severity: Issue["severity"], column: string | null, message: string) => {
    if (severity === "error") failed = true;
    issues.push({
      file: row.file,
      row: row.line,
      column,
      value: column === null ? null : cell(row, column),
      message,
      severity,
    });
  };
  return {
    error: (column, message) => report("error", column, message),
    warn: (column, message) => report("warning", column, message),
    failed: () => failed,
  };
}
