import type { CivilDay, When } from "../record/when.ts";

/** The day on which what went on for more than a day began, where that is known to the day; else null. */
export function beginDay({ earliest, latest, sure, precision }: When): CivilDay | null {
  if (earliest === null || precision !== "day" || sure?.start !== earliest) return null;
  return latest === null || latest - earliest > 1 ? earliest : null;
}
