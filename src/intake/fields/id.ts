import { cell, type Row } from "../row.ts";
import type { RowReport } from "../row-report.ts";

/** Lower-case letters, digits and single hyphens. */
export function isKebabCase(text: string): boolean {
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text);
}

/** Remembers which ids are taken, and where. */
export interface TakenIds {
  /** Where the id stands first, as `file:row`; null after taking it. */
  readonly take: (id: string, row: Row) => string | null;
}

export function takenIds(): TakenIds {
  const taken = new Map<string, string>();
  return {
    take: (id, row) => {
      const first = taken.get(id);
      if (first !== undefined) return first;
      taken.set(id, `${row.file}:${row.line}`);
      return null;
    },
  };
}

/** The id of a row, kebab-case and not taken before; null and an error for anything else. */
export function readId(row: Row, report: RowReport, taken: TakenIds): string | null {
  const id = cell(row, "id");
  if (id === "") {
    report.error("id", "the row has no id: write one in lower-case letters, digits and hyphens");
    return null;
  }
  if (!isKebabCase(id)) {
    report.error("id", `id ${id} is not kebab-case: use lower-case letters, digits and hyphens`);
    return null;
  }
  const first = taken.take(id, row);
  if (first === null) return id;
  report.error("id", `id ${id} is used twice: it stands at ${first} already; choose another`);
  return null;
}
