import type {
  ExpressionSpecification,
  LayerSpecification,
  LineLayerSpecification,
} from "maplibre-gl";
import { byLook, whenSelected } from "../look-state.ts";
import type { Palette } from "../../scene/palette.ts";

export const areaSource = "areas";
export const lineSource = "lines";
export const ringSource = "rings";

/** -0.5, 0.5 for two layers on one line; 0 for one alone. */
const strand: ExpressionSpecification = ["coalesce", ["feature-state", "strand"], 0];

/** Something in it is sure and was reported; else the line is dashed. */
const solid: ExpressionSpecification = ["boolean", ["feature-state", "solid"], false];

/** Of several layers in one area the first draws its edge. */
const edged: ExpressionSpecification = ["boolean", ["feature-state", "edged"], false];

const lineShown = byLook({ sure: 1, possible: 0.75, trace: 0.4 });

/** Of the edge of an area; a wide one has its edge only while it is selected. */
const edgeShown: ExpressionSpecification = [
  "case",
  ["get", "wide"],
  whenSelected(0.7, 0),
  edged,
  byLook({ sure: 0.9, possible: 0.6, trace: 0.15 }),
  0,
];

/** Pixels of an edge, wider where one is near and where it is selected; `factor` scales them all. */
function edgeWidth(factor: number | ExpressionSpecification): ExpressionSpecification {
  return [
    "interpolate",
    ["linear"],
    ["zoom"],
    3,
    ["*", factor, whenSelected(2.8, 1.5)],
    8,
    ["*", factor, whenSelected(4, 2.4)],
  ];
}

/** Something in it is contested: its edge is of two colours, as its mark would be. */
const contested: ExpressionSpecification = ["boolean", ["feature-state", "contested"], false];

/** Areas of what is known no better than a region, state or country. */
export const areaLayers = (palette: Palette): readonly LayerSpecification[] => [
  {
    id: "areas-fill",
    type: "fill",
    source: areaSource,
    paint: {
      "fill-color": ["get", "colour"],
      "fill-antialias": false,
      "fill-opacity": [
        "*",
        whenSelected(1.8, 1),
        [
          "case",
          ["get", "wide"],
          byLook({ sure: 0.09, possible: 0.05, trace: 0 }),
          byLook({ sure: 0.2, possible: 0.11, trace: 0.04 }),
        ],
      ],
    },
  },
  ...edges("areas", areaSource, {
    "line-width": edgeWidth(1),
    "line-opacity": edgeShown,
  }),
  {
    id: "areas-contested",
    type: "line",
    source: areaSource,
    layout: { "line-join": "round" },
    paint: {
      "line-color": palette.paper,
      "line-width": edgeWidth(0.62),
      "line-dasharray": [4, 4],
      "line-opacity": ["case", contested, edgeShown, 0],
    },
  },
];

/** Borders, rivers and other lines of which no point is known. */
export const lineLayers: readonly LayerSpecification[] = edges("lines", lineSource, {
  "line-width": edgeWidth(1.25),
  // Pixels between the lines of two layers along one border.
  "line-offset": [
    "interpolate",
    ["linear"],
    ["zoom"],
    3,
    ["*", 2.4, strand],
    6,
    ["*", 3.8, strand],
  ],
  "line-opacity": lineShown,
});

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

type Edge = NonNullable<LineLayerSpecification["paint"]> & {
  readonly "line-opacity": ExpressionSpecification;
};

/** A solid and a dashed layer over one source, of which each feature shows in one. */
function edges(id: string, source: string, paint: Edge): readonly LayerSpecification[] {
  const layer = { type: "line", source, layout: { "line-join": "round" } } as const;
  const colour: ExpressionSpecification = ["get", "colour"];
  const opacity = paint["line-opacity"];
  return [
    {
      ...layer,
      id: `${id}-solid`,
      paint: { ...paint, "line-color": colour, "line-opacity": ["case", solid, opacity, 0] },
    },
    {
      ...layer,
      id: `${id}-dashed`,
      paint: {
        ...paint,
        "line-color": colour,
        "line-dasharray": [2.4, 1.8],
        "line-opacity": ["case", solid, 0, opacity],
      },
    },
  ];
}
