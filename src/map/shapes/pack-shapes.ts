import { wholeX, wholeY } from "../../scene/mercator.ts";
import type { MercatorShape, Path } from "./mercator-shape.ts";
import { middleX } from "./mercator-shape.ts";
import { simplifyPath } from "./simplify-path.ts";
import type { Triangles } from "./triangulate.ts";
import { triangulate } from "./triangulate.ts";

/** The zooms up to which each level of detail is drawn, from the coarsest. */
export const levelZooms = [3.5, 5.5, 7.5, 9.5, Infinity] as const;

/** Pixels by which the coarser levels may leave the shapes themselves. */
const tolerance = 0.2;
/** Pixels that a part of a shape has to be across, unless it is the largest one. */
const leastAcross = 0.75;

/** Bits of a vertex's last integer beside the number of its shape. */
export const vertexFlags = {
  /** From the vertex before no leg is drawn to this one. */
  hidden: 2 ** 31,
  /** The vertex before belongs to another line. */
  apart: 2 ** 30,
} as const;

/** Parts of the world, along either axis, that a straight leg keeps to, so that it follows the globe. */
const legsAcrossWorld = 256;
/** More legs than this to a shape are not made by cutting long ones. */
const mostLegs = 400_000;

/**
 * What is uploaded of the shapes for a level of detail, in the order of the shapes. An array of "first" numbers
 * has one entry more than there are shapes: the last is the count of all.
 */
export interface ShapeLevel {
  /**
   * The edges' vertices, four integers each: x, y in fixed point, the distance along the line in 2^-31 of the
   * equator, the shape's number and `vertexFlags`. A ring has one vertex more before its first and after its last,
   * from which no leg is drawn, so that every leg has a leg beside it.
   */
  readonly vertices: Uint32Array<ArrayBuffer>;
  readonly firstVertex: Uint32Array;
  /** The fills' corners, three integers each: x, y in fixed point, the shape's number. */
  readonly corners: Uint32Array<ArrayBuffer>;
  /** Three corners a triangle. */
  readonly indices: Uint32Array<ArrayBuffer>;
  readonly firstIndex: Uint32Array;
}

/** The level of detail for a zoom, as a number of `levelZooms`. */
export function levelAt(zoom: number): number {
  return levelZooms.findIndex((most) => zoom <= most);
}

/** A shape's middle, as fixed-point x: no position of it is farther from there than half the world. */
export function anchorOf(shape: MercatorShape): number {
  return Number.isFinite(shape.west) ? fixedX(middleX(shape)) : 0;
}

/** What a shape is drawn with at a level of detail, whatever its number. */
interface Worked {
  readonly edges: readonly number[];
  readonly triangles: readonly Triangles[];
}

/**
 * The levels of detail of shapes, each packed when it is first asked for; equal objects are worked out once.
 * What is still to come can be worked out ahead, a shape at a time.
 */
export function createShapeLevels(shapes: readonly MercatorShape[]) {
  const worked = levelZooms.map(() => new Map<MercatorShape, Worked>());
  const packed = new Map<number, ShapeLevel>();
  const todo = levelZooms.flatMap((_, level) =>
    [...new Set(shapes)].map((shape) => ({ level, shape })),
  );

  function workedAt(level: number, shape: MercatorShape): Worked {
    const known = worked[level]?.get(shape) ?? workOut(shape, level);
    worked[level]?.set(shape, known);
    return known;
  }

  return {
    at(level: number): ShapeLevel {
      const known = packed.get(level) ?? pack(shapes, (shape) => workedAt(level, shape));
      packed.set(level, known);
      // What was worked out stands in it now.
      worked[level]?.clear();
      return known;
    },
    /** Works out the next shape of a level that was not asked for yet; false when there is none. */
    workAhead(): boolean {
      for (let next = todo.pop(); next; next = todo.pop()) {
        const { level, shape } = next;
        if (packed.has(level) || worked[level]?.has(shape)) continue;
        workedAt(level, shape);
        return true;
      }
      return false;
    },
  };
}

function workOut(shape: MercatorShape, level: number): Worked {
  const pixel = 1 / (512 * 2 ** (levelZooms[level] ?? Infinity));
  const { polygons, lines } = simplified(shape, pixel);
  return { edges: edgesOf(polygons.flat(), lines), triangles: polygons.map(triangulate) };
}

function pack(
  shapes: readonly MercatorShape[],
  workedOf: (shape: MercatorShape) => Worked,
): ShapeLevel {
  const vertices: number[] = [];
  const corners: number[] = [];
  const indices: number[] = [];
  const firstVertex = new Uint32Array(shapes.length + 1);
  const firstIndex = new Uint32Array(shapes.length + 1);
  for (const [number, shape] of shapes.entries()) {
    firstVertex[number] = vertices.length / 4;
    firstIndex[number] = indices.length;
    const { edges, triangles } = workedOf(shape);
    for (let at = 0; at < edges.length; at += 1) {
      vertices.push((edges[at] ?? 0) + (at % 4 === 3 ? number : 0));
    }
    for (const filled of triangles) {
      const first = corners.length / 3;
      for (let at = 0; at < filled.positions.length; at += 2) {
        corners.push(fixedX(filled.positions[at] ?? 0), fixedY(filled.positions[at + 1] ?? 0));
        corners.push(number);
      }
      for (const index of filled.indices) indices.push(first + index);
    }
  }
  firstVertex[shapes.length] = vertices.length / 4;
  firstIndex[shapes.length] = indices.length;
  // What stands behind the last vertex is apart too, so that no leg leads there.
  vertices.push(0, 0, 0, vertexFlags.hidden + vertexFlags.apart);
  return {
    vertices: Uint32Array.from(vertices),
    firstVertex,
    corners: Uint32Array.from(corners),
    indices: Uint32Array.from(indices),
    firstIndex,
  };
}

