import type { DateUnit } from "../record/edtf-unit.ts";
import type { Edtf, SetMember } from "../record/edtf.ts";

/** How much of an earlier date need not be said because a later one beside it says it again. */
export type Shared = "nothing" | "year" | "month";

/** "24 to 27 December 2023" shares month and year, "November to December 2023" the year. */
export function sharedWith(unit: DateUnit, later: DateUnit): Shared {
  const bothSeasons = unit.season !== null && later.season !== null;
  const bothMonths = unit.month !== null && later.month !== null;
  if (unit.year !== later.year) return "nothing";
  if (bothMonths && unit.day !== null && later.day !== null && unit.month === later.month) {
    return "month";
  }
  return bothMonths || bothSeasons ? "year" : "nothing";
}

/** Nothing stands on it but the date itself. */
export function isPlain(unit: DateUnit): boolean {
  return !unit.uncertain && !unit.approximate && !unit.unspecified;
}

/** One date, not two; a date written twice is one unless doubt stands on it. */
export function isSame(one: DateUnit, other: DateUnit): boolean {
  if (one === other) return true;
  return isPlain(one) && isPlain(other) && one.start === other.start && one.end === other.end;
}

/** The last year of a decade or century. */
export function lastYear(unit: DateUnit): number {
  return unit.year + (unit.precision === "century" ? 99 : 9);
}

/** "From 6 May 2024 to 2024" means the end of 2024: the one unit holds the other and is longer. */
export function reachesRound(unit: DateUnit, other: DateUnit): boolean {
  const longer = unit.end - unit.start > other.end - other.start;
  return isPlain(unit) && longer && unit.start <= other.start && unit.end >= other.end;
}

/** "2020", and "2020–21" for a winter, which runs on into the next year. `say` puts a year in words. */
export function yearsOf(unit: DateUnit, say: (year: number) => string): string {
  if (unit.season !== 4) return say(unit.year);
  const next = say(unit.year + 1);
  return unit.year > 999 ? `${unit.year}–${next.slice(-2)}` : `${say(unit.year)}–${next}`;
}

/** How a one-of-a-set is best said. */
export type SetShape =
  /** From one to the other, three or more. */
  | { readonly as: "between"; readonly first: DateUnit; readonly last: DateUnit }
  /** Plain dates of one precision, the earliest first. */
  | { readonly as: "list"; readonly units: readonly DateUnit[] }
  | { readonly as: "mixture"; readonly members: readonly SetMember[] };

export function shapeOfSet({ members }: Extract<Edtf, { kind: "set" }>): SetShape {
  const [only] = members;
  const single = members.length === 1 && only !== undefined && !isSame(only.first, only.last);
  if (single && isPlain(only.first) && isPlain(only.last)) {
    return only.first.end === only.last.start && only.first.precision === only.last.precision
      ? { as: "list", units: [only.first, only.last] }
      : { as: "between", first: only.first, last: only.last };
  }
  const units = members.map(({ first }) => first);
  const listed = members.every(
    ({ first, last }) =>
      isPlain(first) && isSame(first, last) && first.precision === units[0]?.precision,
  );
  return listed
    ? { as: "list", units: units.toSorted((one, other) => one.start - other.start) }
    : { as: "mixture", members };
}
