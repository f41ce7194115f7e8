import {
  area,
  bbox,
  booleanClockwise,
  booleanIntersects,
  booleanPointInPolygon,
  circle,
  distance,
  kinks,
  pointToPolygonDistance,
  simplify,
  toMercator,
  toWgs84,
} from "@turf/turf";
import type { Geometry, LineString, MultiPolygon, Point, Polygon, Position } from "geojson";
import type { Translated } from "./record.ts";

export const precisions = [
  "site",
  "town",
  "municipality",
  "stretch",
  "region",
  "state",
  "country",
  "border",
] as const;
export type Precision = (typeof precisions)[number];

/** The sides of its point that a town's name may be set on. */
export const nameSides = [
  "right",
  "left",
  "above",
  "below",
  "above-right",
  "below-right",
  "above-left",
  "below-left",
] as const;
export type NameSide = (typeof nameSides)[number];

export interface Place {
  readonly id: string;
  readonly name: Translated;
  /** Other words for it. */
  readonly aliases: readonly string[];
  readonly precision: Precision;
  /** A Point for a town or better, else the line or area it is (RFC 7946, degrees). */
  readonly geometry: Geometry;
  /** Radius in kilometres within which the true place lies; null where the place is exact. */
  readonly uncertaintyKm: number | null;
  /** ISO 3166-1 alpha-2, or empty where it spans several. */
  readonly country: string;
  readonly admin1: string;
  /** GeoNames id of a town, or empty. */
  readonly geonamesId: string;
  /** Where its name goes before any other side is tried, set by hand or so that it meets no border and no town; null for the usual. */
  readonly nameSide: NameSide | null;
  readonly note: Translated | null;
}

/** West, south, east, north in degrees (RFC 7946, section 5). */
export type Bounds = readonly [west: number, south: number, east: number, north: number];

/** The bounds that hold all of some places; null for none. */
export function boundsOf(places: readonly Pick<Place, "geometry">[]): Bounds | null {
  if (places.length === 0) return null;
  const geometries = places.map((place) => place.geometry);
  const [west, south, east, north] = bbox({ type: "GeometryCollection", geometries });
  return [west, south, east, north];
}

/** Whether a point lies in a shape's area or within some kilometres of it. A shape without an area holds nothing. */
export function isNear(point: Point, shape: Geometry, toleranceKm: number): boolean {
  const areas = areasOf(shape);
  if (areas.some((area) => booleanPointInPolygon(point, area))) return true;
  return areas.some(
    (area) => pointToPolygonDistance(point, area, { units: "kilometers" }) <= toleranceKm,
  );
}

/** The ring within which an uncertain place lies; null for a place that is exact or no point. */
export function uncertaintyRing(place: Place): Polygon | null {
  const { geometry, uncertaintyKm } = place;
  if (geometry.type !== "Point" || uncertaintyKm === null) return null;
  return circle(geometry, uncertaintyKm, { units: "kilometers", steps: 64 }).geometry;
}

/**
 * The line from one place's geometry to another's, straight on a Mercator map. It runs from point to
 * point; beside a shape it ends off the nearest edge, by a tenth of its length, so that no line seems
 * to start inside a shape. Null where the two touch or overlap, where one holds the other, and where
 * they are less than a kilometre apart.
 */
export function lineBetween(from: Geometry, to: Geometry): LineString | null {
  if (booleanIntersects(from, to)) return null;
  const nearest = nearestPositions(from, to);
  if (nearest === null) return null;
  const [start, end] = nearest;
  const bothPoints = from.type === "Point" && to.type === "Point";
  const apart = distance(toWgs84(start), toWgs84(end), { units: "kilometers" });
  if (!bothPoints && apart < leastDistanceKm) return null;
  const first = from.type === "Point" ? start : partWay(start, end, gap);
  const last = to.type === "Point" ? end : partWay(end, start, gap);
  return { type: "LineString", coordinates: [first, last].map(toDegrees) };
}

/** Of the line's length, left free between it and a shape. */
const gap = 0.1;
/** Shapes that are simplified each for itself lie this far apart where they touch. */
const leastDistanceKm = 1;

/** Degrees to five decimals, about a metre, so that a line is no longer than it need be in a file. */
function toDegrees(mercator: Position): Position {
  return toWgs84(mercator).map((degrees) => Number(degrees.toFixed(5)));
}

