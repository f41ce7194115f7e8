import earcut, { deviation } from "earcut";
import type { Path } from "./mercator-shape.ts";
import { simplifyPath } from "./simplify-path.ts";

/** Triangles on the Mercator map that don't overlap: x, y of each corner, and three corners each. */
export interface Triangles {
  readonly positions: readonly number[];
  readonly indices: readonly number[];
}

/** Parts of the world, along either axis, that a triangle keeps to, so that it follows the globe: two degrees. */
export const cellsAcrossWorld = 180;

/** Of more positions than this a polygon is thinned out before it is filled. */
export const mostFilled = 40_000;

/** And of what crosses itself all over, which takes long, more than this. */
const mostTangled = 3_000;

/** More pieces than this, beside the triangles themselves, are not cut: the cells are made larger. */
export const mostPieces = 100_000;

/**
 * Fills a polygon, its outer ring first and then its holes. What crosses itself is filled as far as that can
 * be told; never throws.
 */
export function triangulate(rings: readonly Path[]): Triangles {
  const { positions, holes } = flattened(thinnedOut(rings));
  return cut(positions, earcut(positions, holes));
}

function flattened(rings: readonly Path[]) {
  const positions: number[] = [];
  const holes: number[] = [];
  for (const ring of rings) {
    if (positions.length > 0) holes.push(positions.length / 2);
    for (const value of ring) positions.push(value);
  }
  return { positions, holes };
}

function countIn(rings: readonly Path[]): number {
  return rings.reduce((sum, { length }) => sum + length / 2, 0);
}

function thinnedOut(rings: readonly Path[]): readonly Path[] {
  if (countIn(rings) <= mostTangled) return rings;
  const most = isTangle(rings) ? mostTangled : mostFilled;
  let thinned = rings;
  for (let tolerance = 2 ** -24; countIn(thinned) > most; tolerance *= 16) {
    // What is all spikes has no simpler shape.
    if (tolerance > 2 ** -6) return thinned.slice(0, 1).map((ring) => everySo(ring, most));
    thinned = rings.map((ring) => simplifyPath(ring, true, tolerance));
  }
  return thinned;
}

/** Whether a polygon crosses itself so much that a coarse one can't be filled. */
function isTangle(rings: readonly Path[]): boolean {
  const few = rings.slice(0, 1).map((ring) => everySo(ring, mostTangled / 3));
  const { positions, holes } = flattened(few);
  return deviation(positions, holes, 2, earcut(positions, holes)) > 0.05;
}

/** At most so many of a ring's positions, evenly spread. */
function everySo(ring: Path, most: number): Path {
  const step = Math.ceil(ring.length / 2 / most);
  return ring.filter((_, index) => Math.floor(index / 2) % step === 0);
}

/** Cuts triangles where they leave a cell of the grid; those that share an edge are cut in the same places. */
function cut(given: readonly number[], triangles: readonly number[]): Triangles {
  const cells = cellsFor(given, triangles);
  if (cells === 0) return { positions: given, indices: triangles };
  const positions = [...given];
  const indices: number[] = [];
  const at = (index: number) => positions[index] ?? 0;
  for (let corner = 0; corner < triangles.length; corner += 3) {
    const [a = 0, b = 0, c = 0] = [triangles[corner], triangles[corner + 1], triangles[corner + 2]];
    if (piecesOf(given, triangles, corner, cells) === 1) {
      indices.push(a, b, c);
      continue;
    }
    const points = [a, b, c].flatMap((index) => [at(index * 2), at(index * 2 + 1)]);
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
  for (let cells = cellsAcrossWorld; cells >= 2; cells = Math.floor(cells / 2)) {
    let pieces = 0;
    for (let corner = 0; corner < triangles.length && pieces <= mostPieces; corner += 3) {
      pieces += piecesOf(positions, triangles, corner, cells) - 1;
    }
    if (pieces <= mostPieces) return pieces === 0 ? 0 : cells;
  }
  return 0;
}

/** How many cells the box around a triangle touches. */
function piecesOf(
  positions: readonly number[],
  triangles: readonly number[],
  corner: number,
  cells: number,
): number {
  let pieces = 1;
  for (let axis = 0; axis < 2; axis += 1) {
    const a = positions[(triangles[corner] ?? 0) * 2 + axis] ?? 0;
    const b = positions[(triangles[corner + 1] ?? 0) * 2 + axis] ?? 0;
    const c = positions[(triangles[corner + 2] ?? 0) * 2 + axis] ?? 0;
    const from = Math.floor(Math.min(a, b, c) * cells);
    pieces *= Math.max(1, Math.ceil(Math.max(a, b, c) * cells) - from);
  }
  return pieces;
}

/** The parts of a convex polygon in each column (axis 0) or row (axis 1) of cells. */
function strips(points: readonly number[], axis: 0 | 1, cells: number): readonly number[][] {
  let [least, most] = [Infinity, -Infinity];
  for (let index: number = axis; index < points.length; index += 2) {
    const value = (points[index] ?? 0) * cells;
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  const found: number[][] = [];
  let rest = [...points];
  for (let line = Math.floor(least) + 1; line < most; line += 1) {
    // Both sides are cut from the same rest, so that they meet in the very same places.
    const before = half(rest, axis, line / cells, -1);
    if (before.length >= 6) found.push(before);
    rest = half(rest, axis, line / cells, 1);
  }
  if (rest.length >= 6) found.push(rest);
  return found;
}

/** The part of a convex polygon on one side of a line across an axis: 1 beyond it, -1 before it. */
function half(points: readonly number[], axis: 0 | 1, line: number, side: 1 | -1): number[] {
  const result: number[] = [];
  const count = points.length / 2;
  for (let index = 0; index < count; index += 1) {
    const next = index + 1 === count ? 0 : index + 1;
    const x = points[index * 2] ?? 0;
    const y = points[index * 2 + 1] ?? 0;
    const nextX = points[next * 2] ?? 0;
    const nextY = points[next * 2 + 1] ?? 0;
    const away = ((axis === 0 ? x : y) - line) * side;
    const nextAway = ((axis === 0 ? nextX : nextY) - line) * side;
    if (away >= 0) result.push(x, y);
    if (away * nextAway >= 0) continue;
    // The very same from whichever end the edge is looked at.
    const isForward = x < nextX || (x === nextX && y < nextY);
    const [fromX, fromY, toX, toY] = isForward ? [x, y, nextX, nextY] : [nextX, nextY, x, y];
    if (axis === 0) result.push(line, fromY + ((toY - fromY) * (line - fromX)) / (toX - fromX));
    else result.push(fromX + ((toX - fromX) * (line - fromY)) / (toY - fromY), line);
  }
  return result;
}
