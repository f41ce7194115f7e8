import type { Feature, Point, Position } from "geojson";
import type { Story } from "../../record/story.ts";
import type { NameSide, Place } from "../../record/where.ts";
import type { Language } from "../../words/dictionary.ts";
import { dictionaryOf } from "../../words/dictionary.ts";
import { sayNumber } from "../../words/quantities.ts";
import { inLanguage } from "../../words/translated.ts";
import type { LabelObstacles } from "./label-side.ts";
import { labelSide } from "./label-side.ts";
import { placesOf } from "../../scene/shape-features.ts";

export interface LabelProperties {
  /** See `labelKey`. */
  readonly key: string;
  readonly place: string;
  readonly name: string;
  /** The name alone, as the ground may have it too. */
  readonly called: string;
  readonly shape: "point" | "line" | "area" | "country";
  /** Records that name the place; the most named is labelled first. */
  readonly weight: number;
  /** Whether it is labelled while nothing shows there: from afar too, from near, or not at all. */
  readonly rest: "far" | "near" | "never";
  /** The zoom from which it may be labelled: of very many places the most named come first. */
  readonly from: number;
  /** Where a point's name stands, so that it runs across no border that the story has and no town; or as it was set. */
  readonly side: NameSide;
  /** Other points of a long line at which its name may stand where there is no room or no sight of the first. */
  readonly elsewhere: readonly Position[];
}

/** How many places may be labelled below each zoom; from the last on, all. */
const labelledBelow: readonly (readonly [zoom: number, places: number])[] = [
  [5, 60],
  [7, 600],
];

/** How many of a story's towns are named from afar even while nothing shows there. */
const namedFromAfar = 8;

/** From so many records on, a label no longer counts them. */
const manyThere = 100;

/** The key of the label of a place at which `count` records show; a point has one label for all. */
export function labelKey(place: string, count: number): string {
  return `${place}|${Math.min(count, manyThere)}`;
}

/**
 * The names of the story's towns, and of the lines and areas that records stand at. A point has one.
 * A line or an area, which shows no mark for each of its records, has one for every number of them:
 * "Northern Coast", "Northern Coast · 2" … A stretch, which no ground names, has one for none too.
 */
export function labelFeatures(
  story: Story,
  language: Language,
): readonly Feature<Point, LabelProperties>[] {
  const weights = new Map<string, number>();
  for (const place of story.places.values()) if (isTown(place)) weights.set(place.id, 0);
  for (const record of story.records) {
    for (const place of placesOf(record)) weights.set(place, (weights.get(place) ?? 0) + 1);
  }
  const places = [...weights].flatMap(([id, weight]) => {
    const place = story.places.get(id);
    return place ? [{ id, weight, place }] : [];
  });
  const byWeight = places.toSorted((a, b) => b.weight - a.weight);
  const far = new Set(
    byWeight
      .filter(({ place, weight }) => isTown(place) && weight > 0)
      .slice(0, namedFromAfar)
      .map(({ id }) => id),
  );
  const ranks = new Map(byWeight.map(({ id }, rank) => [id, rank]));
  const obstaclesNear = obstaclesOf(story);
  const taken: Position[] = [];
  // Lines last: their names can give way, those of points and areas can't.
  const inOrder = places.toSorted((a, b) => Number(isLine(a.place)) - Number(isLine(b.place)));
  return inOrder.flatMap(({ id, weight, place }) => {
    const coordinates = labelPoint(place, taken);
    if (!coordinates) return [];
    taken.push(coordinates);
    const shape = shapeOf(place);
    const elsewhere = shape === "line" ? alongLines(linesOf(place.geometry)) : [];
    const name = nameOf(place, language);
    const isStretch = shape === "area" && place.precision === "stretch";
    const isNear = isStretch || isTown(place);
    const rest = far.has(id) ? "far" : isNear ? "near" : "never";
    const most = shape === "point" ? 0 : Math.min(weight, manyThere);
    const least = shape === "point" || isStretch ? 0 : 1;
    const counts = Array.from({ length: most - least + 1 }, (_, index) => least + index);
    return counts.map((count) => ({
      type: "Feature" as const,
      geometry: { type: "Point" as const, coordinates },
      properties: {
        key: labelKey(id, count),
        place: id,
        name: count > 1 ? `${name} · ${sayCount(count, language)}` : name,
        called: name,
        shape,
        weight,
        rest,
        from: firstZoom(ranks.get(id) ?? 0),
        side:
          shape === "point"
            ? (place.nameSide ?? labelSide(coordinates, name, obstaclesNear(coordinates)))
            : "right",
        elsewhere,
      },
    }));
  });
}

function sayCount(count: number, language: Language): string {
  return count < manyThere ? sayNumber(count, language) : `${sayNumber(manyThere - 1, language)}+`;
}

function firstZoom(rank: number): number {
  const reached = labelledBelow.filter(([, places]) => rank >= places);
  return reached.at(-1)?.[0] ?? 0;
}

// Degrees: wider than a name is at zoom 9.
const cellSize = 0.5;

/**
 * What the name of a town should not run across, by where the town is: the story's borders and
 * rivers, and other towns.
 */
