import { fromCivilDay, toCivilDay } from "../record/civil-day.ts";
import type { CivilDay, DayRange } from "../record/when.ts";

/** Where on an axis of `[start, end)` the beginning of a day stands, 0 at its start, 1 at its end. */
export function fractionOf(day: CivilDay, { start, end }: DayRange): number {
  return (day - start) / (end - start);
}

/** The same in percent, held to the axis's ends. */
export function percentOf(day: CivilDay, range: DayRange): number {
  return Math.min(Math.max(fractionOf(day, range), 0), 1) * 100;
}

export interface Tick {
  readonly day: CivilDay;
  /** 0 for a day, 1 for the first of a month, 3 of a quarter, 12 of a year: the larger, the more it deserves a label. */
  readonly rank: 0 | 1 | 3 | 12;
}

/**
 * Days to mark on an axis of `[start, end)`, at most `most`: each day where they are so few, else
 * Mondays, else the first days of months, quarters or years.
 */
export function ticksOf({ start, end }: DayRange, most: number): readonly Tick[] {
  for (const step of [1, 7]) {
    if ((end - start) / step > most) continue;
    // 1970-01-05, the day 4, was a Monday.
    const first = step === 1 ? start : start + ((((4 - start) % 7) + 7) % 7);
    const count = Math.max(0, Math.ceil((end - first) / step));
    return Array.from({ length: count }, (_, index) => {
      const day = first + index * step;
      return { day, rank: rankOf(day) };
    });
  }
  return monthTicks({ start, end }, most);
}

function rankOf(date: CivilDay): Tick["rank"] {
  const { month, day } = fromCivilDay(date);
  if (day !== 1) return 0;
  return month === 1 ? 12 : month % 3 === 1 ? 3 : 1;
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
