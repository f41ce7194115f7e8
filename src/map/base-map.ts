import type {
  ExpressionSpecification,
  LayerSpecification,
  ProjectionSpecification,
  SourceSpecification,
} from "maplibre-gl";
import { archiveTiles } from "./ground/ground-archive.ts";
import { groundNameIds } from "./ground/ground-labels.ts";
import { fromGround, groundSource, reliefSource, zoomed } from "./ground/ground-source.ts";
import type { Palette } from "../scene/palette.ts";

const attribution = [
  '<a href="https://www.naturalearthdata.com/">Natural Earth</a>',
  '© <a href="https://www.openstreetmap.org/copyright">OpenStreetMap contributors</a> (borders, ODbL)',
  '<a href="https://www.geonames.org/">GeoNames</a> (CC BY 4.0)',
  "SRTM/NASA",
].join(" · ");

/** A globe from afar, and flat as one comes closer. */
export const groundProjection: ProjectionSpecification = {
  type: ["interpolate", ["linear"], ["zoom"], 4.5, "vertical-perspective", 5.5, "mercator"],
};

/** Where the ground comes from; `base` is the address of the site's root. */
export function groundSources(base: string): Record<string, SourceSpecification> {
  const archive = (name: string) => archiveTiles(new URL(`base-map/${name}`, base).href);
  return {
    [groundSource]: {
      type: "vector",
      tiles: [archive("ground.pmtiles")],
      minzoom: 0,
      maxzoom: 7,
      promoteId: groundNameIds,
      attribution,
    },
    [reliefSource]: {
      type: "raster",
      tiles: [archive("relief.pmtiles")],
      tileSize: 512,
      minzoom: 0,
      maxzoom: 5,
    },
  };
}

/** Land, relief, sea, lakes, rivers, coast and borders, below everything. */
export function groundLayers(palette: Palette): readonly LayerSpecification[] {
  const { relief } = palette;
  return [
    { id: "land", type: "background", paint: { "background-color": palette.land } },
    {
      id: "relief",
      type: "raster",
      source: reliefSource,
      paint: {
        // Enlarged beyond its last zoom it blurs, so it gives way.
        "raster-opacity": zoomed(
          [2, relief.opacity * 0.8],
          [4, relief.opacity],
          [6.5, relief.opacity * 0.8],
          [9, relief.opacity * 0.2],
          [10, 0],
        ),
        "raster-brightness-min": relief.darkest,
        "raster-brightness-max": relief.brightest,
        // WebP leaves a tinge of colour in its greys.
        "raster-saturation": -1,
        "raster-fade-duration": 0,
      },
    },
    {
      id: "urban",
      type: "fill",
      ...fromGround("urban"),
      minzoom: 5,
      paint: {
        "fill-color": palette.urban,
        "fill-antialias": false,
        "fill-opacity": zoomed([5, 0.35], [7, 0.8], [9, 1]),
      },
    },
    // The sea lies over the relief: the coast is then as crisp as its line.
    { id: "sea", type: "fill", ...fromGround("ocean"), paint: { "fill-color": palette.sea } },
    { id: "lakes", type: "fill", ...fromGround("lakes"), paint: { "fill-color": palette.lake } },
    {
      id: "shore",
      type: "line",
      ...fromGround("coast"),
      layout: { "line-join": "round" },
      paint: {
        "line-color": palette.shore,
        "line-opacity": 0.4,
        "line-width": zoomed([2, 2], [5, 7], [9, 14]),
        // To the right of the coast, where the sea is.
        "line-offset": zoomed([2, 1], [5, 3.5], [9, 7]),
        "line-blur": zoomed([2, 1], [5, 3], [9, 6]),
      },
    },
    {
      id: "coast",
      type: "line",
      ...fromGround("coast"),
      layout: { "line-join": "round" },
      paint: { "line-color": palette.coast, "line-width": zoomed([2, 0.4], [5, 0.7], [9, 1.1]) },
    },
    {
      id: "lake-shores",
      type: "line",
      ...fromGround("lakes"),
      minzoom: 5,
      paint: { "line-color": palette.coast, "line-width": zoomed([5, 0.3], [9, 0.8]) },
    },
    {
      id: "border-halos",
      type: "line",
      ...fromGround("borders"),
      layout: { "line-join": "round" },
      paint: {
        "line-color": palette.borderHalo,
        "line-opacity": 0.5,
        "line-width": zoomed([2, 1.5], [5, 4], [9, 7]),
        "line-blur": 1,
      },
    },
    {
      id: "rivers",
      type: "line",
      ...fromGround("rivers"),
      layout: { "line-cap": "round", "line-join": "round" },
      paint: {
        "line-color": palette.river,
        "line-opacity": zoomed([3, 0.45], [5, 0.85]),
        // A river that is a border shows on both sides of its line.
        "line-width": zoomed(
          [3, ["case", ["<=", ["get", "rank"], 4], 0.6, 0.3]],
          [6, ["case", ["has", "border"], 3, ["<=", ["get", "rank"], 5], 1.2, 0.6]],
          [9, ["case", ["has", "border"], 6.5, ["<=", ["get", "rank"], 5], 2.8, 1.6]],
        ),
      },
    },
    {
      id: "state-lines",
      type: "line",
      ...fromGround("state-lines"),
      minzoom: 3.2,
      layout: { "line-join": "round" },
      paint: {
        "line-color": palette.stateLine,
        "line-dasharray": [3, 2],
        "line-width": zoomed([3, 0.4], [5, 0.7], [9, 1.3]),
        "line-opacity": zoomed(
          [3.2, 0],
          [4.2, fromEarlyStates(0.7, 0.3)],
          [7, fromEarlyStates(0.9, 0.6)],
        ),
      },
    },
    {
      id: "country-borders",
      type: "line",
      ...fromGround("borders"),
      layout: { "line-join": "round", "line-cap": "round" },
      paint: { "line-color": palette.border, "line-width": zoomed([2, 0.5], [5, 1.1], [9, 1.8]) },
    },
  ];
}

/** The large federations' states are what readers look for; other countries' lines are fainter. */
function fromEarlyStates(large: number, other: number): ExpressionSpecification {
  return ["match", ["get", "country"], ["US", "MX", "CA"], large, other];
}
