import type { Position } from "geojson";

/** A mark as it stands on the screen. */
export interface Target {
  readonly record: string;
  readonly x: number;
  readonly y: number;
  /** Pixels from its centre within which it is hit. */
  readonly radius: number;
}

/** Half of the least size of a target, in pixels: 24 across (WCAG 2.5.8). */
export const leastRadius = 12;

export interface Hit {
  readonly record: string;
  /** Pixels from the middle of what is hit. */
  readonly distance: number;
}

/** What is hit at a point of the screen, nearest first, each record once. */
export function hitMarks(targets: Iterable<Target>, [x = 0, y = 0]: Position): readonly Hit[] {
  const hits: Hit[] = [];
  for (const target of targets) {
    const distance = Math.hypot(target.x - x, target.y - y);
    if (distance <= Math.max(target.radius, leastRadius)) {
      hits.push({ record: target.record, distance });
    }
  }
  const nearest = hits.toSorted((a, b) => a.distance - b.distance);
  return nearest.filter(
    ({ record }, index) => nearest.findIndex((hit) => hit.record === record) === index,
  );
}
