import type { Known } from "../known.ts";
import { describeRejected } from "../rejected-ids.ts";
import type { Row } from "../row.ts";
import type { RowReport } from "../row-report.ts";
import { readList } from "./list.ts";

/** The ids of known places in the column `place`; an error for none and for one that is not known. */
export function readPlaces(
  row: Row,
  { places, rejected }: Pick<Known, "places" | "rejected">,
  report: RowReport,
): readonly string[] {
  const ids = readList(row, "place", report);
  if (ids.length === 0) {
    report.error("place", "the row has no place: write an id of places.csv");
  }
  for (const id of ids) {
    if (places.has(id)) continue;
    if (rejected.places.has(id)) {
      report.error("place", describeRejected("place", id));
    } else {
      report.error("place", `unknown place: ${id}; add it to places.csv or correct the id`);
    }
  }
  return ids.filter((id) => places.has(id));
}
