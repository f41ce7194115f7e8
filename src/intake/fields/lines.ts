import { cell, type Row } from "../row.ts";

/** A column of a text in one language, and its lines. */
export interface ColumnLines {
  readonly language: string;
  readonly column: string;
  readonly lines: readonly string[];
}

/** The lines of the columns `NAME_LANGUAGE`, trimmed, blank ones left out. */
export function linesOfColumns(
  row: Row,
  name: string,
  languages: readonly string[],
): readonly ColumnLines[] {
  return languages.map((language) => {
    const column = `${name}_${language}`;
    const lines = cell(row, column)
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line !== "");
    return { language, column, lines };
  });
}
