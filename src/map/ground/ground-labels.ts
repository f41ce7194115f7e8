import type {
  DataDrivenPropertyValueSpecification,
  ExpressionSpecification,
  FilterSpecification,
  LayerSpecification,
} from "maplibre-gl";
import type { Language } from "../../words/dictionary.ts";
import type { NamedLayer } from "../../words/ground-names.ts";
import { groundName } from "./ground-name.ts";
import { fromGround, zoomed } from "./ground-source.ts";
import type { Palette } from "../../scene/palette.ts";

/** Whether a label's own `zoom` is reached; a filter is asked at whole zooms only. */
const isReached: ExpressionSpecification = ["<=", ["get", "zoom"], ["zoom"]];

/** What the ground's names are told apart by, layer by layer of its tiles, so that the story can cover some. */
export const groundNameIds = {
  waters: "name",
  "river-names": "name",
  states: "name",
  towns: "name",
  countries: "name",
} as const satisfies Readonly<Record<NamedLayer, string>>;

/** The layers that `groundLabelLayers` gives. */
export const groundNameLayers = [
  "water-names",
  "river-names",
  "state-names",
  "ground-towns",
  "country-names",
] as const;

/** 0 where a name of the story stands over one of the ground or says the same. */
function unlessCovered(value: number): ExpressionSpecification {
  return ["case", ["boolean", ["feature-state", "covered"], false], 0, value];
}

/**
 * Names of seas, rivers, countries, states and towns in the reader's language, above the ground and
 * below the story. Towns whose GeoNames ids are in `hidden` are left to the story, which names them.
 */
export function groundLabelLayers(
  palette: Palette,
  language: Language,
  hidden: readonly number[] = [],
): readonly LayerSpecification[] {
  const halo = { "text-halo-color": palette.halo, "text-halo-width": 1.4 };
  return [
    {
      id: "water-names",
      type: "symbol",
      ...fromGround("waters"),
      filter: ["all", isReached, [">=", ["get", "until"], ["zoom"]]],
      layout: {
        "text-field": groundName(language, "waters"),
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
      paint: { "text-color": palette.water, "text-opacity": unlessCovered(1) },
    },
    {
      id: "river-names",
      type: "symbol",
      ...fromGround("river-names"),
      minzoom: 5.5,
      layout: {
        "symbol-placement": "line",
        "symbol-spacing": 260,
        "text-field": groundName(language, "river-names"),
        "text-font": ["Source Sans 3 Italic"],
        "text-size": zoomed([5, 10.5], [9, 13.5]),
        "text-letter-spacing": 0.06,
        "text-max-angle": 38,
        "text-offset": [0, -0.8],
      },
      paint: { "text-color": palette.water, ...halo, "text-opacity": unlessCovered(1) },
    },
    {
      id: "state-names",
      type: "symbol",
      ...fromGround("states"),
      minzoom: 4.8,
      filter: isReached,
      layout: {
        "text-field": groundName(language, "states"),
        "text-font": ["Source Sans 3 Regular"],
        "text-transform": "uppercase",
        "text-letter-spacing": 0.13,
        "text-size": zoomed([4, 8.5], [6, 10.5], [9, 14]),
        "text-max-width": 7,
        "text-padding": 6,
      },
      paint: {
        "text-color": palette.state,
        ...halo,
        "text-opacity": zoomed([4.8, 0], [5.2, unlessCovered(1)]),
      },
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
        "text-field": groundName(language, "towns"),
        "text-font": [
          "case",
          ["<=", ["get", "order"], 36],
          ["literal", ["Source Sans 3 Semibold"]],
          ["literal", ["Source Sans 3 Regular"]],
        ] as unknown as DataDrivenPropertyValueSpecification<string[]>,
        "text-size": zoomed([4, 10.5], [7, bySize(13.5, 12, 11)], [10, bySize(17, 14.5, 12.5)]),
        // Where a border is near on one side the name stands on another, if it can.
        "text-variable-anchor-offset": [
          "match",
          ["coalesce", ["get", "side"], ""],
          "left",
          ["literal", [...beforeDot, ...aboveDot, ...belowDot]],
          "above",
          ["literal", [...aboveDot, ...beforeDot, ...afterDot]],
          "below",
          ["literal", [...belowDot, ...beforeDot, ...afterDot]],
          ["literal", [...afterDot, ...beforeDot, ...belowDot, ...aboveDot]],
        ] as unknown as ExpressionSpecification,
        "text-justify": "auto",
        "text-max-width": 8,
        "text-padding": 3,
        "icon-padding": 1,
        "symbol-sort-key": ["get", "order"],
      },
      paint: {
        "text-color": palette.groundTown,
        ...halo,
        "text-halo-blur": 0.3,
        "text-opacity": unlessCovered(1),
        "icon-opacity": unlessCovered(1),
      },
    },
    {
      id: "country-names",
      type: "symbol",
      ...fromGround("countries"),
      maxzoom: 7.5,
      filter: isReached,
      layout: {
        "text-field": groundName(language, "countries"),
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
      paint: {
        "text-color": palette.country,
        ...halo,
        "text-opacity": zoomed([6.8, unlessCovered(1)], [7.5, 0]),
      },
    },
  ];
}

// Anchors of a name and how far off its dot it is, in ems.
const afterDot = ["left", [0.55, 0]] as const;
const beforeDot = ["right", [-0.55, 0]] as const;
const belowDot = ["top", [0, 0.45]] as const;
const aboveDot = ["bottom", [0, -0.45]] as const;

export const townImage = "ground-town";
export const capitalImage = "ground-capital";

function isNotAmong(ids: readonly number[]): ExpressionSpecification {
  return ["!", ["in", ["coalesce", ["get", "geonames"], 0], ["literal", [...ids]]]];
}

function bySize(large: number, middle: number, small: number): ExpressionSpecification {
  const order: ExpressionSpecification = ["get", "order"];
  return ["case", ["<=", order, 32], large, ["<=", order, 54], middle, small];
}
