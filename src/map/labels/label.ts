import type { Position } from "geojson";
import type { Story } from "../../record/story.ts";
import type { NameSide, Place } from "../../record/where.ts";
import type { Language } from "../../words/dictionary.ts";
import { dictionaryOf } from "../../words/dictionary.ts";
import { sayNumber } from "../../words/quantities.ts";
import { inLanguage } from "../../words/translated.ts";
import { placesOf } from "../../scene/shape-features.ts";

/** What names a place of the story. */
export interface Label {
  /** The place's id. */
  readonly place: string;
  readonly name: string;
  readonly shape: "point" | "line" | "area" | "country";
  /** Records that name the place; the most named is labelled first. */
  readonly weight: number;
  /** Whether it is labelled while nothing shows there: from afar too, from near, or not at all. */
  readonly rest: "far" | "near" | "never";
  /** The zoom from which it may be labelled: of very many places the most named come first. */
  readonly from: number;
  /** Where a point's name goes before any other side is tried. */
  readonly side: NameSide;
  /** Where its name stands. */
  readonly at: Position;
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

/**
 * What a label says where so many records show: "Northern Coast", "Northern Coast · 2" … A town's name says
 * no number, since each has a mark there.
 */
export function sayLabel({ name, shape }: Label, count: number, language: Language): string {
  if (shape === "point" || count < 2) return name;
  const most = manyThere - 1;
  // No line ends between the name's last word and the number.
  return `${name}\u00a0·\u00a0${sayNumber(Math.min(count, most), language)}${count > most ? "+" : ""}`;
}

/** The names of the story's towns, and of the lines and areas that records stand at. */
export function labelsOf(story: Story, language: Language): readonly Label[] {
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
  const taken: Position[] = [];
  // Lines last: their names can give way, those of points and areas can't.
  const inOrder = places.toSorted((a, b) => Number(isLine(a.place)) - Number(isLine(b.place)));
  return inOrder.flatMap(({ id, weight, place }): readonly Label[] | Label => {
    const at = labelPoint(place, taken);
    if (!at) return [];
    taken.push(at);
    const shape = shapeOf(place);
    const isStretch = shape === "area" && place.precision === "stretch";
    return {
      place: id,
      name: nameOf(place, language),
      shape,
      weight,
      rest: far.has(id) ? "far" : isStretch || isTown(place) ? "near" : "never",
      from: firstZoom(ranks.get(id) ?? 0),
      side: place.nameSide ?? "right",
      at,
      elsewhere: alongLines(linesOf(place.geometry)),
    };
  });
}

function firstZoom(rank: number): number {
  const reached = labelledBelow.filter(([, places]) => rank >= places);
  return reached.at(-1)?.[0] ?? 0;
}

/** The lines of a place that is one or several; none of another. */
export function linesOf(geometry: Place["geometry"]): readonly (readonly Position[])[] {
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

function shapeOf(place: Place): Label["shape"] {
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
  if (geometry.type === "Point") return geometry.coordinates;
  const [longest] = linesOf(geometry).toSorted((a, b) => b.length - a.length);
  if (longest) return loneliest(longest, taken);
  const polygons =
    geometry.type === "Polygon"
      ? [geometry.coordinates]
      : geometry.type === "MultiPolygon"
        ? geometry.coordinates
        : [];
  const [largest] = polygons
    .map(([outer = []]) => centreOf(outer))
    .toSorted((a, b) => b.size - a.size);
  return largest?.at ?? null;
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

/** The centroid of a ring, and how large it is. */
function centreOf(ring: readonly Position[]): {
  readonly at: Position | undefined;
  readonly size: number;
} {
  let [doubled, sumX, sumY] = [0, 0, 0];
  for (const [index, [x = 0, y = 0]] of ring.entries()) {
    const [nextX = 0, nextY = 0] = ring[(index + 1) % ring.length] ?? [];
    const cross = x * nextY - nextX * y;
    doubled += cross;
    sumX += (x + nextX) * cross;
    sumY += (y + nextY) * cross;
  }
  const at = doubled === 0 ? ring[0] : [sumX / (3 * doubled), sumY / (3 * doubled)];
  return { at, size: Math.abs(doubled) };
}
