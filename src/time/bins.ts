import { fromCivilDay, toCivilDay } from "../record/civil-day.ts";
import type { CivilDay, DayRange } from "../record/when.ts";

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

/** How many of each group fall into each of ascending, adjoining half-open bins. */
export function countByBin<Group>(
  bins: readonly DayRange[],
  items: Iterable<{ readonly day: CivilDay; readonly group: Group }>,
): readonly ReadonlyMap<Group, number>[] {
  const counts = bins.map(() => new Map<Group, number>());
  for (const { day, group } of items) {
    const bin = counts[bins.findIndex(({ start, end }) => day >= start && day < end)];
    bin?.set(group, (bin.get(group) ?? 0) + 1);
  }
  return counts;
}
