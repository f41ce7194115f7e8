import { fromCivilDay, toCivilDay } from "../record/civil-day.ts";
import type { CivilDay, DayRange } from "../record/when.ts";
import type { LayerDays } from "./layer-days.ts";

/** Bins of a calendar unit, each with its length in days at the least. */
const units: readonly { readonly days: number; readonly bins: (range: DayRange) => DayRange[] }[] =
  [
    { days: 1, bins: (range) => stepsOf(range, range.start, 1) },
    { days: 7, bins: (range) => stepsOf(range, mondayOf(range.start), 7) },
    { days: 28, bins: (range) => monthsOf(range, 1) },
    { days: 90, bins: (range) => monthsOf(range, 3) },
    { days: 365, bins: (range) => monthsOf(range, 12) },
  ];

/**
 * The half-open bins that a range touches, adjoining and ascending: days, weeks from Monday, months,
 * quarters or years, the finest of which there are no more than `most`; years however many.
 */
export function binsOf(range: DayRange, most: number): readonly DayRange[] {
  for (const { days, bins } of units) {
    if ((range.end - range.start) / days > most * 1.2) continue;
    const found = bins(range);
    if (found.length <= most) return found;
  }
  return monthsOf(range, 12);
}

/** Thursday was the day 0. */
function mondayOf(day: CivilDay): CivilDay {
  return day - ((((day + 3) % 7) + 7) % 7);
}

function stepsOf({ end }: DayRange, first: CivilDay, days: number): DayRange[] {
  const bins: DayRange[] = [];
  for (let start = first; start < end; start += days) bins.push({ start, end: start + days });
  return bins;
}

/** Calendar months, or so many together from January on. */
function monthsOf({ start, end }: DayRange, together: 1 | 3 | 12): DayRange[] {
  const bins: DayRange[] = [];
  const first = fromCivilDay(start);
  let { year } = first;
  let month = first.month - ((first.month - 1) % together);
  for (;;) {
    const from = toCivilDay({ year, month, day: 1 });
    if (from >= end) return bins;
    month += together;
    if (month > 12) {
      month -= 12;
      year += 1;
    }
    bins.push({ start: from, end: toCivilDay({ year, month, day: 1 }) });
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
