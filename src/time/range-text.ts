import { formatIsoDay, parseIsoDay } from "../record/civil-day.ts";
import type { DayRange } from "../record/when.ts";

/** Which part of time the slider shows: some days, half-open, or all that there is. */
export type RangeAsked = DayRange | "all";

/** As it stands in an address: its first and its last day, `2023-12-01/2023-12-31`, or `all`. */
export function formatRange(asked: RangeAsked): string {
  if (asked === "all") return asked;
  return `${formatIsoDay(asked.start)}/${formatIsoDay(asked.end - 1)}`;
}

/** Null for what is neither `all` nor two days that come in that order. */
export function parseRange(text: string): RangeAsked | null {
  if (text === "all") return text;
  const [first, last, ...others] = text.split("/").map(parseIsoDay);
  if (first == null || last == null || others.length > 0 || last < first) return null;
  return { start: first, end: last + 1 };
}
