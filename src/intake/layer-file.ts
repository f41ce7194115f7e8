import { placelessLayer } from "./reserved-layers.ts";

/** The file of `data/` that has the records of a layer. */
export function layerFile(layer: string): string {
  return layer === placelessLayer ? "timeline.json" : `${layer}.geojson`;
}
