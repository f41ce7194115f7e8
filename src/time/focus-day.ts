import type { CivilDay, When } from "../record/when.ts";

/** Longest range, in days, that is looked at from its end. */
const longestSeenFromItsEnd = 31;

/**
 * The day to set the clock to in order to see a record: the last day of a short range, so that a
 * window of the same length shows all of it; the first day of a long or open one.
 */
export function focusDay(when: When): CivilDay {
  const { earliest, latest } = when;
  if (latest === null) return earliest ?? 0;
  if (earliest === null) return latest - 1;
  return latest - earliest <= longestSeenFromItsEnd ? latest - 1 : earliest;
}
