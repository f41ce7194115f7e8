import type { StoryRecord } from "../record/record.ts";
import type { DayRange } from "../record/when.ts";

/** The half-open ranges of days during which somebody is on the way along a route. */
export function walkSpans(records: Iterable<StoryRecord>): readonly DayRange[] {
  const spans: DayRange[] = [];
  for (const { waypoints } of records) {
    const reached = waypoints.filter(({ segment, when }) => segment !== "intended" && when);
    const start = reached[0]?.when?.earliest;
    const end = reached.at(-1)?.when?.latest;
    if (reached.length > 1 && start != null && end != null) spans.push({ start, end });
  }
  return spans;
}
