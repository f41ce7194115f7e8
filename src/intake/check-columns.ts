import type { Issue } from "../record/issue.ts";
import { isLanguageCode } from "./language-code.ts";
import type { Table } from "./read-csv.ts";

export interface Columns {
  /** Without these a row means nothing. */
  readonly required: readonly string[];
  readonly optional: readonly string[];
  /** Texts in each language: `title` stands for `title_en`, `title_es`. One language is enough. */
  readonly requiredWords?: readonly string[];
  readonly optionalWords?: readonly string[];
}

/**
 * What is wrong with a table's columns. `readable` is false where a required one is missing; then
 * one issue says so, in place of one for each row.
 */
export function checkColumns(
  file: string,
  table: Table,
  languages: readonly string[],
  columns: Columns,
): { readonly readable: boolean; readonly issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const report = (severity: Issue["severity"], column: string, message: string) =>
    issues.push({ file, row: 1, column, value: null, message, severity });
  const inLanguages = (name: string) => languages.map((language) => `${name}_${language}`);
  const { requiredWords = [], optionalWords = [] } = columns;
  if (table.columns.length === 0) return { readable: false, issues };

  for (const column of columns.required) {
    if (!table.columns.includes(column)) {
      report("error", column, `column ${column} is missing: add it to the header`);
    }
  }
  for (const name of requiredWords) {
    const candidates = inLanguages(name);
    if (!candidates.some((column) => table.columns.includes(column))) {
      const column = candidates[0] ?? name;
      report("error", column, `column ${column} is missing: add it to the header`);
    }
  }
  const words = [...requiredWords, ...optionalWords];
  for (const name of words) {
    const candidates = inLanguages(name);
    if (!candidates.some((column) => table.columns.includes(column))) continue;
    for (const column of candidates.filter((each) => !table.columns.includes(each))) {
      const message = `column ${column} is missing: add it to the header; another language stands in`;
      report("warning", column, message);
    }
  }
  const known = new Set([...columns.required, ...columns.optional, ...words.flatMap(inLanguages)]);
  for (const column of table.columns) {
    if (known.has(column)) continue;
    const language = languageOf(column, words);
    const message =
      language === null
        ? `unknown column: ${column}; correct its name or delete it`
        : `column ${column} is in a language that story.json does not name: add ${language} to its languages, or delete the column`;
    report("warning", column, message);
  }
  return { readable: !issues.some((issue) => issue.severity === "error"), issues };
}

/** The language of a column of words that a story may have, whether or not it has; null for another column. */
function languageOf(column: string, words: readonly string[]): string | null {
  const name = words.find((each) => column.startsWith(`${each}_`));
  const code = name === undefined ? "" : column.slice(name.length + 1);
  return isLanguageCode(code) ? code : null;
}
