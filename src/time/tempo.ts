import type { CivilDay, DayRange } from "../record/when.ts";

const defaults = {
  emptyDay: 14, // milliseconds that a day takes on which nothing happens
  eventDay: 900, // what is added for a day on which something does
  busyDay: 260, // a day within a walk or another short span
  longestBusySpan: 45, // days; a longer span is background and does not slow the clock
};

/** How long each day takes to play. */
export interface Tempo {
  /** Milliseconds that playing this day takes at normal speed. */
  duration(day: CivilDay): number;
}

/**
 * Passes quickly over days on which nothing happens and slows where things do.
 * `days` are those with an event; `spans` are half-open ranges during which something goes on.
 */
export function createTempo(
  days: Iterable<CivilDay>,
  spans: Iterable<DayRange>,
  options: Partial<typeof defaults> = {},
): Tempo {
  const { emptyDay, eventDay, busyDay, longestBusySpan } = { ...defaults, ...options };
  const durations = new Map<CivilDay, number>();
  for (const { start, end } of spans) {
    if (end - start > longestBusySpan) continue;
    for (let day = start; day < end; day += 1) durations.set(day, busyDay);
  }
  for (const day of days) durations.set(day, (durations.get(day) ?? emptyDay) + eventDay);
  return { duration: (day) => durations.get(day) ?? emptyDay };
}
