import type { CivilDay, DayRange } from "../record/when.ts";
import { monthTicks } from "./axis.ts";

/** The first days of the years that begin within `[start, end)`, evenly thinned so that at most `most` remain. */
export function yearStarts({ start, end }: DayRange, most: number): readonly CivilDay[] {
  const years = monthTicks({ start, end }, 0).map(({ day }) => day);
  const step = Math.ceil(years.length / Math.max(1, most));
  return years.filter((_day, at) => at % step === 0);
}
