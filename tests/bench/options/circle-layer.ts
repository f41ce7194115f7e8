import type { CircleLayerSpecification, GeoJSONSourceSpecification } from "maplibre-gl";
import type { Feature, FeatureCollection, Point } from "geojson";
import { view } from "../points/camera.ts";
import type { Points } from "../points/make-points.ts";
import { dot } from "./option.ts";

export const sourceId = "points";

/**
 * The source's best settings for points at one zoom: tiles no deeper than the view, a buffer as wide as
 * a dot in pixels and no more (128 by default, which doubles what a tile holds), nothing to simplify.
 */
export const geoJsonSettings = {
  type: "geojson",
  maxzoom: view.zoom + 1,
  buffer: 2 * dot.radius,
  tolerance: 0,
} as const satisfies Omit<GeoJSONSourceSpecification, "data">;

/** Every property constant, so that none is stored a vertex and none is evaluated a feature. */
export const circleLayer = {
  id: "points",
  type: "circle",
  source: sourceId,
  paint: { "circle-radius": dot.radius, "circle-color": dot.colour },
} as const satisfies CircleLayerSpecification;

/** A point as MapLibre reads it; no property but those given. */
export function pointFeature(
  { lon, lat }: Points,
  id: number,
  properties: Record<string, number> | null = null,
): Feature<Point> {
  return {
    type: "Feature",
    id,
    geometry: { type: "Point", coordinates: [lon[id] ?? 0, lat[id] ?? 0] },
    properties,
  };
}

export function collection(features: Feature<Point>[]): FeatureCollection<Point> {
  return { type: "FeatureCollection", features };
}
