import { fromCivilDay, toCivilDay } from "../record/civil-day.ts";
import type { DayRange } from "../record/when.ts";
import type { LayerDays } from "./layer-days.ts";

/** The calendar months that a half-open range touches, each as a half-open range of its own. */
export function monthsOf({ start, end }: DayRange): readonly DayRange[] {
  const months: DayRange[] = [];
  let { year, month } = fromCivilDay(start);
  for (;;) {
    const first = toCivilDay({ year, month, day: 1 });
    if (first >= end) return months;
    month += 1;
    if (month > 12) {
      month = 1;
      year += 1;
    }
    months.push({ start: first, end: toCivilDay({ year, month, day: 1 }) });
  }
}

/** How many of a layer's days fall into each of some half-open bins. */
export function countInBins(
  days: LayerDays,
  layer: number,
  bins: readonly DayRange[],
): readonly number[] {
  return bins.map(({ start, end }) => days.before(layer, end) - days.before(layer, start));
}
