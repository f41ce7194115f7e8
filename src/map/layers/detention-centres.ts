import type { LegendEntry } from "../../symbol/legend-entry.ts";

export const detentionCentresLegend: LegendEntry = {
  layer: "detention-centres",
  samples: [],
  notes: [],
};
