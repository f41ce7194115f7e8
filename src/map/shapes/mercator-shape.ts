import type { Position } from "geojson";
import { mercatorX, mercatorY, wholeX } from "../../scene/mercator.ts";
import type { Shape } from "./shape-data.ts";

/** Positions of a line or of a ring, which is not closed by a last one: x, y of each in parts of the world. */
export type Path = Float64Array;

/** A shape on the Mercator map, in parts of the world, x going on beyond 0 to 1 past the antimeridian. */
export interface MercatorShape {
  /** Each with its outer ring first; a ring has three positions or more. */
  readonly polygons: readonly (readonly Path[])[];
  /** Each of two positions or more. */
  readonly lines: readonly Path[];
  readonly west: number;
  readonly east: number;
  readonly north: number;
  readonly south: number;
}

/** The x that no position is farther from than half the world. */
export function middleX({ west, east }: Pick<MercatorShape, "west" | "east">): number {
  return (west + east) / 2;
}

/**
 * Takes a shape onto the map. What is no number, a position that repeats the last one, and a ring or line
 * that is left without an extent are left out; of what goes more than once around the world only the middle
 * is kept apart. Never throws.
 */
export function mercatorShape(geometry: Shape["geometry"]): MercatorShape {
  const polygons: Path[][] = [];
  const lines: Path[] = [];
  const polygon = (rings: readonly Position[][]) => {
    const [outer, ...holes] = rings.map((ring) => pathOf(ring, true));
    if (outer && outer.length >= 6) {
      polygons.push([outer, ...holes.filter((hole) => hole.length >= 6)]);
    }
  };
  const line = (positions: readonly Position[]) => {
    const path = pathOf(positions, false);
    if (path.length >= 4) lines.push(path);
  };
  if (geometry.type === "Polygon") polygon(geometry.coordinates);
  if (geometry.type === "MultiPolygon") geometry.coordinates.forEach(polygon);
  if (geometry.type === "LineString") line(geometry.coordinates);
  if (geometry.type === "MultiLineString") geometry.coordinates.forEach(line);
  const paths = [...polygons.flat(), ...lines];
  const bounds = boundsOf(paths);
  if (bounds.east - bounds.west >= 1) {
    const middle = middleX(bounds);
    for (const path of paths) {
      for (let at = 0; at < path.length; at += 2) {
        // Half the world to the east is half of it to the west: kept apart by the least that integers tell.
        path[at] = Math.min(Math.max(path[at] ?? 0, middle - 0.5), middle + 0.5 - 1 / wholeX);
      }
    }
    return { polygons, lines, ...bounds, west: middle - 0.5, east: middle + 0.5 };
  }
  return { polygons, lines, ...bounds };
}

function pathOf(positions: readonly Position[], isRing: boolean): Path {
  const path: number[] = [];
  for (const [longitude = NaN, latitude = NaN] of positions) {
    if (!Number.isFinite(longitude) || !Number.isFinite(latitude)) continue;
    const x = mercatorX(longitude);
    const y = mercatorY(Math.min(90, Math.max(-90, latitude)));
    if (path.at(-2) !== x || path.at(-1) !== y) path.push(x, y);
  }
  while (isRing && path.length > 2 && path[0] === path.at(-2) && path[1] === path.at(-1)) {
    path.length -= 2;
  }
  return Float64Array.from(path);
}

function boundsOf(paths: readonly Path[]) {
  let [west, east, north, south] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const path of paths) {
    for (let at = 0; at < path.length; at += 2) {
      const [x, y] = [path[at] ?? 0, path[at + 1] ?? 0];
      west = Math.min(west, x);
      east = Math.max(east, x);
      north = Math.min(north, y);
      south = Math.max(south, y);
    }
  }
  return { west, east, north, south };
}
