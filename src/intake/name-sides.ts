import type { Point, Position } from "geojson";
import type { Place } from "../record/where.ts";

type Side = "right" | "left" | "above" | "below";

/** What a name should not run across. */
interface Obstacles {
  /** Borders and rivers that stand between towns. */
  readonly lines: readonly (readonly Position[])[];
  /** Other towns. */
  readonly points: readonly Position[];
}

// The size of a name at zoom 9, where towns at a border are told apart, in kilometres: each letter's
// width, how far it stands off its dot, half its height.
const letterWidth = 1;
const offset = 2;
const halfHeight = 1.1;

const kilometresPerDegree = 111.2;

/** A box in degrees: west, south, east, north. */
type Box = readonly [west: number, south: number, east: number, north: number];

/** Degrees: wider than a name is at zoom 9. */
const cellSize = 0.5;

/**
 * The same places, each town with the side of it on which its name meets no border or river of the story's and no
 * other town, in whichever language it is the longest; those that were set by hand stay.
 */
export function withNameSides(places: ReadonlyMap<string, Place>): ReadonlyMap<string, Place> {
  const obstaclesNear = obstaclesOf([...places.values()]);
  return new Map(
    Array.from(places, ([id, place]) => {
      if (!isTown(place) || place.nameSide !== null) return [id, place];
      const letters = Object.values(place.name).map((name) => name.length);
      const { coordinates } = place.geometry;
      const side = nameSideOf(coordinates, Math.max(...letters), obstaclesNear(coordinates));
      // The usual one needs no words.
      return [id, side === "right" ? place : { ...place, nameSide: side }];
    }),
  );
}

/** By where a town is: the lines between places, and the towns around. */
function obstaclesOf(places: readonly Place[]): (town: Position) => Obstacles {
  const lines = places.flatMap(({ geometry }) => linesOf(geometry));
  const cells = new Map<string, Position[]>();
  const cellAt = (lon: number, lat: number) =>
    `${Math.floor(lon / cellSize)}/${Math.floor(lat / cellSize)}`;
  for (const place of places) {
    if (!isTown(place)) continue;
    const { coordinates } = place.geometry;
    const [lon = 0, lat = 0] = coordinates;
    const known = cells.get(cellAt(lon, lat));
    if (known) known.push(coordinates);
    else cells.set(cellAt(lon, lat), [coordinates]);
  }
  const steps = [-cellSize, 0, cellSize];
  return ([lon = 0, lat = 0]) => ({
    lines,
    points: steps
      .flatMap((east) => steps.flatMap((north) => cells.get(cellAt(lon + east, lat + north)) ?? []))
      .filter(([x, y]) => x !== lon || y !== lat),
  });
}

function isTown(place: Place): place is Place & { readonly geometry: Point } {
  return place.geometry.type === "Point" && place.uncertaintyKm === null;
}

function linesOf(geometry: Place["geometry"]): readonly (readonly Position[])[] {
  if (geometry.type === "LineString") return [geometry.coordinates];
  return geometry.type === "MultiLineString" ? geometry.coordinates : [];
}

/**
 * The first side, of right, left, above and below, on which a name meets no obstacle; else the first
 * on which it stands on its own side of every line; else the right.
 */
function nameSideOf(town: Position, letters: number, { lines, points }: Obstacles): Side {
  const wide = letters * letterWidth;
  const high = offset + halfHeight;
  const sides: readonly (readonly [Side, Box])[] = [
    ["right", boxAround(town, [0, -halfHeight, offset + wide, halfHeight])],
    ["left", boxAround(town, [-offset - wide, -halfHeight, 0, halfHeight])],
    ["above", boxAround(town, [-wide / 2, high - halfHeight, wide / 2, high + halfHeight])],
    ["below", boxAround(town, [-wide / 2, -high - halfHeight, wide / 2, -high + halfHeight])],
  ];
  const isHome = (box: Box) =>
    !points.some((point) => isInside(point, box)) &&
    !lines.some((line) => touches(line, pathTo(box, town)));
  const isClear = (box: Box) => isHome(box) && !lines.some((line) => touches(line, box));
  const found =
    sides.find(([, box]) => isClear(box)) ?? sides.find(([, box]) => isHome(box)) ?? sides[0];
  return found?.[0] ?? "right";
}

/** The way from a dot to the middle of its name: with a border on it the name is abroad. */
function pathTo([west, south, east, north]: Box, [lon = 0, lat = 0]: Position): Box {
  const [x, y] = [(west + east) / 2, (south + north) / 2];
  return [Math.min(x, lon), Math.min(y, lat), Math.max(x, lon), Math.max(y, lat)];
}

/** A box whose sides are given in kilometres from a position. */
function boxAround([lon = 0, lat = 0]: Position, [west, south, east, north]: Box): Box {
  const shrink = Math.cos((lat * Math.PI) / 180) * kilometresPerDegree;
  return [
    lon + west / shrink,
    lat + south / kilometresPerDegree,
    lon + east / shrink,
    lat + north / kilometresPerDegree,
  ];
}

function isInside([x = 0, y = 0]: Position, [west, south, east, north]: Box): boolean {
  return x > west && x < east && y > south && y < north;
}

function touches(line: readonly Position[], box: Box): boolean {
  return line.some((from, index) => {
    const to = line[index + 1] ?? from;
    return isInside(from, box) || segmentMeets(from, to, box);
  });
}

/** Whether a segment passes through a box: cut to it, something is left (Liang and Barsky). */
function segmentMeets(
  [x1 = 0, y1 = 0]: Position,
  [x2 = 0, y2 = 0]: Position,
  [west, south, east, north]: Box,
): boolean {
  const [dx, dy] = [x2 - x1, y2 - y1];
  let enter = 0;
  let leave = 1;
  for (const [direction, room] of [
    [-dx, x1 - west],
    [dx, east - x1],
    [-dy, y1 - south],
    [dy, north - y1],
  ] as const) {
    if (direction === 0) {
      if (room < 0) return false;
      continue;
    }
    const at = room / direction;
    if (direction < 0) enter = Math.max(enter, at);
    else leave = Math.min(leave, at);
    if (enter > leave) return false;
  }
  return true;
}
