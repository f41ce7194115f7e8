import type { CivilDay, When } from "../record/when.ts";
import { focusDay } from "./focus-day.ts";

/** The days on which something is to be seen, ascending, each once. */
export function eventDays(whens: Iterable<When>): readonly CivilDay[] {
  return [...new Set([...whens].map(focusDay))].toSorted((a, b) => a - b);
}

/** The first event day after a moment; null when there is none. */
export function nextEventDay(days: readonly CivilDay[], moment: CivilDay): CivilDay | null {
  return days.find((day) => day > moment) ?? null;
}

/** The last event day before a moment; null when there is none. */
export function previousEventDay(days: readonly CivilDay[], moment: CivilDay): CivilDay | null {
  return days.findLast((day) => day < moment) ?? null;
}
