import type { LayerSpecification, SourceSpecification } from "maplibre-gl";
import type { Palette } from "./palette.ts";

export const groundSource = "ground";

/** Where the ground comes from; `base` is the address of the site's root. */
export function groundSources(base: string): Record<string, SourceSpecification> {
  return {
    [groundSource]: { type: "geojson", data: `${base}base-map/ground.json`, tolerance: 0.2 },
  };
}

/** Land, coast and country borders, below everything. */
export function groundLayers(palette: Palette): readonly LayerSpecification[] {
  return [
    { id: "sea", type: "background", paint: { "background-color": palette.sea } },
    {
      id: "land",
      type: "fill",
      source: groundSource,
      filter: ["==", ["get", "kind"], "land"],
      paint: { "fill-color": palette.land },
    },
    {
      id: "coast",
      type: "line",
      source: groundSource,
      filter: ["==", ["get", "kind"], "land"],
      paint: {
        "line-color": palette.coast,
        "line-width": ["interpolate", ["linear"], ["zoom"], 2, 0.4, 6, 0.9],
      },
    },
    {
      id: "country-borders",
      type: "line",
      source: groundSource,
      filter: ["==", ["get", "kind"], "border"],
      layout: { "line-join": "round" },
      paint: {
        "line-color": palette.border,
        "line-width": ["interpolate", ["linear"], ["zoom"], 2, 0.6, 6, 1.4, 10, 2.2],
      },
    },
  ];
}

/** Names of countries in the reader's language, above the ground and below the story. */
export function groundLabelLayers(
  palette: Palette,
  language: string,
): readonly LayerSpecification[] {
  return [
    {
      id: "country-names",
      type: "symbol",
      source: groundSource,
      filter: [
        "all",
        ["==", ["get", "kind"], "label"],
        ["<=", ["get", "rank"], ["+", ["zoom"], 0]],
      ],
      layout: {
        "text-field": ["coalesce", ["get", `name_${language}`], ["get", "name_en"]],
        "text-font": ["Source Sans 3 Semibold"],
        "text-transform": "uppercase",
        "text-letter-spacing": 0.16,
        "text-size": ["interpolate", ["linear"], ["zoom"], 2, 9, 5, 13, 8, 17],
        "text-max-width": 7,
        "symbol-sort-key": ["get", "rank"],
      },
      paint: {
        "text-color": palette.country,
        "text-halo-color": palette.halo,
        "text-halo-width": 1.2,
      },
    },
  ];
}
