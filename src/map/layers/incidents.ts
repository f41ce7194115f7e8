import type { LegendEntry } from "../../symbol/legend-entry.ts";

export const incidentsLegend: LegendEntry = {
  layer: "incidents",
  samples: [],
  notes: ["size"],
};
