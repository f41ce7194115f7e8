import type {
  ExpressionSpecification,
  LayerSpecification,
  SymbolLayerSpecification,
} from "maplibre-gl";
import { nameVariants } from "../labels/name-variants.ts";
import type { Palette } from "../../scene/palette.ts";

export const labelSource = "labels";

/** Whether a place's own `from` is reached; a filter is asked at whole zooms only. */
const isReached: ExpressionSpecification = ["<=", ["get", "from"], ["zoom"]];

/** Something shows there. */
const active: ExpressionSpecification = ["boolean", ["feature-state", "active"], false];

/** Nothing does, and its label for that case is the one to show. */
const resting: ExpressionSpecification = ["boolean", ["feature-state", "resting"], false];

/** Pixels of names by zoom: those of towns, and those of areas and lines. */
const townSizes = [
  [3, 11],
  [8, 14],
] as const;
const shapeSizes = [
  [3, 11.5],
  [8, 15],
] as const;

/** Pixels of a name's letters at a zoom. */
export function nameSize(shape: "point" | "line" | "area" | "country", zoom: number): number {
  const [[fromZoom, from], [toZoom, to]] = shape === "point" ? townSizes : shapeSizes;
  const share = Math.min(1, Math.max(0, (zoom - fromZoom) / (toZoom - fromZoom)));
  return from + (to - from) * share;
}

/** Zooms between which what rests comes to be named. */
const restZooms = [4.9, 5.2] as const;

/** Whether a town is named at a zoom while nothing shows there. */
export function isNamedAtRest(rest: "far" | "near" | "never", zoom: number): boolean {
  return rest === "far" || (rest === "near" && zoom >= restZooms[0]);
}

/** From near by every town that the story names shows, from afar those of what shows. */
const dotOpacity: ExpressionSpecification = [
  "interpolate",
  ["linear"],
  ["zoom"],
  restZooms[0],
  ["case", active, 1, ["==", ["get", "rest"], "far"], 1, 0],
  restZooms[1],
  ["case", active, 1, ["==", ["get", "rest"], "never"], 0, 1],
];

/** The lowest of the story's names. */
export const townDots = "towns";

/** The dots of towns, over which the marks lie. */
export const townLayer = (palette: Palette): LayerSpecification => ({
  id: townDots,
  type: "circle",
  source: labelSource,
  filter: ["all", ["==", ["get", "variant"], "dot"], isReached],
  paint: {
    "circle-radius": 2.4,
    "circle-color": palette.halo,
    "circle-stroke-color": ["case", active, palette.town, palette.groundTown],
    "circle-stroke-width": 1.3,
    "circle-opacity": dotOpacity,
    "circle-stroke-opacity": dotOpacity,
  },
});

/** Pixels of a dot from its middle to its rim. */
export const dotRadius = 3.7;

const variants = Object.entries(nameVariants);
const byVariant = (values: readonly unknown[], usual: unknown) =>
  [
    "match",
    ["get", "variant"],
    ...values,
    ["literal", usual],
  ] as unknown as ExpressionSpecification;

/**
 * Where each name stands is worked out here and said by its features' states: to MapLibre the names of
 * all moments, at all their sides, are there at once.
 */
const placed = {
  "text-field": ["get", "text"],
  "text-anchor": byVariant(
    variants.flatMap(([id, { anchor }]) => [id, anchor]),
    "center",
  ),
  "text-offset": byVariant(
    variants.flatMap(([id, { offset }]) => [id, ["literal", offset]]),
    [0, 0],
  ),
  // The lines are broken already.
  "text-max-width": 99,
  "text-allow-overlap": true,
  "text-ignore-placement": true,
} satisfies SymbolLayerSpecification["layout"];

const namePaint = (palette: Palette) =>
  ({
    "text-halo-color": palette.halo,
    "text-halo-width": 1.6,
    "text-color": ["case", active, palette.town, palette.groundTown],
  }) satisfies SymbolLayerSpecification["paint"];

/** Until the camera rests a name stays where it stood; what rests goes as one leaves. */
const restOpacity = (far: ExpressionSpecification | number): ExpressionSpecification => [
  "interpolate",
  ["linear"],
  ["zoom"],
  restZooms[0] - 0.3,
  ["case", active, 1, resting, far, 0],
  restZooms[0],
  ["case", active, 1, resting, 1, 0],
];

/** The lowest of the layers that lie over the marks. */
export const townNames = "town-names";

/** Names of towns: those of what shows, and from near by all. They stand beside the marks, and over them. */
export const townNameLayer = (palette: Palette): LayerSpecification => ({
  id: townNames,
  type: "symbol",
  source: labelSource,
  filter: ["all", ["==", ["get", "shape"], "point"], ["!=", ["get", "variant"], "dot"], isReached],
  layout: {
    ...placed,
    "text-font": ["Source Sans 3 Regular"],
    "text-size": ["interpolate", ["linear"], ["zoom"], ...townSizes.flat()],
  },
  paint: {
    ...namePaint(palette),
    "text-opacity": restOpacity(["case", ["==", ["get", "rest"], "far"], 1, 0]),
  },
});

/** Names of the areas and lines that the story stands at. Marks lie over them: a name is easier to guess. */
export function shapeNameLayers(palette: Palette): readonly LayerSpecification[] {
  const shapeNames = {
    type: "symbol",
    source: labelSource,
    layout: {
      ...placed,
      "text-font": ["Source Sans 3 Italic"],
      "text-size": ["interpolate", ["linear"], ["zoom"], ...shapeSizes.flat()],
    },
    paint: { ...namePaint(palette), "text-opacity": restOpacity(0) },
  } satisfies Partial<SymbolLayerSpecification>;
  return [
    {
      ...shapeNames,
      id: "area-names",
      filter: ["in", ["get", "shape"], ["literal", ["area", "country"]]],
    },
    {
      ...shapeNames,
      id: "line-names",
      minzoom: lineNamesFrom,
      filter: ["==", ["get", "shape"], "line"],
    },
  ];
}

/** The zoom from which lines are named. */
export const lineNamesFrom = 3.9;
