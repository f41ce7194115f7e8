import type { Place } from "../../record/where.ts";
import type { Row } from "../row.ts";
import type { RowReport } from "../row-report.ts";
import { readList } from "./list.ts";

/** The ids of known places in the column `place`; an error for none and for one that is not known. */
export function readPlaces(
  row: Row,
  places: ReadonlyMap<string, Place>,
  report: RowReport,
): readonly string[] {
  const ids = readList(row, "place", report);
  if (ids.length === 0) {
    report.error("place", "the row has no place: write an id of places.csv");
  }
  for (const id of ids) {
    if (!places.has(id)) {
      report.error("place", `unknown place: ${id}; add it to places.csv or correct the id`);
    }
  }
  return ids.filter((id) => places.has(id));
}
