import type { LegendEntry } from "../../symbol/legend-entry.ts";

export const routesLegend: LegendEntry = {
  layer: "routes",
  samples: [
    { sample: "line", dash: [], words: "reportedSegment" },
    { sample: "line", dash: [6, 5], words: "inferredSegment" },
    { sample: "line", dash: [2, 4], words: "intendedSegment" },
    { sample: "head", hollow: false, words: "head" },
    { sample: "head", hollow: true, words: "estimatedHead" },
  ],
  notes: [],
};
