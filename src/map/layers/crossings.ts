import type { LegendEntry } from "../../symbol/legend-entry.ts";

export const crossingsLegend: LegendEntry = {
  layer: "crossings",
  samples: [{ sample: "mark", glyph: "closed", style: "plain", look: "sure", words: "closed" }],
  notes: ["flow"],
};
