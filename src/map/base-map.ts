import type {
  DataDrivenPropertyValueSpecification,
  ExpressionSpecification,
  FilterSpecification,
  LayerSpecification,
  ProjectionSpecification,
  SourceSpecification,
} from "maplibre-gl";
import { archiveTiles } from "./ground-archive.ts";
import type { Palette } from "./palette.ts";

export const groundSource = "ground";
export const reliefSource = "relief";

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

/** A value between those at some zooms. */
const zoomed = (...stops: readonly (readonly [zoom: number, value: unknown])[]) =>
  ["interpolate", ["linear"], ["zoom"], ...stops.flat()] as unknown as ExpressionSpecification;

/** Whether a label's own `zoom` is reached; a filter is asked at whole zooms only. */
const isReached: ExpressionSpecification = ["<=", ["get", "zoom"], ["zoom"]];

const fromGround = (layer: string) => ({ source: groundSource, "source-layer": layer });

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

/**
 * Names of seas, rivers, countries, states and towns in the reader's language, above the ground and
 * below the story. Towns whose GeoNames ids are in `hidden` are left to the story, which names them.
 */
export function groundLabelLayers(
  palette: Palette,
  language: string,
  hidden: readonly number[] = [],
): readonly LayerSpecification[] {
  const name: ExpressionSpecification = ["coalesce", ["get", `name_${language}`], ["get", "name"]];
  const halo = { "text-halo-color": palette.halo, "text-halo-width": 1.2 };
  return [
    {
      id: "water-names",
      type: "symbol",
      ...fromGround("waters"),
      filter: ["all", isReached, [">=", ["get", "until"], ["zoom"]]],
      layout: {
        "text-field": name,
        "text-font": ["Source Sans 3 Italic"],
        // What shows as near as this is a river.
        "text-size": zoomed(
          [2, 11],
          [4, 13.5],
          [6, 17],
          [8, ["case", [">", ["get", "until"], 12], 13, 19]],
        ),
        "text-letter-spacing": 0.16,
        "text-line-height": 1.35,
        "text-max-width": 20,
        "text-padding": 4,
      },
      paint: { "text-color": palette.water },
    },
    {
      id: "river-names",
      type: "symbol",
      ...fromGround("river-names"),
      minzoom: 5.5,
      layout: {
        "symbol-placement": "line",
        "symbol-spacing": 260,
        "text-field": name,
        "text-font": ["Source Sans 3 Italic"],
        "text-size": zoomed([5, 10.5], [9, 13.5]),
        "text-letter-spacing": 0.06,
        "text-max-angle": 38,
        "text-offset": [0, -0.8],
      },
      paint: { "text-color": palette.water, ...halo },
    },
    {
      id: "state-names",
      type: "symbol",
      ...fromGround("states"),
      minzoom: 4.8,
      filter: isReached,
      layout: {
        "text-field": name,
        "text-font": ["Source Sans 3 Regular"],
        "text-transform": "uppercase",
        "text-letter-spacing": 0.13,
        "text-size": zoomed([4, 8.5], [6, 10.5], [9, 14]),
        "text-max-width": 7,
        "text-padding": 6,
      },
      paint: { "text-color": palette.state, ...halo, "text-opacity": zoomed([4.8, 0], [5.2, 1]) },
    },
    {
      id: "ground-towns",
      type: "symbol",
      ...fromGround("towns"),
      minzoom: 4,
      filter: [
        "all",
        isReached,
        ...(hidden.length > 0 ? [isNotAmong(hidden)] : []),
      ] as FilterSpecification,
      layout: {
        "icon-image": ["case", ["==", ["get", "capital"], 1], capitalImage, townImage],
        "icon-size": zoomed([4, 0.75], [9, 1]),
        "text-field": name,
        "text-font": [
          "case",
          ["<=", ["get", "order"], 36],
          ["literal", ["Source Sans 3 Semibold"]],
          ["literal", ["Source Sans 3 Regular"]],
        ] as unknown as DataDrivenPropertyValueSpecification<string[]>,
        "text-size": zoomed([4, 10.5], [7, bySize(13.5, 12, 11)], [10, bySize(17, 14.5, 12.5)]),
        // Where a border is near on the right the name stands on the left, if it can.
        "text-variable-anchor-offset": [
          "case",
          ["has", "left"],
          ["literal", [...beforeDot, ...afterDot, ...aboveOrBelowDot]],
          ["literal", [...afterDot, ...beforeDot, ...aboveOrBelowDot]],
        ] as unknown as ExpressionSpecification,
        "text-justify": "auto",
        "text-max-width": 8,
        "text-padding": 3,
        "icon-padding": 1,
        "symbol-sort-key": ["get", "order"],
      },
      paint: { "text-color": palette.groundTown, ...halo, "text-halo-blur": 0.3 },
    },
    {
      id: "country-names",
      type: "symbol",
      ...fromGround("countries"),
      maxzoom: 7.5,
      filter: isReached,
      layout: {
        "text-field": name,
        "text-font": ["Source Sans 3 Semibold"],
        "text-transform": "uppercase",
        "text-letter-spacing": zoomed([2, 0.08], [5, 0.22]),
        "text-size": zoomed(
          [2, ["case", ["<=", ["get", "zoom"], 1], 11.5, 9.5]],
          [5, ["case", ["<=", ["get", "zoom"], 1], 17, ["<=", ["get", "zoom"], 4], 12.5, 11]],
          [7, ["case", ["<=", ["get", "zoom"], 1], 22, 16]],
        ),
        "text-max-width": 7,
        "symbol-sort-key": ["get", "zoom"],
      },
      paint: { "text-color": palette.country, ...halo, "text-opacity": zoomed([6.8, 1], [7.5, 0]) },
    },
  ];
}

// Anchors of a name and how far off its dot it is, in ems.
const afterDot = ["left", [0.55, 0]] as const;
const beforeDot = ["right", [-0.55, 0]] as const;
const aboveOrBelowDot = ["top", [0, 0.45], "bottom", [0, -0.45]] as const;

export const townImage = "ground-town";
export const capitalImage = "ground-capital";

function isNotAmong(ids: readonly number[]): ExpressionSpecification {
  return ["!", ["in", ["coalesce", ["get", "geonames"], 0], ["literal", [...ids]]]];
}

function bySize(large: number, middle: number, small: number): ExpressionSpecification {
  const order: ExpressionSpecification = ["get", "order"];
  return ["case", ["<=", order, 32], large, ["<=", order, 54], middle, small];
}
