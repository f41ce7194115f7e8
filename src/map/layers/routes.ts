import type { ExpressionSpecification, LayerSpecification } from "maplibre-gl";
import type { LegendEntry } from "../../symbol/legend-entry.ts";
import { byLook } from "../look-state.ts";
import type { Palette } from "../palette.ts";

export const pieceSource = "route-pieces";
export const routeMarkSource = "route-marks";

const shown = byLook({ sure: 1, possible: 0.65, trace: 0 });

const width: ExpressionSpecification = [
  "interpolate",
  ["linear"],
  ["zoom"],
  3,
  ["match", ["get", "segment"], "intended", 1.6, 2.4],
  8,
  ["match", ["get", "segment"], "intended", 2.4, 4.5],
];

/** The lines of the routes, cut into small pieces so that they grow with time. */
export function routeLineLayers(palette: Palette): readonly LayerSpecification[] {
  return [
    {
      id: "routes-casing",
      type: "line",
      source: pieceSource,
      layout: { "line-cap": "butt" },
      paint: {
        "line-color": palette.paper,
        "line-opacity": byLook({ sure: 0.8, possible: 0.4, trace: 0 }),
        "line-width": ["interpolate", ["linear"], ["zoom"], 3, 4.5, 8, 7.5],
      },
    },
    {
      id: "routes-line",
      type: "line",
      source: pieceSource,
      layout: { "line-cap": "butt" },
      paint: { "line-color": ["get", "colour"], "line-opacity": shown, "line-width": width },
    },
  ];
}

/** Stops, arrows and the head of each route. */
export const routeMarkLayer: LayerSpecification = {
  id: "routes-marks",
  type: "symbol",
  source: routeMarkSource,
  layout: {
    "icon-image": ["get", "image"],
    "icon-rotate": ["get", "bearing"],
    "icon-rotation-alignment": "map",
    "icon-allow-overlap": true,
    "icon-ignore-placement": true,
  },
  paint: { "icon-opacity": shown },
};

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
