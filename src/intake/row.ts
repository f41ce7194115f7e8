/** One row of a table, its cells trimmed. */
export interface Row {
  /** File name inside the story's folder. */
  readonly file: string;
  /** The line of the file on which the row begins, counted from 1. */
  readonly line: number;
  /** Column name -> text. */
  readonly cells: ReadonlyMap<string, string>;
}

/** The text of a cell; empty where the table has no such column. */
export function cell(row: Row, column: string): string {
  return row.cells.get(column) ?? "";
}
