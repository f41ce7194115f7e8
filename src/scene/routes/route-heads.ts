import { fixedPoint } from "../mercator.ts";
import { stretchCodes } from "./route-data.ts";
import type { RouteData } from "./route-data.ts";
import { beginsLine } from "./route-tables.ts";
import type { RouteTables } from "./route-tables.ts";

/** Where the head of a route is at a moment. */
export interface RouteHead {
  /** Fixed-point mercator. */
  readonly x: number;
  readonly y: number;
  /** It is known that they were there then. */
  readonly exact: boolean;
  /** A segment at whose very end it is, −1 elsewhere. */
  readonly atEndOf: number;
}

/** How far a segment has been walked at a moment, 0 to 1; what takes no time is there all at once. */
export function walkedShare(
  { segmentLeft, segmentReached }: Pick<RouteData, "segmentLeft" | "segmentReached">,
  segment: number,
  time: number,
  wholeSegments = false,
): number {
  const [left, reached] = [segmentLeft[segment] ?? Infinity, segmentReached[segment] ?? Infinity];
  if (time >= reached) return 1;
  if (wholeSegments || time <= left || !Number.isFinite(left)) return 0;
  return (time - left) / (reached - left);
}

/**
 * The head: at the stop that was reached last or, between stops, as far along as the time; null before the first, and
 * where all that is known of a route is the areas that it joins.
 */
export function routeHead(
  data: RouteData,
  tables: RouteTables,
  route: number,
  time: number,
  wholeSegments = false,
): RouteHead | null {
  const [first, end] = [data.routeStops[route] ?? 0, data.routeStops[route + 1] ?? 0];
  if (first === end) return null;
  let since = -Infinity;
  let found: RouteHead | null = null;
  const [from, to] = [data.routeSegments[route] ?? 0, data.routeSegments[route + 1] ?? 0];
  for (let segment = from; segment < to; segment += 1) {
    if (data.segmentStretches[segment] === stretchCodes.intended) continue;
    const share = walkedShare(data, segment, time, wholeSegments);
    const arrived = Math.min(data.segmentReached[segment] ?? Infinity, time);
    if (share === 0 || arrived < since || (tables.segments[segment * 8] ?? 0) === 0) continue;
    since = arrived;
    const atEndOf = share === 1 ? segment : -1;
    found = { ...pointAlong(tables, segment, share), exact: false, atEndOf };
  }
  for (let stop = first; stop < end; stop += 1) {
    const reached = data.stopReached[stop] ?? Infinity;
    if (reached > time || reached < since) continue;
    since = reached;
    const position = fixedPoint(
      data.stopPositions[stop * 2] ?? 0,
      data.stopPositions[stop * 2 + 1] ?? 0,
    );
    found = { ...position, exact: data.stopExact[stop] === 1, atEndOf: -1 };
  }
  return found;
}

/** The point of a segment's line at a share of its distance, in fixed-point mercator. */
export function pointAlong(
  { vertices, segments, segmentVertices }: RouteTables,
  segment: number,
  share: number,
): { readonly x: number; readonly y: number } {
  const wanted = (segments[segment * 8] ?? 0) * share;
  const [first, end] = [segmentVertices[segment] ?? 0, segmentVertices[segment + 1] ?? 0];
  let [low, high] = [first + 1, end - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((vertices[middle * 4 + 2] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  const at = (vertex: number, part: number) => vertices[vertex * 4 + part] ?? 0;
  const [before, after] = [at(low - 1, 2), at(low, 2)];
  const part = after > before ? Math.min(1, (wanted - before) / (after - before)) : 1;
  const [x, y] = [at(low - 1, 0), at(low - 1, 1) % beginsLine];
  return {
    x: (x + Math.round(((at(low, 0) - x) | 0) * part)) >>> 0,
    y: y + Math.round(((at(low, 1) % beginsLine) - y) * part),
  };
}
