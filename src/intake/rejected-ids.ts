import { cell, type Row } from "./row.ts";

/** The ids of a table's rows that were not taken over: others may refer to them and are not to blame. */
export function rejectedIds(
  rows: readonly Row[],
  taken: { readonly has: (id: string) => boolean },
): ReadonlySet<string> {
  const ids = rows.map((row) => cell(row, "id"));
  return new Set(ids.filter((id) => id !== "" && !taken.has(id)));
}

/** What to say of a reference to a row that was kept out. */
export function describeRejected(what: string, id: string): string {
  return `${what} ${id} is kept out by an error of its own: mend that first`;
}
