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

/** The records whose marks are hit at a point of the screen, nearest first, each once. */
export function hitMarks(targets: Iterable<Target>, [x = 0, y = 0]: Position): readonly string[] {
  const hits: { record: string; distance: number }[] = [];
  for (const target of targets) {
    const distance = Math.hypot(target.x - x, target.y - y);
    if (distance <= Math.max(target.radius, leastRadius)) {
      hits.push({ record: target.record, distance });
    }
  }
  return [...new Set(hits.toSorted((a, b) => a.distance - b.distance).map(({ record }) => record))];
}
