import type { LegendEntry } from "../../symbol/legend-entry.ts";
import { markLayers } from "./marks.ts";

export const incidentsLayers = markLayers("incidents");

export const incidentsLegend: LegendEntry = {
  layer: "incidents",
  samples: [{ sample: "mark", style: "contested", look: "sure", words: "contested" }],
  notes: ["size"],
};
