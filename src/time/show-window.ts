import type { CivilDay, DayRange, When } from "../record/when.ts";
import type { TimeQuery } from "./time-index.ts";

export const windowNames = ["day", "week", "month", "year", "until-now"] as const;

/** How much of the time before the moment counts as now. */
export type WindowName = (typeof windowNames)[number];

/** A month and a year are as long as the longest, so that on its last day the whole of it shows. */
const lengths: Record<WindowName, number> = {
  day: 1,
  week: 7,
  month: 31,
  year: 366,
  "until-now": Infinity,
};

/** Length used for what has no known start when the window itself has none. */
const openStartLength = lengths.month;

/** Days of a window: 1, 7, 31, 366 or Infinity. */
export function windowLength(name: WindowName): number {
  return lengths[name];
}

/** The days that count as now, `[moment + 1 − length, moment + 1)`. */
export function windowAt(moment: CivilDay, name: WindowName): DayRange {
  return { start: moment + 1 - lengths[name], end: moment + 1 };
}

/** How many days before its known end a record without a start shows: one window. */
function openReach(name: WindowName): number {
  return Number.isFinite(lengths[name]) ? lengths[name] : openStartLength;
}

/** A window as the time index is asked for it. */
export function queryAt(moment: CivilDay, name: WindowName): TimeQuery {
  return { ...windowAt(moment, name), openReach: openReach(name) };
}

/** How a record stands to a window of time. */
export type Presence = "absent" | "earlier" | "possible" | "sure";

/**
 * The days during which a record may show, half-open; ±Infinity where open.
 * An open start does not haunt the map for years: it reaches back one window from its known end.
 */
export function showRange(when: When, name: WindowName): DayRange {
  const end = when.latest ?? Infinity;
  if (when.earliest !== null) return { start: when.earliest, end };
  return { start: Number.isFinite(end) ? end - openReach(name) : -Infinity, end };
}

/**
 * Whether a record is surely in the window, possibly in it, only before it, or not yet.
 * Ranges are half-open: what ends on the day the window starts is not in it.
 */
export function presence(when: When, moment: CivilDay, name: WindowName): Presence {
  const now = windowAt(moment, name);
  const range = showRange(when, name);
  if (range.start >= now.end) return "absent";
  if (range.end <= now.start) return "earlier";
  const sure = when.sure !== null && when.sure.start < now.end && when.sure.end > now.start;
  return sure ? "sure" : "possible";
}
