import type { LegendEntry } from "../../symbol/legend-entry.ts";

export const incidentsLegend: LegendEntry = {
  layer: "incidents",
  samples: [{ sample: "mark", style: "contested", look: "sure", words: "contested" }],
  notes: ["size"],
};
