import { formatIsoDay } from "../record/civil-day.ts";
import { extentOf } from "../record/extent.ts";
import type { Issue } from "../record/issue.ts";
import type { Story } from "../record/story.ts";
import { parseWhen, type When } from "../record/when.ts";
import type { Settings } from "./check-settings.ts";
import type { Known } from "./known.ts";
import { describeRejected } from "./rejected-ids.ts";

/** The first view as the story says, or all of it. */
export function readFirstView(
  settings: Settings,
  { places, rejected }: Known,
  dates: readonly When[],
  issues: Issue[],
): Story["firstView"] {
  const { firstView } = settings;
  const known = firstView.places.filter((id) => {
    if (places.has(id)) return true;
    const message = rejected.places.has(id)
      ? describeRejected("place", id)
      : `unknown place: ${id}; add it to places.csv or correct the id`;
    issues.push({
      file: "story.json",
      row: null,
      column: "firstView.places",
      value: id,
      message,
      severity: "warning",
    });
    return false;
  });
  const range = firstView.range ?? wholeOf(dates);
  return {
    places: known.length > 0 ? known : [...places.keys()],
    range,
    moment: firstView.moment ?? range.earliest ?? range.sure?.start ?? 0,
  };
}

function wholeOf(dates: readonly When[]): When {
  const extent = extentOf(dates) ?? { start: 0, end: 1 };
  const edtf = `${formatIsoDay(extent.start)}/${formatIsoDay(extent.end - 1)}`;
  const parsed = parseWhen(edtf, "period");
  if (parsed.ok) return parsed.when;
  return { edtf, earliest: extent.start, latest: extent.end, sure: extent, precision: "day" };
}
