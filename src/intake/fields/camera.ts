import type { Chapter } from "../../record/chapter.ts";
import type { Known } from "../known.ts";
import { describeRejected } from "../rejected-ids.ts";
import type { Row } from "../row.ts";
import type { RowReport } from "../row-report.ts";
import { readList } from "./list.ts";

/**
 * Where a map looks, from the column `camera`: `reynosa; tijuana`, or one place and how many
 * kilometres to show around it, `tapachula; 120 km`. What cannot be read is reported and left out.
 */
export function readCamera(
  row: Row,
  { places, rejected }: Pick<Known, "places" | "rejected">,
  report: RowReport,
): Chapter["camera"] {
  const parts = readList(row, "camera", report);
  const isPlace = (part: string) => places.has(part) || rejected.places.has(part);
  const widths = parts.filter((part) => !isPlace(part) && /^[+-]?\d/.test(part));
  const ids = parts.filter((part) => !widths.includes(part));
  const known = ids.filter((id) => {
    if (places.has(id)) return true;
    report.warn(
      "camera",
      rejected.places.has(id)
        ? describeRejected("place", id)
        : `unknown place: ${id}; add it to places.csv or correct the id`,
    );
    return false;
  });
  if (ids.length === 0) {
    const message = "the camera has no place: write ids of places.csv; the map stays where it is";
    report.warn("camera", message);
  }
  return { places: known, widthKm: readWidth(widths, ids, report) };
}

function readWidth(
  widths: readonly string[],
  ids: readonly string[],
  report: RowReport,
): number | null {
  const [width, another] = widths;
  if (width === undefined) return null;
  if (another !== undefined) {
    report.warn("camera", `${width} and ${another} are two widths: delete one; neither is taken`);
    return null;
  }
  const kilometres = Number(/^(\d+(?:\.\d+)?) ?km$/.exec(width)?.[1]);
  if (!(kilometres > 0 && kilometres <= widestKm)) {
    report.warn("camera", `${width} is not a width: write it as 120 km, up to ${widestKm}`);
    return null;
  }
  if (ids.length > 1) {
    const message = `a width goes with one place: delete ${width} or all places but one`;
    report.warn("camera", message);
    return null;
  }
  return kilometres;
}

/** Half of the way around the earth. */
const widestKm = 20_000;
