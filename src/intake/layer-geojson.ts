import type { Geometry, Point } from "geojson";
import type { StoryRecord, Waypoint } from "../record/record.ts";
import type { Story } from "../record/story.ts";
import type { Place } from "../record/where.ts";
import type {
  LightCollection,
  LightProperties,
  WireCollection,
  WireFeature,
  WireRecord,
  WireSegment,
  WireStop,
} from "./wire.ts";
import { placesOf, wireDays, wireRecord } from "./wire-record.ts";

/**
 * The features of one layer (RFC 7946, degrees): its records, or the stops and segments of its routes.
 * They have the geometries of the story's places as they come; `data/` is given simplified ones, the
 * exact shapes being in `places.geojson`.
 */
export function layerGeojson(
  story: Story,
  layer: string,
): WireCollection<WireRecord | WireStop | WireSegment> {
  const records = story.records.filter((record) => record.layer === layer);
  const features = records.flatMap(
    (record): readonly WireFeature<WireRecord | WireStop | WireSegment>[] =>
      record.waypoints.length > 0 ? routeFeatures(story, record) : [recordFeature(story, record)],
  );
  return { type: "FeatureCollection", features };
}

/**
 * The same for the page, without what that has from elsewhere: the geometries of places, but for the lines
 * that a route drew itself; the names and precisions of places; the days that a date may occupy.
 */
export function lightLayer(story: Story, layer: string): LightCollection {
  return {
    features: layerGeojson(story, layer).features.map(({ geometry, properties }) => ({
      geometry: "part" in properties && properties.part === "segment" ? geometry : null,
      properties: lighter(properties),
    })),
  };
}

const derived = [
  "earliest",
  "latest",
  "placeName",
  "placePrecision",
  "stopEarliest",
  "stopLatest",
  "stopName",
  "stopPrecision",
] as const;

function lighter(properties: WireRecord | WireStop | WireSegment): LightProperties {
  const light: Record<string, unknown> = { ...properties };
  for (const name of derived) delete light[name];
  return light as unknown as LightProperties;
}

function recordFeature(story: Story, record: StoryRecord): WireFeature {
  const geometries = placesOf(story, record.places).map((place) => place.geometry);
  return {
    type: "Feature",
    id: record.id,
    geometry: joinGeometries(geometries),
    properties: wireRecord(story, record),
  };
}

/**
 * One geometry for all the places of a record. Shapes stay apart in a collection, in the order of
 * the record's places, so that each can be told from the others.
 */
export function joinGeometries(geometries: readonly Geometry[]): Geometry | null {
  const [first, ...others] = geometries;
  if (!first || others.length === 0) return first ?? null;
  if (geometries.every((geometry): geometry is Point => geometry.type === "Point")) {
    return { type: "MultiPoint", coordinates: geometries.map(({ coordinates }) => coordinates) };
  }
  return { type: "GeometryCollection", geometries: [...geometries] };
}

function routeFeatures(
  story: Story,
  record: StoryRecord,
): readonly WireFeature<WireStop | WireSegment>[] {
  const properties = wireRecord(story, record);
  const features: WireFeature<WireStop | WireSegment>[] = [];
  let before: Waypoint | null = null;
  for (const [index, waypoint] of record.waypoints.entries()) {
    const order = index + 1;
    if (before && waypoint.segment !== "start") {
      const part = segmentPart(before, waypoint, order);
      features.push({
        type: "Feature",
        id: `${record.id}:segment-${order}`,
        geometry: waypoint.line,
        properties: { ...properties, route: record.id, ...part },
      });
    }
    const place = story.places.get(waypoint.place);
    if (place) {
      features.push({
        type: "Feature",
        id: `${record.id}:stop-${order}`,
        geometry: place.geometry,
        properties: { ...properties, route: record.id, ...stopPart(waypoint, place, order) },
      });
    }
    before = waypoint;
  }
  return features;
}

type SegmentPart = Omit<WireSegment, keyof WireRecord | "route">;
type StopPart = Omit<WireStop, keyof WireRecord | "route">;

function segmentPart(before: Waypoint, waypoint: Waypoint, order: number): SegmentPart {
  return {
    part: "segment",
    order,
    segment: waypoint.segment,
    from: before.place,
    to: waypoint.place,
    departure: before.when?.edtf ?? null,
    arrival: waypoint.when?.edtf ?? null,
  };
}

function stopPart(waypoint: Waypoint, place: Place, order: number): StopPart {
  const days = waypoint.when ? wireDays(waypoint.when) : { earliest: null, latest: null };
  return {
    part: "stop",
    order,
    segment: waypoint.segment,
    place: waypoint.place,
    stopDate: waypoint.when?.edtf ?? null,
    stopEarliest: days.earliest,
    stopLatest: days.latest,
    stopBasis: waypoint.basis,
    stopSources: waypoint.sources,
    stopName: place.name,
    stopPrecision: place.precision,
  };
}
