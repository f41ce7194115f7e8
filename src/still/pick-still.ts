import type { Drawn } from "./drawn.ts";
import type { Pixel } from "./svg.ts";

/** Pixels from a line within which it is hit. */
const lineReach = 7;

/**
 * The records under a point of a picture, in the live map's order: marks, stops and heads, nearest
 * first; where there is none, lines; else areas, the widest last.
 */
export function pickStill(
  drawn: readonly Drawn[],
  { x, y }: { readonly x: number; readonly y: number },
): readonly string[] {
  const marks = drawn.flatMap((each) => {
    const distance = Math.hypot(each.x - x, each.y - y);
    return each.radius !== undefined && distance <= each.radius
      ? [{ record: each.record, distance }]
      : [];
  });
  if (marks.length > 0) return unique(marks.toSorted((a, b) => a.distance - b.distance));
  const lines = drawn.flatMap(({ record, lines: parts }) => {
    const distance = Math.min(...parts.map((part) => distanceToLine([x, y], part)));
    return distance <= lineReach ? [{ record, distance }] : [];
  });
  if (lines.length > 0) return unique(lines.toSorted((a, b) => a.distance - b.distance));
  return unique(
    drawn
      .filter(({ rings }) => isInside([x, y], rings))
      .toSorted((a, b) => Number(a.wide) - Number(b.wide)),
  );
}

function unique(hits: readonly { readonly record: string }[]): readonly string[] {
  return [...new Set(hits.map(({ record }) => record))];
}

function distanceToLine([x, y]: Pixel, line: readonly Pixel[]): number {
  let nearest = Infinity;
  for (const [index, [toX, toY]] of line.entries()) {
    const [fromX, fromY] = line[index - 1] ?? [toX, toY];
    const [alongX, alongY] = [toX - fromX, toY - fromY];
    const squared = alongX * alongX + alongY * alongY;
    const along = squared === 0 ? 0 : ((x - fromX) * alongX + (y - fromY) * alongY) / squared;
    const share = Math.min(1, Math.max(0, along));
    nearest = Math.min(nearest, Math.hypot(x - fromX - alongX * share, y - fromY - alongY * share));
  }
  return nearest;
}

/** By the even-odd rule, so that holes are none of it. */
function isInside([x, y]: Pixel, rings: readonly (readonly Pixel[])[]): boolean {
  let inside = false;
  for (const ring of rings) {
    for (const [index, [toX, toY]] of ring.entries()) {
      const [fromX, fromY] = ring.at(index - 1) ?? [toX, toY];
      if (fromY > y !== toY > y && x < fromX + ((toX - fromX) * (y - fromY)) / (toY - fromY)) {
        inside = !inside;
      }
    }
  }
  return inside;
}