function partWay(from: Position, to: Position, share: number): Position {
  const [x = 0, y = 0] = from;
  const [toX = 0, toY = 0] = to;
  return [x + (toX - x) * share, y + (toY - y) * share];
}

/**
 * A line or an area with fewer positions (RFC 7946: rings closed, the right-hand rule), for a file that
 * repeats it. It leaves the exact one by about a two-hundredth of the shape's extent and no more than
 * 0.15 degrees; parts and holes below a thousandth of the largest one's area are left out. Where it would
 * cross itself it is finer. Points stay exact, and so does a shape that crosses itself all the same.
 */
export function simplifyShape(geometry: Geometry): Geometry {
  const [west, south, east, north] = bbox(geometry);
  const extent = Math.max(east - west, north - south);
  return extent > 0 ? simplifyTo(geometry, Math.min(extent / 200, 0.15)) : geometry;
}

const leastShareOfArea = 0.001;
/** How many times finer than the rest a shape is around its crossings, in the order that is tried. */
const refinements = [1, 4, 16, 64];
/** In tolerances, how far around a crossing a shape is finer. */
const crossingReach = 4;

function simplifyTo(geometry: Geometry, tolerance: number): Geometry {
  const { type } = geometry;
  switch (type) {
    case "Point":
    case "MultiPoint":
      return geometry;
    case "LineString":
      return { type, coordinates: simplifyLine(geometry.coordinates, tolerance) };
    case "MultiLineString":
      return {
        type,
        coordinates: geometry.coordinates.map((line) => simplifyLine(line, tolerance)),
      };
    case "Polygon":
      return { type, coordinates: simplifyAreas([geometry.coordinates], tolerance)[0] ?? [] };
    case "MultiPolygon":
      return { type, coordinates: simplifyAreas(geometry.coordinates, tolerance) };
    case "GeometryCollection":
      return { type, geometries: geometry.geometries.map((part) => simplifyTo(part, tolerance)) };
  }
}

function simplifyLine(line: Position[], tolerance: number): Position[] {
  const simplified = fewerPositions(line, tolerance, [], tolerance);
  return simplified.length > 1 ? simplified : line;
}

/** The areas of one shape, each a list of rings, of which none may cross itself or another. */
function simplifyAreas(areas: Position[][][], tolerance: number): Position[][][] {
  const kept = withoutSmall(areas, squareMetres).map((rings) =>
    withoutSmall(rings, (ring) => squareMetres([ring])),
  );
  let crossings: readonly Position[] = [];
  for (const times of refinements) {
    const simplified = kept.map((rings) =>
      rings.map((ring) => fewerPositions(ring, tolerance, crossings, tolerance / times)),
    );
    const found = crossingsOf(simplified);
    if (found.length === 0) return simplified.map(wound);
    crossings = [...crossings, ...found];
  }
  return areas.map(wound);
}

/** Where rings cross or touch themselves or each other, and the positions of a ring that encloses nothing. */
function crossingsOf(areas: Position[][][]): readonly Position[] {
  const flat = areas.flat().filter((ring) => ring.length < 4 || squareMetres([ring]) === 0);
  const { features } = kinks({ type: "MultiPolygon", coordinates: areas });
  return [...flat.flat(), ...features.map(({ geometry }) => geometry.coordinates)];
}

/** Rings by the right-hand rule: the first anticlockwise, holes clockwise. */
function wound(rings: readonly Position[][]): Position[][] {
  return rings.map((ring, index) =>
    booleanClockwise(ring) === index > 0 ? ring : ring.toReversed(),
  );
}

/** The positions that a line needs for one tolerance, and for a finer one around some positions. */
function fewerPositions(
  line: readonly Position[],
  tolerance: number,
  around: readonly Position[],
  finer: number,
): Position[] {
  const coarse = neededAt(line, tolerance);
  const fine = finer < tolerance ? neededAt(line, finer) : coarse;
  const reach = crossingReach * tolerance;
  return line
    .flatMap(([x = 0, y = 0]) => {
      const isNear = around.some(
        ([nearX = 0, nearY = 0]) => Math.hypot(x - nearX, y - nearY) < reach,
      );
      const needed = isNear ? fine : coarse;
      return needed.has(`${x} ${y}`) ? [rounded([x, y], isNear ? finer : tolerance)] : [];
    })
    .filter(([x, y], index, all) => x !== all[index - 1]?.[0] || y !== all[index - 1]?.[1]);
}