/** What is seen of a shape where a pixel is so large; what is too small to be seen is left out. */
function simplified({ polygons, lines }: MercatorShape, pixel: number) {
  if (pixel === 0) return { polygons, lines };
  const across = polygons.map(([outer]) => (outer ? extentOf(outer) : 0));
  const largest = across.reduce((most, each) => Math.max(most, each), 0);
  return {
    polygons: polygons
      .filter((_, index) => (across[index] ?? 0) >= Math.min(leastAcross * pixel, largest))
      .map(([outer, ...holes]) =>
        [
          ...(outer ? [outer] : []),
          ...holes.filter((hole) => extentOf(hole) >= leastAcross * pixel),
        ].map((ring) => simplifyPath(ring, true, tolerance * pixel)),
      ),
    lines: lines.map((line) => simplifyPath(line, false, tolerance * pixel)),
  };
}

/** The longer side of the box around a path. */
function extentOf(path: Path): number {
  let [west, east, north, south] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let at = 0; at < path.length; at += 2) {
    west = Math.min(west, path[at] ?? 0);
    east = Math.max(east, path[at] ?? 0);
    north = Math.min(north, path[at + 1] ?? 0);
    south = Math.max(south, path[at + 1] ?? 0);
  }
  return Math.max(east - west, south - north);
}

/** The vertices of rings and lines, without the number of their shape. */
function edgesOf(rings: readonly Path[], lines: readonly Path[]): number[] {
  const edges: number[] = [];
  let parts: number = legsAcrossWorld;
  while (parts > 1 && legsIn(rings, true, parts) + legsIn(lines, false, parts) > mostLegs) {
    parts /= 2;
  }
  for (const ring of rings) addPath(edges, ring, true, parts);
  for (const line of lines) addPath(edges, line, false, parts);
  return edges;
}

function legsIn(paths: readonly Path[], isRing: boolean, parts: number): number {
  let legs = 0;
  for (const path of paths) {
    const count = path.length / 2;
    for (let leg = 0; leg < (isRing ? count : count - 1); leg += 1) {
      legs += partsOf(path, leg, (leg + 1) % count, parts);
    }
  }
  return legs;
}

/** Into how many parts a leg is cut. */
function partsOf(path: Path, from: number, to: number, parts: number): number {
  const east = Math.abs((path[to * 2] ?? 0) - (path[from * 2] ?? 0));
  const south = Math.abs((path[to * 2 + 1] ?? 0) - (path[from * 2 + 1] ?? 0));
  return Math.max(1, Math.ceil(Math.max(east, south) * parts));
}

function addPath(edges: number[], path: Path, isRing: boolean, parts: number) {
  const count = path.length / 2;
  let along = 0;
  const add = (x: number, y: number, flags: number) =>
    edges.push(fixedX(x), fixedY(y), Math.round(along * 2 ** 31) % 2 ** 32, flags);
  const first = edges.length;
  add(path[0] ?? 0, path[1] ?? 0, vertexFlags.hidden + (isRing ? 0 : vertexFlags.apart));
  for (let leg = 0; leg < (isRing ? count : count - 1); leg += 1) {
    const next = (leg + 1) % count;
    const [x, y] = [path[leg * 2] ?? 0, path[leg * 2 + 1] ?? 0];
    const [dx, dy] = [(path[next * 2] ?? 0) - x, (path[next * 2 + 1] ?? 0) - y];
    const pieces = partsOf(path, leg, next, parts);
    for (let piece = 1; piece <= pieces; piece += 1) {
      along += (Math.hypot(dx, dy) / pieces) * shrink(y + (dy * (piece - 0.5)) / pieces);
      add(x + (dx * piece) / pieces, y + (dy * piece) / pieces, 0);
    }
  }
  if (!isRing) return;
  const before = edges.slice(-8, -4);
  const after = edges.slice(first + 4, first + 8);
  edges.splice(first, 0, ...before.slice(0, 3), vertexFlags.hidden + vertexFlags.apart);
  edges.push(...after.slice(0, 3), vertexFlags.hidden);
}

/** How much shorter a Mercator distance is on the globe at a Mercator y: the cosine of the latitude. */
function shrink(y: number): number {
  return 1 / Math.cosh((0.5 - y) * 2 * Math.PI);
}

function fixedX(x: number): number {
  const fixed = Math.round(x * wholeX) % wholeX;
  return fixed < 0 ? fixed + wholeX : fixed;
}

function fixedY(y: number): number {
  return Math.min(Math.round(y * wholeY), wholeY - 1);
}
