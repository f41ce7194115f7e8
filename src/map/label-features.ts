import type { Feature, Point, Position } from "geojson";
import type { Story } from "../record/story.ts";
import type { Place } from "../record/where.ts";
import { inLanguage } from "../words/translated.ts";
import { placesOf } from "./shape-features.ts";

export interface LabelProperties {
  /** The place's id. */
  readonly key: string;
  readonly name: string;
  readonly shape: "point" | "line" | "area";
  /** Records that name the place; the most named is labelled first. */
  readonly weight: number;
}

/** The names of the places that records stand at. Countries are left out: the ground names them. */
export function labelFeatures(
  story: Story,
  language: string,
): readonly Feature<Point, LabelProperties>[] {
  const weights = new Map<string, number>();
  for (const record of story.records) {
    for (const place of placesOf(record)) weights.set(place, (weights.get(place) ?? 0) + 1);
  }
  return [...weights].flatMap(([id, weight]) => {
    const place = story.places.get(id);
    const coordinates = place && labelPoint(place);
    if (!place || !coordinates || place.precision === "country") return [];
    return [
      {
        type: "Feature" as const,
        geometry: { type: "Point" as const, coordinates },
        properties: { key: id, name: inLanguage(place.name, language), shape: shapeOf(place), weight },
      },
    ];
  });
}

function shapeOf({ geometry }: Place): LabelProperties["shape"] {
  if (geometry.type === "Point") return "point";
  return geometry.type === "Polygon" || geometry.type === "MultiPolygon" ? "area" : "line";
}

/** Where a place's name stands: on the point, half-way along the line, amid the largest ring. */
function labelPoint({ geometry }: Place): Position | null {
  switch (geometry.type) {
    case "Point":
      return geometry.coordinates;
    case "LineString":
      return geometry.coordinates[Math.floor(geometry.coordinates.length / 2)] ?? null;
    case "MultiLineString": {
      const longest = geometry.coordinates.toSorted((a, b) => b.length - a.length)[0] ?? [];
      return longest[Math.floor(longest.length / 2)] ?? null;
    }
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
