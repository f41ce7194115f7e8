import type { CivilDay } from "../record/when.ts";
import { bisectLeft, bisectRight } from "./bisect.ts";
import type { LayerDays } from "./layer-days.ts";

/** The days on which something of these layers begins or is to be seen, ascending, each once. */
export function eventDays(
  recordDays: readonly LayerDays[],
  layers: readonly number[],
): readonly CivilDay[] {
  const days = new Set<CivilDay>();
  for (const each of recordDays) {
    for (const layer of layers) {
      let before = -Infinity;
      for (const day of each.of(layer)) {
        if (day !== before) days.add(day);
        before = day;
      }
    }
  }
  return [...days].toSorted((a, b) => a - b);
}

/** The first event day after a moment; null when there is none. */
export function nextEventDay(days: readonly CivilDay[], moment: CivilDay): CivilDay | null {
  return days[bisectRight(days, moment)] ?? null;
}

/** The last event day before a moment; null when there is none. */
export function previousEventDay(days: readonly CivilDay[], moment: CivilDay): CivilDay | null {
  return days[bisectLeft(days, moment) - 1] ?? null;
}
