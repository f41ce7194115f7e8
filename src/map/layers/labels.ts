import type {
  ExpressionSpecification,
  LayerSpecification,
  SymbolLayerSpecification,
} from "maplibre-gl";
import type { Palette } from "../palette.ts";

export const labelSource = "labels";

const active: ExpressionSpecification = ["boolean", ["feature-state", "active"], false];

/** From near by every town that the story names shows, from afar those of what shows. */
const townOpacity: ExpressionSpecification = [
  "interpolate",
  ["linear"],
  ["zoom"],
  4,
  ["case", active, 1, 0],
  5.5,
  ["case", active, 1, 0.62],
];

/** The dots of towns, over which the marks lie. */
export const townLayer = (palette: Palette): LayerSpecification => ({
  id: "towns",
  type: "circle",
  source: labelSource,
  filter: ["==", ["get", "shape"], "point"],
  paint: {
    "circle-radius": 2.4,
    "circle-color": palette.halo,
    "circle-stroke-color": palette.town,
    "circle-stroke-width": 1.3,
    "circle-opacity": townOpacity,
    "circle-stroke-opacity": townOpacity,
  },
});

/** Names of the places that the story stands at: those of what shows, and from near by every town. */
export function labelLayers(palette: Palette): readonly LayerSpecification[] {
  const paint = {
    "text-halo-color": palette.halo,
    "text-halo-width": 1.5,
    "text-color": palette.town,
  };
  const shapeNames = {
    type: "symbol",
    source: labelSource,
    paint: { ...paint, "text-opacity": ["case", active, 1, 0] },
  } satisfies Partial<SymbolLayerSpecification>;
  const shapeLayout = {
    "text-field": ["get", "name"],
    "text-font": ["Source Sans 3 Italic"],
    "text-size": ["interpolate", ["linear"], ["zoom"], 3, 11.5, 8, 15],
    "text-max-width": 10,
    // Most of these names are of other moments: they must not push away those that show.
    "text-allow-overlap": true,
    "text-ignore-placement": true,
  } satisfies SymbolLayerSpecification["layout"];
  return [
    {
      id: "town-names",
      type: "symbol",
      source: labelSource,
      filter: ["==", ["get", "shape"], "point"],
      layout: {
        "text-field": ["get", "name"],
        "text-font": ["Source Sans 3 Regular"],
        "text-size": ["interpolate", ["linear"], ["zoom"], 3, 11, 8, 14],
        "text-variable-anchor": ["right", "left", "bottom", "top"],
        "text-radial-offset": 1.4,
        "text-justify": "auto",
        "symbol-sort-key": ["-", 0, ["get", "weight"]],
      },
      paint: {
        ...paint,
        "text-opacity": townOpacity,
      },
    },
    {
      ...shapeNames,
      id: "area-names",
      filter: ["in", ["get", "shape"], ["literal", ["area", "country"]]],
      layout: {
        ...shapeLayout,
        "text-offset": [
          "match",
          ["get", "shape"],
          "country",
          ["literal", [0, 1.4]],
          ["literal", [0, 0]],
        ],
      },
    },
    {
      ...shapeNames,
      id: "line-names",
      minzoom: 3.9,
      filter: ["==", ["get", "shape"], "line"],
      layout: { ...shapeLayout, "text-offset": [0, 1.1] },
    },
  ];
}
