import type { MarkInSight } from "../session/marks-in-sight.ts";

/** Ways to go from mark to mark: over the map, or through time. */
export type MarkWay = "left" | "right" | "up" | "down" | "earlier" | "later" | "first" | "last";

const directions: Partial<Record<MarkWay, readonly [right: number, down: number]>> = {
  left: [-1, 0],
  right: [1, 0],
  up: [0, -1],
  down: [0, 1],
};

/** Pixels within which two marks stand at one point. */
const same = 0.5;

/** How many times farther a mark counts for each pixel beside the way, where none lies more or less along it. */
const asideCosts = 3;

/** Pixels: more than any map is wide. */
const farther = 1e6;

/**
 * The mark that a way leads to, by its place among `marks`, which are in the order of time; the one it comes
 * from where there is none. Over the map that is the nearest within 45 degrees of the direction, else the
 * nearest that lies that way at all. Marks at one point follow each other in the order of time.
 */
export function nextMark(marks: readonly MarkInSight[], from: number, way: MarkWay): number {
  const last = marks.length - 1;
  if (way === "first") return Math.min(0, last);
  if (way === "last") return last;
  if (way === "earlier") return Math.max(0, from - 1);
  if (way === "later") return Math.min(last, from + 1);
  const here = marks[from];
  const direction = directions[way];
  if (!here || !direction) return from;
  const [right, down] = direction;
  const isOn = right + down > 0;
  let next = from;
  let least = Infinity;
  for (const [at, { x, y }] of marks.entries()) {
    const [east, south] = [x - here.x, y - here.y];
    if (Math.abs(east) < same && Math.abs(south) < same) {
      // The first of those that follow here, or the last of those before.
      const isNext = isOn ? at > from && least >= 0 : at < from;
      if (isNext) [next, least] = [at, -1];
      continue;
    }
    const along = east * right + south * down;
    const aside = Math.abs(east * down - south * right);
    if (along < same) continue;
    const cost = aside <= along ? Math.hypot(along, aside) : farther + along + aside * asideCosts;
    if (cost < least) [next, least] = [at, cost];
  }
  return next;
}
