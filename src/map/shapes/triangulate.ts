import earcut from "earcut";
import type { Path } from "./mercator-shape.ts";
import { simplifyPath } from "./simplify-path.ts";

/** Triangles on the Mercator map that don't overlap: x, y of each corner, and three corners each. */
export interface Triangles {
  readonly positions: readonly number[];
  readonly indices: readonly number[];
}

/** Parts of the world, along either axis, that a triangle keeps to, so that it follows the globe. */
export const cellsAcrossWorld = 256;

/** More positions than this are thinned out before they are filled, as what crosses itself takes long. */
export const mostFilled = 16_000;

/** More pieces than this, beside the triangles themselves, are not cut: the cells are made larger. */
const mostPieces = 200_000;

/**
 * Fills a polygon, its outer ring first and then its holes. What crosses itself is filled as far as that can
 * be told; never throws.
 */
export function triangulate(rings: readonly Path[]): Triangles {
  const filled = thinnedOut(rings);
  const positions = filled.flatMap((ring) => [...ring]);
  const holes: number[] = [];
  let count = 0;
  for (const ring of filled) {
    if (count > 0) holes.push(count);
    count += ring.length / 2;
  }
  return cut(positions, earcut(positions, holes));
}

function thinnedOut(rings: readonly Path[]): readonly Path[] {
  const total = (some: readonly Path[]) => some.reduce((sum, { length }) => sum + length / 2, 0);
  let thinned = rings;
  for (let tolerance = 2 ** -24; total(thinned) > mostFilled; tolerance *= 4) {
    // What is all spikes has no simpler shape.
    if (tolerance > 2 ** -6) return thinned.slice(0, 1).map(everySo);
    thinned = rings.map((ring) => simplifyPath(ring, true, tolerance));
  }
  return thinned;
}

function everySo(ring: Path): Path {
  const step = Math.ceil(ring.length / 2 / mostFilled);
  return ring.filter((_, index) => Math.floor(index / 2) % step === 0);
}

/** Cuts triangles where they leave a cell of the grid; those that share an edge are cut in the same places. */
function cut(given: readonly number[], triangles: readonly number[]): Triangles {
  const positions = [...given];
  const indices: number[] = [];
  const at = (index: number) => positions[index] ?? 0;
  const cells = cellsFor(given, triangles);
  for (let corner = 0; corner < triangles.length; corner += 3) {
    const three = triangles.slice(corner, corner + 3);
    const points = three.flatMap((index) => [at(index * 2), at(index * 2 + 1)]);
    if (cells === 0 || piecesOf(points, cells) === 1) {
      for (const index of three) indices.push(index);
      continue;
    }
    for (const column of strips(points, 0, cells)) {
      for (const piece of strips(column, 1, cells)) {
        const first = positions.length / 2;
        for (const value of piece) positions.push(value);
        for (let index = 2; index < piece.length / 2; index += 1) {
          indices.push(first, first + index - 1, first + index);
        }
      }
    }
  }
  return { positions, indices };
}

/** As many cells as the triangles can be cut into without becoming too many; 0 for no cut. */
function cellsFor(positions: readonly number[], triangles: readonly number[]): number {
  for (let cells = cellsAcrossWorld; cells >= 2; cells /= 2) {
    let pieces = 0;
    for (let corner = 0; corner < triangles.length; corner += 3) {
      const points = triangles
        .slice(corner, corner + 3)
        .flatMap((index) => [positions[index * 2] ?? 0, positions[index * 2 + 1] ?? 0]);
      pieces += piecesOf(points, cells) - 1;
      if (pieces > mostPieces) break;
    }
    if (pieces <= mostPieces) return cells;
  }
  return 0;
}

/** How many cells the box around some points touches. */
function piecesOf(points: readonly number[], cells: number): number {
  const [columns, rows] = [0, 1].map((axis) => {
    const [from, to] = cellRange(points, axis, cells);
    return to - from;
  });
  return (columns ?? 1) * (rows ?? 1);
}

/** The first cell along an axis that points lie in, and the one after the last. */
function cellRange(points: readonly number[], axis: number, cells: number) {
  let [least, most] = [Infinity, -Infinity];
  for (let index = axis; index < points.length; index += 2) {
    const value = (points[index] ?? 0) * cells;
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  const from = Math.floor(least);
  return [from, Math.max(from + 1, Math.ceil(most))] as const;
}

/** The parts of a convex polygon in each column (axis 0) or row (axis 1) of cells. */
function strips(points: readonly number[], axis: 0 | 1, cells: number): readonly number[][] {
  const [from, to] = cellRange(points, axis, cells);
  return Array.from({ length: to - from }, (_, strip) => {
    const above = strip === 0 ? [...points] : half(points, axis, (from + strip) / cells, 1);
    return from + strip + 1 === to ? above : half(above, axis, (from + strip + 1) / cells, -1);
  }).filter((piece) => piece.length >= 6);
}

/** The part of a convex polygon on one side of a line across an axis: 1 beyond it, -1 before it. */
function half(points: readonly number[], axis: 0 | 1, line: number, side: 1 | -1): number[] {
  const result: number[] = [];
  const count = points.length / 2;
  for (let index = 0; index < count; index += 1) {
    const next = (index + 1) % count;
    const [x, y] = [points[index * 2] ?? 0, points[index * 2 + 1] ?? 0];
    const [nextX, nextY] = [points[next * 2] ?? 0, points[next * 2 + 1] ?? 0];
    const away = ((axis === 0 ? x : y) - line) * side;
    const nextAway = ((axis === 0 ? nextX : nextY) - line) * side;
    if (away >= 0) result.push(x, y);
    if ((away < 0 && nextAway > 0) || (away > 0 && nextAway < 0)) {
      result.push(...crossing(x, y, nextX, nextY, axis, line));
    }
  }
  return result;
}

/** Where an edge crosses a line across an axis, the very same from whichever end it is looked at. */
function crossing(
  x: number,
  y: number,
  otherX: number,
  otherY: number,
  axis: 0 | 1,
  line: number,
): readonly [x: number, y: number] {
  if (x > otherX || (x === otherX && y > otherY)) return crossing(otherX, otherY, x, y, axis, line);
  return axis === 0
    ? [line, y + ((otherY - y) * (line - x)) / (otherX - x)]
    : [x + ((otherX - x) * (line - y)) / (otherY - y), line];
}
