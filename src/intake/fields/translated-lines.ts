import type { Translated } from "../../record/record.ts";
import type { Row } from "../row.ts";
import type { RowReport } from "../row-report.ts";
import { linesOfColumns } from "./lines.ts";

/**
 * The lines of a text, one after another, each in every language, from the columns `NAME_LANGUAGE`.
 * Blank lines are left out. A language that has fewer lines than another is reported; in the lines
 * that it lacks the words of the first language that has them stand in.
 *
 * @param limit greatest length of a line in characters (code points); a longer one is reported and kept
 */
export function readTranslatedLines(
  row: Row,
  name: string,
  languages: readonly string[],
  report: RowReport,
  limit = Infinity,
): readonly Translated[] {
  const columns = linesOfColumns(row, name, languages);
  const most = Math.max(0, ...columns.map(({ lines }) => lines.length));
  for (const { column, lines } of columns) {
    // A column that is not there at all is reported once, with the header.
    if (lines.length < most && row.cells.has(column)) {
      const message = `${column} has fewer lines than another language, ${lines.length} of ${most}: write each, one a line; another language stands in`;
      report.warn(column, message);
    }
    for (const line of lines) {
      const { length } = [...line];
      if (length > limit) {
        report.warn(column, `a line of ${column} has ${length} characters: shorten it to ${limit}`);
      }
    }
  }
  return Array.from({ length: most }, (_, index) => {
    const present = columns.find(({ lines }) => lines[index] !== undefined)?.lines[index] ?? "";
    return Object.fromEntries(
      columns.map(({ language, lines }) => [language, lines[index] ?? present]),
    );
  });
}
