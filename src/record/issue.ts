/** Something wrong with the data, with its place. */
export interface Issue {
  /** File name inside the story's folder. */
  readonly file: string;
  /** Line of the file, counted from 1, so that an editor can jump to it; null where it is the whole file's. */
  readonly row: number | null;
  readonly column: string | null;
  /** The value as written. */
  readonly value: string | null;
  /** What is wrong and what to do, in lower case, echoing the input. */
  readonly message: string;
  /** An error keeps the row out; a warning lets it in. */
  readonly severity: "error" | "warning";
}
