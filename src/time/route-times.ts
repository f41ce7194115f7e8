import type { Waypoint } from "../record/record.ts";
import type { When } from "../record/when.ts";

/**
 * Times along a route. A time is in days since 1970-01-01 with a fraction: day 7 lasts from 7 to 8,
 * so what happens "on day 7" has happened at 8.
 */
export interface StopTime {
  /** When the stop is reached; null where it was only intended. */
  readonly reached: number | null;
  /** The date is one day, so that the place of the head is known then. */
  readonly exact: boolean;
}

/** One day in the middle of what a stop's date may be, and whether it is the only one. */
function stopDay(when: When): { day: number; exact: boolean } | null {
  const first = when.earliest ?? (when.latest === null ? null : when.latest - 1);
  const last = when.latest === null ? first : when.latest - 1;
  if (first === null || last === null) return null;
  return { day: Math.floor((first + last) / 2), exact: first === last };
}

/**
 * When a route's stops are reached. The first is left as its day begins; of several stops on one
 * day each gets an equal part of it; else a stop is reached as its day ends.
 */
export function stopTimes(waypoints: readonly Waypoint[]): readonly StopTime[] {
  const days = waypoints.map(({ when, segment }) =>
    when === null || segment === "intended" ? null : stopDay(when),
  );
  return days.map((found, index) => {
    if (found === null) return { reached: null, exact: false };
    if (index === 0) return { reached: found.day, exact: found.exact };
    const sameDay = days.filter((other, at) => at > 0 && other?.day === found.day);
    const place = days.slice(1, index + 1).filter((other) => other?.day === found.day).length;
    return { reached: found.day + place / sameDay.length, exact: found.exact };
  });
}
