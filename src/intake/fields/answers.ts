import type { Translated } from "../../record/record.ts";
import { longestAnswer } from "../text-limits.ts";
import type { Row } from "../row.ts";
import type { RowReport } from "../row-report.ts";
import { linesOfColumns, type ColumnLines } from "./lines.ts";

/** A line that says of its question that it is open; some programs make a longer dash of the hyphen. */
const open = /^[-–—]$/;

/**
 * What to listen for, a line for each of a chapter's questions, from the columns `answers_LANGUAGE`;
 * null where a question is open and the line is just `-`. Lines of a language that are not as many as
 * the questions are reported and left out, since each might belong to another question; so is an
 * answer that one language has and another does not, and then it stands in.
 *
 * @param questions how many there are
 */
export function readAnswers(
  row: Row,
  languages: readonly string[],
  questions: number,
  report: RowReport,
): readonly (Translated | null)[] {
  const columns = linesOfColumns(row, "answers", languages);
  const written = columns.filter(({ lines }) => lines.length > 0);
  const fitting = written.filter(({ lines }) => lines.length === questions);
  for (const { column, lines } of written) {
    if (lines.length !== questions) {
      const many = lines.length < questions ? "fewer" : "more";
      const message = `${column} has ${many} lines than there are questions, ${lines.length} for ${questions}: write one for each, just - where it is open; none of these lines is shown`;
      report.warn(column, message);
    }
    reportLong(column, lines, report);
  }
  if (fitting.length === 0) return Array.from({ length: questions }, () => null);
  for (const { language, column, lines } of columns) {
    // A column that is not there at all is reported once, with the header.
    if (lines.length === 0 && row.cells.has(column)) {
      report.warn(column, `answers has no words in ${language}: another language stands in`);
    }
  }
  return Array.from({ length: questions }, (_, index) =>
    answerTo(index, languages, fitting, report),
  );
}

function reportLong(column: string, lines: readonly string[], report: RowReport): void {
  for (const line of lines) {
    const { length } = [...line];
    if (length <= longestAnswer) continue;
    report.warn(
      column,
      `a line of ${column} has ${length} characters: shorten it to ${longestAnswer}`,
    );
  }
}

function answerTo(
  index: number,
  languages: readonly string[],
  columns: readonly ColumnLines[],
  report: RowReport,
): Translated | null {
  const texts = new Map<string, string>();
  for (const { language, lines } of columns) {
    const line = lines[index] ?? "";
    if (!open.test(line)) texts.set(language, line);
  }
  const [present] = texts.values();
  if (present === undefined) return null;
  for (const { language, column } of columns) {
    if (texts.has(language)) continue;
    const message = `line ${index + 1} of ${column} is just -, but another language has an answer there: write it, or - in each; the other language stands in`;
    report.warn(column, message);
  }
  return Object.fromEntries(
    languages.map((language) => [language, texts.get(language) ?? present]),
  );
}
