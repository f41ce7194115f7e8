import type { Waypoint } from "../record/record.ts";

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

/** The days that a stop's date may be, both included, ±Infinity where open; null where none is known. */
function daysOf({ when, segment }: Waypoint): { first: number; last: number } | null {
  if (when === null || segment === "intended") return null;
  if (when.earliest === null && when.latest === null) return null;
  return { first: when.earliest ?? -Infinity, last: (when.latest ?? Infinity) - 1 };
}

/** A whole day in the middle, or the one end that is known. */
function middle(first: number, last: number): number {
  if (!Number.isFinite(first)) return last;
  return Number.isFinite(last) ? Math.floor((first + last) / 2) : first;
}

/**
 * When a route's stops are reached: in the middle of the days that its date and those of the stops
 * before and after allow, and never before a stop that it follows. The first is left as its day
 * begins; of several stops on one day each gets an equal part of it; else a stop is reached as its
 * day ends.
 */
export function stopTimes(waypoints: readonly Waypoint[]): readonly StopTime[] {
  const possible = waypoints.map(daysOf);
  let latest = -Infinity;
  const days = possible.map((found, index) => {
    if (found === null) return null;
    const first = Math.max(...possible.slice(0, index + 1).map((each) => each?.first ?? -Infinity));
    const last = Math.min(...possible.slice(index).map((each) => each?.last ?? Infinity));
    latest = Math.max(latest, middle(first, last));
    return latest;
  });
  return days.map((day, index) => {
    const found = possible[index];
    if (day === null || !found) return { reached: null, exact: false };
    const isOpen = !Number.isFinite(found.first) || !Number.isFinite(found.last);
    // What is open on one side is sure of the day at its other end.
    const exact = isOpen || found.first === found.last;
    if (index === 0) return { reached: day, exact };
    const sameDay = days.filter((other, at) => at > 0 && other === day);
    const place = days.slice(1, index + 1).filter((other) => other === day).length;
    return { reached: day + place / sameDay.length, exact };
  });
}
