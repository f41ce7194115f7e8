import { readEdtf } from "../record/edtf.ts";
import type { Indicator } from "../record/story.ts";
import type { DayRange, When } from "../record/when.ts";
import { fromCivilDay, toCivilDay } from "../record/civil-day.ts";

/** The numbers of a story by what may be drawn together. */
export interface GroupedNumbers {
  /** Two or more that may share a line, ascending in time; in the order in which each series begins. */
  readonly series: readonly (readonly Indicator[])[];
  /** Those that may share one with no other, in the order given. */
  readonly alone: readonly Indicator[];
}

/**
 * Groups numbers: two stand together only where the story puts them into one series, and they are of
 * the same measure, unit, places and length of period. Each number is in exactly one group.
 */
export function groupNumbers(indicators: readonly Indicator[]): GroupedNumbers {
  const groups = new Map<string, Indicator[]>();
  for (const indicator of indicators) {
    const key = seriesKey(indicator);
    groups.set(key, [...(groups.get(key) ?? []), indicator]);
  }
  const series = [...groups.values()].filter(({ length }) => length > 1);
  const together = new Set(series.flat());
  return {
    series: series.map((group) => group.toSorted((a, b) => middleOf(a.when) - middleOf(b.when))),
    alone: indicators.filter((indicator) => !together.has(indicator)),
  };
}

function seriesKey({ id, series, measure, unit, places, when }: Indicator): string {
  return series === ""
    ? JSON.stringify([id])
    : JSON.stringify([series, measure, unit, places.toSorted(), periodLength(when)]);
}

/** Lengths in days that a calendar's periods have, and what they are. */
const calendar: readonly (readonly [least: number, most: number, name: string])[] = [
  [1, 1, "day"],
  [7, 7, "week"],
  [28, 31, "month"],
  [89, 92, "quarter"],
  [181, 184, "half-year"],
  [365, 366, "year"],
];

/**
 * How long a period is, so that monthly numbers go with monthly ones: "month", "year", "45 days".
 * What is marked as about or probable is as long as without its mark. Two open dates are alike if
 * they are open at the same end: each says how it stood then.
 */
export function periodLength(when: When): string {
  if (when.earliest === null) return "until";
  if (when.latest === null) return "since";
  const days = writtenDays(when) ?? when.latest - when.earliest;
  const known = calendar.find(([least, most]) => days >= least && days <= most);
  return known?.[2] ?? `${days} days`;
}

/** Of a one-of-a-set the length of each member; null where members differ. */
function writtenDays({ edtf }: When): number | null {
  const result = readEdtf(edtf);
  if (!result.ok) return null;
  if (result.edtf.kind === "unit") return result.edtf.unit.end - result.edtf.unit.start;
  if (result.edtf.kind === "interval") {
    const { start, end } = result.edtf;
    return typeof start === "object" && typeof end === "object" ? end.end - start.start : null;
  }
  const lengths = result.edtf.members.flatMap(({ first, last }) => [
    first.end - first.start,
    last.end - last.start,
  ]);
  return new Set(lengths).size === 1 ? (lengths[0] ?? null) : null;
}

function middleOf({ earliest, latest }: When): number {
  if (earliest === null || latest === null) return earliest ?? latest ?? 0;
  return (earliest + latest) / 2;
}

/** The whole years that hold what is known of the times of some numbers; null where nothing is. */
export function yearsOf(indicators: readonly Pick<Indicator, "when">[]): DayRange | null {
  const days = indicators.flatMap(({ when: { earliest, latest } }) => [
    ...(earliest === null ? [] : [earliest]),
    ...(latest === null ? [] : [latest - 1]),
  ]);
  if (days.length === 0) return null;
  const first = days.reduce((least, day) => Math.min(least, day));
  const last = days.reduce((most, day) => Math.max(most, day));
  return {
    start: toCivilDay({ year: fromCivilDay(first).year, month: 1, day: 1 }),
    end: toCivilDay({ year: fromCivilDay(last).year + 1, month: 1, day: 1 }),
  };
}
