import type { LegendEntry } from "../../symbol/legend-entry.ts";
import { markLayers } from "./marks.ts";

export const detentionCentresLayers = markLayers("detention-centres");

export const detentionCentresLegend: LegendEntry = {
  layer: "detention-centres",
  samples: [],
  notes: [],
};
