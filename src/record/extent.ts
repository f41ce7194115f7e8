import type { DayRange, When } from "./when.ts";

/** The days that some dates span, open ends counted by the nearest day that is known; null for none. */
export function extentOf(dates: readonly When[]): DayRange | null {
  let start = Infinity;
  let end = -Infinity;
  for (const { earliest, latest, sure } of dates) {
    const first = earliest ?? sure?.start ?? (latest === null ? null : latest - 1);
    const last = latest ?? sure?.end ?? (earliest === null ? null : earliest + 1);
    if (first !== null) start = Math.min(start, first);
    if (last !== null) end = Math.max(end, last);
  }
  return start < end ? { start, end } : null;
}
