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

/** A window by its name, or a range of the reader's own by how many days it has, 1 or more. */
export type TimeWindow = WindowName | number;

/** Length used for what has no known start when the window itself has none. */
const openStartLength = lengths.month;

/** Whether it is a range of the reader's own. */
export function isRange(window: TimeWindow): window is number {
  return typeof window === "number";
}

/** Days of a window: those of a range, or 1, 7, 31, 366 or Infinity. */
export function windowLength(window: TimeWindow): number {
  return isRange(window) ? window : lengths[window];
}

/** The days that count as now, `[moment + 1 − length, moment + 1)`. */
export function windowAt(moment: CivilDay, window: TimeWindow): DayRange {
  return { start: moment + 1 - windowLength(window), end: moment + 1 };
}

/** A window as it stands in an address: its name, or `45d` for a range of 45 days. */
export function formatWindow(window: TimeWindow): string {
  return isRange(window) ? `${window}d` : window;
}

/** Null for what is neither a window's name nor a whole number of days from 1 to 9,999,999. */
export function parseWindow(text: string): TimeWindow | null {
  const [, days] = /^([1-9]\d{0,6})d$/.exec(text) ?? [];
  return days ? Number(days) : (windowNames.find((name) => name === text) ?? null);
}

/** How many days before its known end a record without a start shows: one window. */
function openReach(window: TimeWindow): number {
  const length = windowLength(window);
  return Number.isFinite(length) ? length : openStartLength;
}

/** A window as the time index is asked for it. */
export function queryAt(moment: CivilDay, window: TimeWindow): TimeQuery {
  return { ...windowAt(moment, window), openReach: openReach(window) };
}

/** How a record stands to a window of time. */
export type Presence = "absent" | "earlier" | "possible" | "sure";

/**
 * The days during which a record may show, half-open; ±Infinity where open.
 * An open start does not haunt the map for years: it reaches back one window from its known end.
 */
export function showRange(when: When, window: TimeWindow): DayRange {
  const end = when.latest ?? Infinity;
  if (when.earliest !== null) return { start: when.earliest, end };
  return { start: Number.isFinite(end) ? end - openReach(window) : -Infinity, end };
}

/**
 * Whether a record is surely in the window, possibly in it, only before it, or not yet.
 * Ranges are half-open: what ends on the day the window starts is not in it.
 */
export function presence(when: When, moment: CivilDay, window: TimeWindow): Presence {
  const now = windowAt(moment, window);
  const range = showRange(when, window);
  if (range.start >= now.end) return "absent";
  if (range.end <= now.start) return "earlier";
  const sure = when.sure !== null && when.sure.start < now.end && when.sure.end > now.start;
  return sure ? "sure" : "possible";
}