function neededAt(line: readonly Position[], tolerance: number): ReadonlySet<string> {
  const coordinates = line.map(([x = 0, y = 0]) => [x, y]);
  const simplified = simplify(
    { type: "LineString", coordinates },
    { tolerance, highQuality: true },
  );
  return new Set(simplified.coordinates.map(([x, y]) => `${x} ${y}`));
}

/** To at least half the tolerance: finer digits would say what the line no longer knows. */
function rounded(position: Position, tolerance: number): Position {
  const digits = Math.min(7, Math.ceil(-Math.log10(tolerance / 2)));
  return position.map((degrees) => Number(degrees.toFixed(digits)));
}

function withoutSmall<Part>(parts: readonly Part[], areaOf: (part: Part) => number): Part[] {
  const areas = parts.map(areaOf);
  const least = areas.reduce((most, each) => Math.max(most, each), 0) * leastShareOfArea;
  return parts.filter((_part, index) => (areas[index] ?? 0) >= least);
}

function squareMetres(rings: Position[][]): number {
  return area({ type: "Polygon", coordinates: rings });
}

/**
 * The two positions, in Mercator metres, at which two geometries that do not meet are nearest on the
 * map. One of them is always a vertex.
 */
function nearestPositions(from: Geometry, to: Geometry): readonly [Position, Position] | null {
  const fromLines = mercatorLinesOf(from);
  const toLines = mercatorLinesOf(to);
  const there = nearestFromVertices(fromLines, toLines);
  const back = nearestFromVertices(toLines, fromLines);
  if (there === null || back === null) return null;
  return there.length <= back.length ? [there.vertex, there.foot] : [back.foot, back.vertex];
}

interface Approach {
  readonly vertex: Position;
  readonly foot: Position;
  readonly length: number;
}

function nearestFromVertices(
  vertices: readonly (readonly Position[])[],
  lines: readonly (readonly Position[])[],
): Approach | null {
  let best: Approach | null = null;
  for (const vertex of vertices.flat()) {
    for (const line of lines) {
      for (let index = 0; index < Math.max(1, line.length - 1); index += 1) {
        const start = line[index];
        if (!start) continue;
        const foot = footOn(start, line[index + 1] ?? start, vertex);
        const length = Math.hypot(
          (foot[0] ?? 0) - (vertex[0] ?? 0),
          (foot[1] ?? 0) - (vertex[1] ?? 0),
        );
        if (best === null || length < best.length) best = { vertex, foot, length };
      }
    }
  }
  return best;
}

/** The position of a straight stretch that is nearest to another position. */
function footOn(start: Position, end: Position, position: Position): Position {
  const [startX = 0, startY = 0] = start;
  const [x, y] = [(end[0] ?? 0) - startX, (end[1] ?? 0) - startY];
  const squared = x * x + y * y;
  if (squared === 0) return start;
  const along = (((position[0] ?? 0) - startX) * x + ((position[1] ?? 0) - startY) * y) / squared;
  return partWay(start, end, Math.min(1, Math.max(0, along)));
}

/** The lines and rings of a geometry, a point being a line of one position, in Mercator metres. */
function mercatorLinesOf(geometry: Geometry): readonly (readonly Position[])[] {
  return linesOf(geometry).map((line) => line.map((position) => toMercator(position)));
}

function linesOf(geometry: Geometry): readonly (readonly Position[])[] {
  switch (geometry.type) {
    case "Point":
      return [[geometry.coordinates]];
    case "MultiPoint":
      return geometry.coordinates.map((position) => [position]);
    case "LineString":
      return [geometry.coordinates];
    case "MultiLineString":
    case "Polygon":
      return geometry.coordinates;
    case "MultiPolygon":
      return geometry.coordinates.flat();
    case "GeometryCollection":
      return geometry.geometries.flatMap(linesOf);
  }
}

function areasOf(geometry: Geometry): readonly (Polygon | MultiPolygon)[] {
  if (geometry.type === "GeometryCollection") return geometry.geometries.flatMap(areasOf);
  return geometry.type === "Polygon" || geometry.type === "MultiPolygon" ? [geometry] : [];
}
