import type { Translated } from "../../record/record.ts";
import { cell, type Row } from "../row.ts";
import type { RowReport } from "../row-report.ts";

/**
 * A text in each language, from the columns `NAME_LANGUAGE`. A language that is missing is reported
 * and takes the words of the first that is there. Null where none is there.
 *
 * @param limit greatest length in characters (code points); a longer text is reported and kept
 */
export function readTranslated(
  row: Row,
  name: string,
  languages: readonly string[],
  report: RowReport,
  limit = Infinity,
): Translated | null {
  const texts = languages.map((language) => cell(row, `${name}_${language}`));
  const present = texts.find((text) => text !== "");
  if (present === undefined) return null;
  const words: [string, string][] = languages.map((language, index) => {
    const column = `${name}_${language}`;
    const text = texts[index] ?? "";
    // A column that is not there at all is reported once, with the header.
    if (text === "" && !row.cells.has(column)) return [language, present];
    if (text === "") {
      report.warn(column, `${name} has no words in ${language}: another language stands in`);
      return [language, present];
    }
    const { length } = [...text];
    if (length > limit) {
      report.warn(column, `${name} has ${length} characters: shorten it to ${limit}`);
    }
    return [language, text];
  });
  return Object.fromEntries(words);
}

/** A text that has to be there in at least one language; null and an error where it is not. */
export function readRequiredTranslated(
  row: Row,
  name: string,
  languages: readonly string[],
  report: RowReport,
  limit = Infinity,
): Translated | null {
  const words = readTranslated(row, name, languages, report, limit);
  if (words === null) report.error(`${name}_${languages[0]}`, `${name} is empty: write one`);
  return words;
}
