import type { CivilDay } from "../record/when.ts";
import { bisectLeft } from "./bisect.ts";

/** Days that a table may hold for each slot that it saves a search in. */
const daysASlot = 4;

/**
 * Finds the first slot of `[from, to)` of ascending days that holds a day or a later one; `to` when none
 * does. Where the slots are many for the days that they span it is one look into a table: a search
 * touches a dozen places of memory, which after a drawn frame are no longer near.
 */
export function slotOfDay(
  days: ArrayLike<CivilDay>,
  from: number,
  to: number,
): (day: number) => number {
  if (from >= to) return () => to;
  const first = days[from] ?? 0;
  const span = (days[to - 1] ?? 0) - first + 1;
  if (span > (to - from) * daysASlot) return (day) => bisectLeft(days, day, from, to);
  const slots = new Uint32Array(span);
  for (let slot = from, day = 0; day < span; day += 1) {
    while ((days[slot] ?? 0) < first + day) slot += 1;
    slots[day] = slot;
  }
  return (day) => {
    const at = Math.ceil(day) - first;
    return at <= 0 ? from : at >= span ? to : (slots[at] ?? to);
  };
}
