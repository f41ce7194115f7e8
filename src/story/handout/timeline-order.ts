import { fromCivilDay } from "../../record/civil-day.ts";
import type { When } from "../../record/when.ts";

/** What lies in one year, in order. */
export interface TimelineYear<Dated> {
  /** As in 2024; null for what has no date. */
  readonly year: number | null;
  readonly entries: readonly Dated[];
}

/** In the order of time, by the year in which each may have begun, or, with an open start, was over. */
export function timelineOrder<Dated extends { readonly when: When }>(
  entries: readonly Dated[],
): readonly TimelineYear<Dated>[] {
  const years = new Map<number | null, Dated[]>();
  for (const entry of entries.toSorted((one, other) => compare(one.when, other.when))) {
    const day = dayOf(entry.when);
    const year = day === null ? null : fromCivilDay(day).year;
    const own = years.get(year);
    if (own) own.push(entry);
    else years.set(year, [entry]);
  }
  return [...years].map(([year, own]) => ({ year, entries: own }));
}

function dayOf({ earliest, latest }: When): number | null {
  return earliest ?? (latest === null ? null : latest - 1);
}

function compare(one: When, other: When): number {
  const [from, otherFrom] = [dayOf(one) ?? Infinity, dayOf(other) ?? Infinity];
  if (from !== otherFrom) return from - otherFrom;
  const [until, otherUntil] = [one.latest ?? Infinity, other.latest ?? Infinity];
  return until === otherUntil ? 0 : until - otherUntil;
}
