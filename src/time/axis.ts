import { fromCivilDay, toCivilDay } from "../record/civil-day.ts";
import type { CivilDay, DayRange } from "../record/when.ts";

/** Where on an axis of `[start, end)` the beginning of a day stands, 0 at its start, 1 at its end. */
export function fractionOf(day: CivilDay, { start, end }: DayRange): number {
  return (day - start) / (end - start);
}

export interface Tick {
  readonly day: CivilDay;
  /** 1 for every month, 3 for a quarter, 12 for a year: the larger, the more it deserves a label. */
  readonly rank: 1 | 3 | 12;
}

/** The first days of months within `[start, end)`, thinned to quarters or years so that at most `most` remain. */
export function monthTicks({ start, end }: DayRange, most: number): readonly Tick[] {
  const ticks: Tick[] = [];
  const first = fromCivilDay(start);
  let year = first.year;
  let month = first.day === 1 ? first.month : first.month + 1;
  for (;;) {
    if (month > 12) {
      month = 1;
      year += 1;
    }
    const day = toCivilDay({ year, month, day: 1 });
    if (day >= end) break;
    ticks.push({ day, rank: month === 1 ? 12 : month % 3 === 1 ? 3 : 1 });
    month += 1;
  }
  for (const rank of [1, 3, 12] as const) {
    const kept = ticks.filter((tick) => tick.rank >= rank);
    if (kept.length <= most) return kept;
  }
  return ticks.filter((tick) => tick.rank === 12);
}
