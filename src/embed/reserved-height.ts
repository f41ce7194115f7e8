import { mapHeight } from "../panel/map-height.ts";

/** How much stands over and under a map that is so wide, in pixels, with the usual parts: head and time bar. */
function around(width: number): number {
  if (width < 560) return 159;
  return width < 1000 ? 213 : 185;
}

/**
 * How high a map is until it has said how high it would like to be, in pixels; nearly what it will say, so that
 * nothing moves.
 */
export function reservedHeight(width: number): number {
  return mapHeight(width) + around(width);
}