function obstaclesOf(story: Story): (town: Position) => LabelObstacles {
  const places = [...story.places.values()];
  const lines = places.filter(isLine).flatMap(({ geometry }) => linesOf(geometry));
  const cells = new Map<string, Position[]>();
  const cellAt = (lon: number, lat: number) =>
    `${Math.floor(lon / cellSize)}/${Math.floor(lat / cellSize)}`;
  for (const { geometry, ...place } of places) {
    if (geometry.type !== "Point" || !isTown({ ...place, geometry })) continue;
    const [lon = 0, lat = 0] = geometry.coordinates;
    const known = cells.get(cellAt(lon, lat));
    if (known) known.push(geometry.coordinates);
    else cells.set(cellAt(lon, lat), [geometry.coordinates]);
  }
  const steps = [-cellSize, 0, cellSize];
  return ([lon = 0, lat = 0]) => ({
    lines,
    points: steps
      .flatMap((east) => steps.flatMap((north) => cells.get(cellAt(lon + east, lat + north)) ?? []))
      .filter(([x, y]) => x !== lon || y !== lat),
  });
}

function linesOf(geometry: Place["geometry"]): readonly (readonly Position[])[] {
  if (geometry.type === "LineString") return [geometry.coordinates];
  return geometry.type === "MultiLineString" ? geometry.coordinates : [];
}

/** The ground names countries already, so ours says that the whole of it is meant. */
function nameOf(place: Place, language: Language): string {
  const name = inLanguage(place.name, language);
  return place.precision === "country" ? dictionaryOf(language).wholeCountry(name) : name;
}

/** A point that is the town itself, not somewhere near it. */
function isTown({ geometry, uncertaintyKm }: Place): boolean {
  return geometry.type === "Point" && uncertaintyKm === null;
}

function shapeOf(place: Place): LabelProperties["shape"] {
  if (place.geometry.type === "Point") return "point";
  if (isLine(place)) return "line";
  return place.precision === "country" ? "country" : "area";
}

function isLine({ geometry }: Place): boolean {
  return geometry.type === "LineString" || geometry.type === "MultiLineString";
}

/**
 * Where a place's name stands: on the point; amid the largest ring; on a line where it is
 * farthest from the names that are `taken`.
 */
function labelPoint({ geometry }: Place, taken: readonly Position[]): Position | null {
  switch (geometry.type) {
    case "Point":
      return geometry.coordinates;
    case "LineString":
      return loneliest(geometry.coordinates, taken);
    case "MultiLineString":
      return loneliest(
        geometry.coordinates.toSorted((a, b) => b.length - a.length)[0] ?? [],
        taken,
      );
    case "Polygon":
      return ringCentre(geometry.coordinates[0] ?? []);
    case "MultiPolygon":
      return ringCentre(
        geometry.coordinates
          .map((rings) => rings[0] ?? [])
          .toSorted((a, b) => Math.abs(ringArea(b)) - Math.abs(ringArea(a)))[0] ?? [],
      );
    default:
      return null;
  }
}

/** The point of a line's middle part that is farthest from all that is taken. */
function loneliest(line: readonly Position[], taken: readonly Position[]): Position | null {
  const margin = Math.floor(line.length / 8);
  const middle = line.slice(margin, line.length - margin);
  let best: Position | null = null;
  let farthest = -1;
  for (const point of middle) {
    const nearest = Math.min(...taken.map((other) => degreesApart(point, other)), Infinity);
    if (nearest > farthest) {
      farthest = nearest;
      best = point;
    }
  }
  return best;
}

/** Where along all of its points the name of a line may stand as well, the middle first. */
const shares = [1 / 2, 1 / 4, 3 / 4, 1 / 8, 7 / 8];

function alongLines(lines: readonly (readonly Position[])[]): readonly Position[] {
  const points = lines.flat();
  return shares.flatMap((share) => {
    const point = points[Math.round(share * (points.length - 1))];
    return point ? [point] : [];
  });
}

function degreesApart([x1 = 0, y1 = 0]: Position, [x2 = 0, y2 = 0]: Position): number {
  return Math.hypot(x1 - x2, y1 - y2);
}

function ringArea(ring: readonly Position[]): number {
  let doubled = 0;
  for (const [index, [x = 0, y = 0]] of ring.entries()) {
    const [nextX = 0, nextY = 0] = ring[(index + 1) % ring.length] ?? [];
    doubled += x * nextY - nextX * y;
  }
  return doubled / 2;
}

/** The centroid of a ring. */
function ringCentre(ring: readonly Position[]): Position | null {
  const area = ringArea(ring);
  if (area === 0) return ring[0] ?? null;
  let sumX = 0;
  let sumY = 0;
  for (const [index, [x = 0, y = 0]] of ring.entries()) {
    const [nextX = 0, nextY = 0] = ring[(index + 1) % ring.length] ?? [];
    const cross = x * nextY - nextX * y;
    sumX += (x + nextX) * cross;
    sumY += (y + nextY) * cross;
  }
  return [sumX / (6 * area), sumY / (6 * area)];
}
