import { cell, type Row } from "../row.ts";
import type { RowReport } from "../row-report.ts";

/** The text of a cell that has to be one of a few; null and an error for anything else. */
export function readChoice<Choice extends string>(
  row: Row,
  column: string,
  choices: readonly Choice[],
  report: RowReport,
): Choice | null {
  const text = cell(row, column);
  const choice = choices.find((candidate) => candidate === text);
  if (choice !== undefined) return choice;
  report.error(
    column,
    text === ""
      ? `${column} is empty: write one of ${choices.join(", ")}`
      : `unknown ${column}: ${text}; write one of ${choices.join(", ")}`,
  );
  return null;
}
