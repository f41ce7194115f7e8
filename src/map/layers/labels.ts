import type {
  ExpressionSpecification,
  LayerSpecification,
  SymbolLayerSpecification,
} from "maplibre-gl";
import type { Palette } from "../../scene/palette.ts";

export const labelSource = "labels";

/** Whether a place's own `from` is reached; a filter is asked at whole zooms only. */
const isReached: ExpressionSpecification = ["<=", ["get", "from"], ["zoom"]];

/** Something shows there. */
const active: ExpressionSpecification = ["boolean", ["feature-state", "active"], false];

/** Nothing does, and its label for that case is the one to show. */
const resting: ExpressionSpecification = ["boolean", ["feature-state", "resting"], false];

/** Pixels of the names of areas and lines, by zoom. */
const sizes = [
  [3, 11.5],
  [8, 15],
] as const;

/** Ems after which such a name goes on in another line. */
const mostEms = 10;

/** Ems by which a name is moved down: off the name that the ground has, and off the line. */
const countryDown = 1.4;
const lineDown = 1.1;

/** An average letter of the italic, in ems. */
const letter = 0.46;

/** Pixels of the names of areas and lines at a zoom. */
export function shapeNameSize(zoom: number): number {
  const [[fromZoom, from], [toZoom, to]] = sizes;
  const share = Math.min(1, Math.max(0, (zoom - fromZoom) / (toZoom - fromZoom)));
  return from + (to - from) * share;
}

/** In how many lines such a name is set, the ems of the widest, and by how many it is moved down. */
export function nameLines(name: string, shape: "point" | "line" | "area" | "country") {
  const ems = name.length * letter;
  const lines = Math.max(1, Math.ceil(ems / mostEms));
  const down = shape === "country" ? countryDown : shape === "line" ? lineDown : 0;
  return { lines, widest: Math.min(mostEms, (ems / lines) * (lines > 1 ? 1.2 : 1)), down };
}

/** Anchor of a name on each side of its point, and how far off it is, in ems: clear of a mark. */
const beside = {
  right: ["left", [1.4, 0]],
  left: ["right", [-1.4, 0]],
  above: ["bottom", [0, -1.4]],
  below: ["top", [0, 1.4]],
} as const;

/** From near by every town that the story names shows, from afar those of what shows. */
const townOpacity: ExpressionSpecification = [
  "interpolate",
  ["linear"],
  ["zoom"],
  4.9,
  ["case", active, 1, ["==", ["get", "rest"], "far"], 1, 0],
  5.2,
  ["case", active, 1, ["==", ["get", "rest"], "never"], 0, 1],
];

/** The dots of towns, over which the marks lie. */
export const townLayer = (palette: Palette): LayerSpecification => ({
  id: "towns",
  type: "circle",
  source: labelSource,
  filter: ["all", ["==", ["get", "shape"], "point"], isReached],
  paint: {
    "circle-radius": 2.4,
    "circle-color": palette.halo,
    "circle-stroke-color": ["case", active, palette.town, palette.groundTown],
    "circle-stroke-width": 1.3,
    "circle-opacity": townOpacity,
    "circle-stroke-opacity": townOpacity,
  },
});

const namePaint = (palette: Palette) =>
  ({
    "text-halo-color": palette.halo,
    "text-halo-width": 1.5,
    "text-color": ["case", active, palette.town, palette.groundTown],
  }) satisfies SymbolLayerSpecification["paint"];

/** The lowest of the layers that lie over the marks. */
export const townNames = "town-names";

/** Names of towns: those of what shows, and from near by all. They stand beside the marks, and over them. */
export const townNameLayer = (palette: Palette): LayerSpecification => ({
  id: townNames,
  type: "symbol",
  source: labelSource,
  filter: ["all", ["==", ["get", "shape"], "point"], isReached],
  layout: {
    "text-field": ["get", "name"],
    "text-font": ["Source Sans 3 Regular"],
    "text-size": ["interpolate", ["linear"], ["zoom"], 3, 11, 8, 14],
    "text-variable-anchor-offset": [
      "match",
      ["get", "side"],
      "left",
      ["literal", [...beside.left, ...beside.above, ...beside.below, ...beside.right]],
      "above",
      ["literal", [...beside.above, ...beside.left, ...beside.right]],
      "below",
      ["literal", [...beside.below, ...beside.left, ...beside.right]],
      ["literal", [...beside.right, ...beside.left, ...beside.below, ...beside.above]],
    ] as unknown as ExpressionSpecification,
    "text-justify": "auto",
    "symbol-sort-key": ["-", 0, ["get", "weight"]],
  },
  paint: {
    ...namePaint(palette),
    "text-opacity": townOpacity,
  },
});

/** Names of the areas and lines that the story stands at. Marks lie over them: a name is easier to guess. */
export function shapeNameLayers(palette: Palette): readonly LayerSpecification[] {
  const shapeNames = {
    type: "symbol",
    source: labelSource,
    paint: {
      ...namePaint(palette),
      "text-opacity": [
        "interpolate",
        ["linear"],
        ["zoom"],
        5,
        ["case", active, 1, 0],
        5.5,
        ["case", active, 1, resting, 0.85, 0],
      ],
    },
  } satisfies Partial<SymbolLayerSpecification>;
  const shapeLayout = {
    "text-field": ["get", "name"],
    "text-font": ["Source Sans 3 Italic"],
    "text-size": ["interpolate", ["linear"], ["zoom"], ...sizes.flat()],
    "text-max-width": mostEms,
    // Most of these names are of other moments: they must not push away those that show.
    "text-allow-overlap": true,
    "text-ignore-placement": true,
  } satisfies SymbolLayerSpecification["layout"];
  return [
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
          ["literal", [0, countryDown]],
          ["literal", [0, 0]],
        ],
      },
    },
    {
      ...shapeNames,
      id: "line-names",
      minzoom: 3.9,
      filter: ["==", ["get", "shape"], "line"],
      layout: { ...shapeLayout, "text-offset": [0, lineDown] },
    },
  ];
}
