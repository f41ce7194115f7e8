import type { CivilDay, DayRange } from "../record/when.ts";

/** Days of the shortest range that time is shown in. */
export const shortestRange = 7;

const lengthOf = ({ start, end }: DayRange) => end - start;

/**
 * A range `factor` times as long, in which the day `around` stands where it stood; its ends may lie within a day.
 * Never shorter than a week nor beyond `bounds`, which is returned itself once all of it shows.
 */
export function zoomRange(
  range: DayRange,
  factor: number,
  around: CivilDay,
  bounds: DayRange,
): DayRange {
  const wanted = lengthOf(range) * factor;
  const length = Math.min(Math.max(wanted, shortestRange), lengthOf(bounds));
  const share = (around - range.start) / lengthOf(range);
  return within(bounds, around - share * length, length);
}

/** A range as long, so many days later; earlier where they are negative. It stops at the bounds. */
export function panRange(range: DayRange, days: number, bounds: DayRange): DayRange {
  return within(bounds, range.start + Math.round(days), lengthOf(range));
}

/** The shortest range that shows in its middle all of some days; at least a week, held to the bounds. */
export function rangeAround(days: DayRange, bounds: DayRange): DayRange {
  const length = Math.max(lengthOf(days), shortestRange);
  return within(bounds, Math.floor((days.start + days.end - length) / 2), length);
}

function within(bounds: DayRange, start: CivilDay, length: number): DayRange {
  if (length >= lengthOf(bounds)) return bounds;
  const held = Math.min(Math.max(start, bounds.start), bounds.end - length);
  return { start: held, end: held + length };
}
