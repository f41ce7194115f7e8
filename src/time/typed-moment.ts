import type { CivilDay, DayRange } from "../record/when.ts";
import type { DayReading } from "./read-days.ts";
import { readDays } from "./read-days.ts";
import type { TimeWindow } from "./show-window.ts";
import { windowLength } from "./show-window.ts";
import { isBeyond } from "./typed-range.ts";

/** The day to go to for what was typed, and the window that then shows all of it; or why there is none. */
export type TypedMoment =
  | { readonly ok: true; readonly moment: CivilDay; readonly window: TimeWindow }
  | { readonly ok: false; readonly about: "unread" | "beyond" };

/** Days from which on what is typed is a whole month or year, for which a window has a name. */
const [wholeMonth, wholeYear] = [28, 365];

/**
 * What somebody wants to see who types a day, a month, a year or a range: its last day, in the window that there
 * is, or in one as long as what is typed where that is longer. Of what reaches beyond `extent` the part within it.
 */
export function readMoment(
  text: string,
  reading: DayReading,
  extent: DayRange,
  window: TimeWindow,
): TypedMoment {
  const days = readDays(text, reading);
  if (days === null) return { ok: false, about: "unread" };
  if (isBeyond(days, extent)) return { ok: false, about: "beyond" };
  const first = Math.max(days.first ?? extent.start, extent.start);
  // What has no end, or no beginning, has no length either.
  if (days.last === null) return { ok: true, moment: first, window };
  const moment = Math.min(days.last, extent.end - 1);
  const length = days.first === null ? 1 : moment - first + 1;
  return { ok: true, moment, window: longEnough(length, window) };
}

function longEnough(length: number, window: TimeWindow): TimeWindow {
  if (windowLength(window) >= length) return window;
  if (length >= wholeMonth && length <= windowLength("month")) return "month";
  if (length >= wholeYear && length <= windowLength("year")) return "year";
  return length;
}
