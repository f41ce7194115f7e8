import type { Pixel } from "./svg.ts";

/** Pixels: what lies outside is not drawn. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export function boxOf({ width, height }: { width: number; height: number }, beyond = 0): Box {
  return { left: -beyond, top: -beyond, right: width + beyond, bottom: height + beyond };
}

export function isInBox([x, y]: Pixel, { left, top, right, bottom }: Box): boolean {
  return x >= left && x <= right && y >= top && y <= bottom;
}

/** A ring as far as it lies in a box; empty where it doesn't (Sutherland and Hodgman). */
export function clipRing(ring: readonly Pixel[], box: Box): readonly Pixel[] {
  if (ring.every((point) => isInBox(point, box))) return ring;
  const edges: readonly (readonly [0 | 1, number, 1 | -1])[] = [
    [0, box.left, 1],
    [0, box.right, -1],
    [1, box.top, 1],
    [1, box.bottom, -1],
  ];
  let points = ring;
  for (const [axis, at, side] of edges) {
    const inside = (point: Pixel) => (point[axis] - at) * side >= 0;
    const cut: Pixel[] = [];
    for (const [index, point] of points.entries()) {
      const before = points.at(index - 1) ?? point;
      if (inside(point) !== inside(before)) cut.push(crossing(before, point, axis, at));
      if (inside(point)) cut.push(point);
    }
    points = cut;
  }
  return points;
}

function crossing(from: Pixel, to: Pixel, axis: 0 | 1, at: number): Pixel {
  const share = (at - from[axis]) / (to[axis] - from[axis]);
  const other = axis === 0 ? 1 : 0;
  const across = from[other] + (to[other] - from[other]) * share;
  return axis === 0 ? [at, across] : [across, at];
}

/** The pieces of a line of which some may lie in a box, whole legs each. */
export function clipLine(line: readonly Pixel[], box: Box): readonly (readonly Pixel[])[] {
  const pieces: Pixel[][] = [];
  let isOpen = false;
  for (const [index, point] of line.entries()) {
    const before = line[index - 1];
    if (!before) continue;
    const isNear =
      Math.min(before[0], point[0]) <= box.right &&
      Math.max(before[0], point[0]) >= box.left &&
      Math.min(before[1], point[1]) <= box.bottom &&
      Math.max(before[1], point[1]) >= box.top;
    if (isNear && isOpen) pieces.at(-1)?.push(point);
    else if (isNear) pieces.push([before, point]);
    isOpen = isNear;
  }
  return pieces;
}

/** Without the points that lie nearer to the last than so many pixels; the ends stay. */
export function thinned(line: readonly Pixel[], least: number): readonly Pixel[] {
  let last: Pixel | null = null;
  return line.filter((point, index) => {
    const isEnd = index === 0 || index === line.length - 1;
    const isFar = !last || Math.hypot(point[0] - last[0], point[1] - last[1]) >= least;
    if (isEnd || isFar) last = point;
    return isEnd || isFar;
  });
}
