import type { When } from "./when.ts";

/** The ways in which a date is known, from the surest to the least sure. */
export const dateLooks = ["day", "span", "within", "open", "inferred"] as const;
export type DateLook = (typeof dateLooks)[number];

/**
 * How a date is known, which is how it is drawn:
 *
 * - `inferred`: qualified with `?` or `~`, at one end or both;
 * - `open`: no start or no end is known;
 * - `within`: at some time in the days that it may occupy, none of which is sure;
 * - `day`: one day, and it is sure;
 * - `span`: longer, and sure, if only in part.
 *
 * A date may be several of these at once; the first of the list then holds. Inferred wins, for it
 * says whose the date is: whoever misses it takes for reported what was worked out, while a range or
 * an open end is still to be seen in the days that are drawn. Open comes before the rest, since what
 * is sure of an open date (its last day, its first month) is the least of it.
 */
export function dateLook({ earliest, latest, sure, qualified }: When): DateLook {
  if (qualified) return "inferred";
  if (earliest === null || latest === null) return "open";
  if (!sure) return "within";
  return latest - earliest === 1 ? "day" : "span";
}
