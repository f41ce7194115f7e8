import type { LayerSpecification } from "maplibre-gl";
import type { Palette } from "../palette.ts";

export const labelSource = "labels";

/** Names of the places that the story stands at: towns always, areas and lines while they show. */
export function labelLayers(palette: Palette): readonly LayerSpecification[] {
  const paint = {
    "text-halo-color": palette.halo,
    "text-halo-width": 1.5,
    "text-color": palette.town,
  };
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
        "text-radial-offset": 1.5,
        "text-justify": "auto",
        "symbol-sort-key": ["-", 0, ["get", "weight"]],
      },
      paint: {
        ...paint,
        "text-opacity": ["case", ["boolean", ["feature-state", "active"], false], 1, 0.62],
      },
    },
    {
      id: "shape-names",
      type: "symbol",
      source: labelSource,
      filter: ["!=", ["get", "shape"], "point"],
      layout: {
        "text-field": ["get", "name"],
        "text-font": ["Source Sans 3 Italic"],
        "text-size": ["interpolate", ["linear"], ["zoom"], 3, 12, 8, 15],
        "text-max-width": 10,
        "text-allow-overlap": true,
        "text-ignore-placement": true,
        "text-offset": [
          "match",
          ["get", "shape"],
          "line",
          ["literal", [0, 1.1]],
          "country",
          ["literal", [0, 1.4]],
          ["literal", [0, 0]],
        ],
      },
      paint: {
        ...paint,
        "text-opacity": ["case", ["boolean", ["feature-state", "active"], false], 1, 0],
      },
    },
  ];
}
