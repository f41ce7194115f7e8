import type { CivilDay, DayRange } from "../record/when.ts";
import { isMonthFirst } from "./month-order.ts";
import type { DayReading, TypedDays } from "./read-days.ts";
import { readDays } from "./read-days.ts";

/** A range that was typed, or why it is none, with what there is to say of it. */
export type TypedRange =
  | { readonly ok: true; readonly days: DayRange }
  | { readonly ok: false; readonly about: "unread"; readonly text: string }
  | { readonly ok: false; readonly about: "beyond" }
  | {
      readonly ok: false;
      readonly about: "reversed";
      readonly first: CivilDay;
      readonly last: CivilDay;
    };

/**
 * The range, half-open, from the first day of what is typed in one field to the last of what is typed
 * in another; an open end reaches as far as `extent` does. Of a year or month that does so in part, that part is meant.
 */
export function readRange(
  texts: { readonly first: string; readonly last: string },
  given: DayReading,
  extent: DayRange,
): TypedRange {
  const monthFirst = isMonthFirst([texts.first, texts.last], given.monthFirst);
  const reading = { ...given, monthFirst };
  const from = readDays(texts.first, reading);
  if (from === null) return { ok: false, about: "unread", text: texts.first };
  const to = readDays(texts.last, reading);
  if (to === null) return { ok: false, about: "unread", text: texts.last };
  const first = from.first ?? extent.start;
  const last = to.last ?? extent.end - 1;
  if (first > last) return { ok: false, about: "reversed", first, last };
  if (isBeyond(from, extent) || isBeyond(to, extent)) return { ok: false, about: "beyond" };
  const days = { start: Math.max(first, extent.start), end: Math.min(last + 1, extent.end) };
  return { ok: true, days };
}

/** Whether all that is typed in one field lies before `extent` or after it. */
export function isBeyond({ first, last }: TypedDays, extent: DayRange): boolean {
  return (first ?? extent.start) >= extent.end || (last ?? extent.start) < extent.start;
}
