import type { RangeEnds } from "./nearer-end.ts";
import { nearerEnd } from "./nearer-end.ts";

/** What a hand takes hold of: an end, both of them, or either, as its first move will say. */
export type Grip = "first" | "last" | "both" | "either";

/** So much nearer to one of two ends a hand is not. */
const even = 3;

/**
 * What a hand takes hold of that is put down at `at`: an end within `reach` of it, the range between
 * its ends, or, beyond them, the nearer one. Where both are within reach and about as near, it is not known which.
 */
export function gripAt(at: number, ends: RangeEnds, reach: number): Grip {
  const { first, last } = ends;
  const nearer = nearerEnd(at, ends);
  const isNear = Math.abs(at - ends[nearer]) <= reach;
  const isEven = Math.abs(Math.abs(at - first) - Math.abs(at - last)) <= even;
  if (isNear && isEven) return "either";
  if (isNear || at < first || at > last) return nearer;
  return "both";
}
