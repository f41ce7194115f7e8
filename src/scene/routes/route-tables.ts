import { fixedPoint, mercatorX, mercatorY } from "../mercator.ts";
import { arrowCodes } from "./route-data.ts";
import type { RouteData } from "./route-data.ts";

/**
 * What is uploaded of the routes, once: integers, four to a texel.
 *
 * - a vertex: x, y with its top bit set where a line begins, the distance along its segment in 2^-31 of the
 *   world, the segment's number;
 * - a segment, two texels: its whole distance, when it is left and when it has been walked (codes of the
 *   clock), the route's number; stretch and arrow, its length on the globe as a float's bits;
 * - a mark, two texels: x, y, when it shows, the route's number; its kind, the segment it belongs to, and x, y
 *   of a position from which its line comes.
 */
export interface RouteTables {
  readonly vertices: Uint32Array;
  readonly segments: Uint32Array;
  readonly marks: Uint32Array;
  /** The first vertex of each segment, and the count of all. */
  readonly segmentVertices: Uint32Array;
  /** The first mark of each route, and the count of all. */
  readonly routeMarks: Uint32Array;
  readonly clock: RouteClock;
}

/** The top bit of a vertex's y. */
export const beginsLine = 2 ** 31;

export const markCodes = { stop: 0, arrow: 1, head: 2, estimatedHead: 3 } as const;

/** Parts of the world, along either axis, that a straight leg keeps to, so that it follows the globe. */
const legsAcrossWorld = 256;

/** Times as integers of the whole range, so that they are as fine as they can be. */
export interface RouteClock {
  /** 0 for before everything, to 2^31 − 1. */
  code(time: number): number;
}

function createClock({ segmentLeft, segmentReached, stopReached }: RouteData): RouteClock {
  let [first, last] = [Infinity, -Infinity];
  for (const times of [segmentLeft, segmentReached, stopReached]) {
    for (const time of times) {
      if (!Number.isFinite(time)) continue;
      first = Math.min(first, time);
      last = Math.max(last, time);
    }
  }
  const most = 2 ** 31 - 1;
  // A power of two, so that whole days and their simple parts keep exact.
  const finest = 2 ** Math.floor(Math.log2((most - 2) / Math.max(last - first, 1)));
  return {
    code(time) {
      if (time < first || last === -Infinity) return 0;
      return Math.min(most, 1 + Math.floor((time - first) * finest));
    },
  };
}

/** Cuts long straight legs, measures along the lines, and packs everything as the shaders read it. */
export function routeTables(data: RouteData): RouteTables {
  const clock = createClock(data);
  const segmentCount = data.segmentStretches.length;
  const routeCount = data.routeColours.length;
  const segmentVertices = new Uint32Array(segmentCount + 1);
  const segments = new Uint32Array(segmentCount * 8);
  const routeMarks = new Uint32Array(routeCount + 1);
  const vertices: number[] = [];
  const marks: number[] = [];
  const floatBits = new DataView(new ArrayBuffer(4));

  function addSegment(segment: number, route: number) {
    segmentVertices[segment] = vertices.length / 4;
    const { units, onGlobe } = addLine(data, segment, vertices);
    segmentVertices[segment + 1] = vertices.length / 4;
    floatBits.setFloat32(0, onGlobe);
    const arrow = data.segmentArrows[segment] ?? arrowCodes.none;
    const reached = clock.code(data.segmentReached[segment] ?? Infinity);
    segments.set(
      [
        units,
        clock.code(data.segmentLeft[segment] ?? -Infinity),
        reached,
        route,
        (data.segmentStretches[segment] ?? 0) | (arrow << 8),
        floatBits.getUint32(0),
        0,
        0,
      ],
      segment * 8,
    );
    if (arrow !== arrowCodes.none && units > 0) {
      const [tip, before] = [vertices.length - 4, vertices.length - 8];
      const at = (index: number) => vertices[index] ?? 0;
      marks.push(at(tip), at(tip + 1), reached, route);
      marks.push(markCodes.arrow, segment, at(before), at(before + 1) % beginsLine);
    }
  }

  for (let route = 0; route < routeCount; route += 1) {
    routeMarks[route] = marks.length / 8;
    const [from, to] = [data.routeSegments[route] ?? 0, data.routeSegments[route + 1] ?? 0];
    for (let segment = from; segment < to; segment += 1) addSegment(segment, route);
    const [first, end] = [data.routeStops[route] ?? 0, data.routeStops[route + 1] ?? 0];
    for (let stop = first; stop < end; stop += 1) {
      const { x, y } = fixedPoint(
        data.stopPositions[stop * 2] ?? 0,
        data.stopPositions[stop * 2 + 1] ?? 0,
      );
      marks.push(x, y, clock.code(data.stopReached[stop] ?? Infinity), route);
      marks.push(markCodes.stop, 0, x, y);
    }
  }
  routeMarks[routeCount] = marks.length / 8;
  // What stands behind the last vertex begins a line too, so that none leads there.
  vertices.push(0, beginsLine, 0, 0);
  return {
    vertices: Uint32Array.from(vertices),
    segments,
    marks: Uint32Array.from(marks),
    segmentVertices,
    routeMarks,
    clock,
  };
}

/** Adds a segment's vertices; returns its length in 2^-31 of the world, and on the globe in parts of the equator. */
function addLine({ positions, segmentPositions }: RouteData, segment: number, vertices: number[]) {
  const [from, to] = [segmentPositions[segment] ?? 0, segmentPositions[segment + 1] ?? 0];
  const longitude = (index: number) => positions[index * 2] ?? 0;
  const north = (index: number) => mercatorY(positions[index * 2 + 1] ?? 0);
  let length = 0;
  let onGlobe = 0;
  let begins = beginsLine;

  function add(x: number, y: number) {
    const fixed = fixedPoint(x * 360 - 180, 0).x;
    const fixedY = Math.min(Math.round(y * 2 ** 31), beginsLine - 1);
    vertices.push(
      fixed,
      fixedY + begins,
      Math.min(Math.round(length * 2 ** 31), 2 ** 32 - 1),
      segment,
    );
    begins = 0;
  }

  for (let index = from; index + 1 < to; index += 1) {
    const [x, y] = [mercatorX(longitude(index)), north(index)];
    const [dx, dy] = [mercatorX(longitude(index + 1)) - x, north(index + 1) - y];
    const leg = Math.hypot(dx, dy);
    // Shorter than the integers can tell: it has no direction.
    if (leg < 2 ** -30) continue;
    if (begins) add(x, y);
    const parts = Math.ceil(Math.max(Math.abs(dx), Math.abs(dy)) * legsAcrossWorld);
    const before = length;
    for (let part = 1; part <= parts; part += 1) {
      length = before + (leg * part) / parts;
      onGlobe += (leg / parts) * shrink(y + (dy * (part - 0.5)) / parts);
      add(x + (dx * part) / parts, y + (dy * part) / parts);
    }
  }
  return { units: Math.min(Math.round(length * 2 ** 31), 2 ** 32 - 1), onGlobe };
}

/** How much shorter a mercator distance is on the globe at a mercator y: the cosine of the latitude. */
function shrink(y: number): number {
  return 1 / Math.cosh((0.5 - y) * 2 * Math.PI);
}
