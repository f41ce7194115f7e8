import { placelessLayer } from "./reserved-layers.ts";

/** The file of `data/` that has the records of a layer. */
export function layerFile(layer: string): string {
  return layer === placelessLayer ? "timeline.json" : `${layer}.geojson`;
}

/**
 * What the page reads in its place: the same without the geometries of places, which it has from
 * `shapesFile`.
 */
export function lightLayerFile(layer: string): string {
  return layer === placelessLayer ? layerFile(layer) : `${layer}.light.json`;
}

/** The file of `data/` that has each line and area once, as the page reads them. */
export const shapesFile = "places.topojson";
