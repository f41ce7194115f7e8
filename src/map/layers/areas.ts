import type { ExpressionSpecification, LayerSpecification } from "maplibre-gl";
import { byLook, whenLook, whenSelected } from "../look-state.ts";

export const areaSource = "areas";
export const lineSource = "lines";
export const ringSource = "rings";

/** Which of several records on one shape this is, counted from 0: each gets a strand of its own. */
const strand: ExpressionSpecification = ["coalesce", ["feature-state", "strand"], 0];

/** Pixels from strand to strand. */
const strandWidth = 3.4;

const strands: ExpressionSpecification = ["*", strandWidth, strand];

const dashed: ExpressionSpecification = ["get", "dashed"];

/** Solid where the time is sure and the thing was reported; the rest is dashed. */
const solidLine = whenLook("sure", ["case", dashed, 0, 1]);
const dashedLine: ExpressionSpecification = [
  "case",
  dashed,
  byLook({ sure: 0.95, possible: 0.6, trace: 0.3 }),
  byLook({ sure: 0, possible: 0.75, trace: 0.35 }),
];

/** Areas of what is known no better than a region, state or country. */
export const areaLayers: readonly LayerSpecification[] = [
  {
    id: "areas-fill",
    type: "fill",
    source: areaSource,
    paint: {
      "fill-color": ["get", "colour"],
      "fill-antialias": false,
      // Only the first strand tints its area, or many records would drown the ground.
      "fill-opacity": [
        "case",
        ["boolean", ["feature-state", "selected"], false],
        ["case", ["get", "wide"], 0.12, 0.24],
        ["==", strand, 0],
        [
          "case",
          ["get", "wide"],
          byLook({ sure: 0.06, possible: 0.03, trace: 0.015 }),
          byLook({ sure: 0.17, possible: 0.09, trace: 0.03 }),
        ],
        0,
      ],
    },
  },
  ...outline("areas", areaSource),
];

/** Borders, rivers and other lines of which no point is known. */
export const lineLayers: readonly LayerSpecification[] = outline("lines", lineSource);

/** The ring within which an inexact point lies. */
export const ringLayers: readonly LayerSpecification[] = [
  {
    id: "rings-fill",
    type: "fill",
    source: ringSource,
    paint: {
      "fill-color": ["get", "colour"],
      "fill-opacity": byLook({ sure: 0.14, possible: 0.08, trace: 0.04 }),
    },
  },
  {
    id: "rings-line",
    type: "line",
    source: ringSource,
    paint: {
      "line-color": ["get", "colour"],
      "line-width": 1.4,
      "line-dasharray": [2, 2],
      "line-opacity": byLook({ sure: 0.9, possible: 0.6, trace: 0.3 }),
    },
  },
];

function outline(id: string, source: string): readonly LayerSpecification[] {
  const width: ExpressionSpecification = [
    "interpolate",
    ["linear"],
    ["zoom"],
    3,
    whenSelected(3, 1.7),
    8,
    whenSelected(4, 2.4),
  ];
  return [
    {
      id: `${id}-solid`,
      type: "line",
      source,
      layout: { "line-join": "round" },
      paint: {
        "line-color": ["get", "colour"],
        "line-width": width,
        "line-offset": strands,
        "line-opacity": solidLine,
      },
    },
    {
      id: `${id}-dashed`,
      type: "line",
      source,
      layout: { "line-join": "round" },
      paint: {
        "line-color": ["get", "colour"],
        "line-width": width,
        "line-offset": strands,
        "line-dasharray": [2.2, 1.8],
        "line-opacity": dashedLine,
      },
    },
  ];
}
