import type { LegendEntry } from "../../symbol/legend-entry.ts";
import { markLayers } from "./marks.ts";

export const crossingsLayers = markLayers("crossings");

export const crossingsLegend: LegendEntry = {
  layer: "crossings",
  samples: [],
  notes: ["flow"],
};
