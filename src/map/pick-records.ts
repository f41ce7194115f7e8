import type { Map as MapLibreMap, MapGeoJSONFeature } from "maplibre-gl";
import type { Hit } from "./pick.ts";
import type { PickPoints } from "./marks/pick-points.ts";
import { pickPoints } from "./marks/pick-points.ts";
import type { PickRoutes } from "./routes/route-pick.ts";
import { pickRoutes } from "./routes/route-pick.ts";
import { pickShapes } from "./shapes/pick-shapes.ts";
import type { StoryShapes } from "./shapes/story-shapes.ts";
import type { WantedStates } from "./state-writer.ts";

/** Layers in which MapLibre is asked; shapes, marks and routes are picked by what was drawn of them. */
const nameLayers = ["line-names", "area-names"];

/** Pixels from a name within which it is hit. */
const reach = 7;

type Point = { readonly x: number; readonly y: number };

export interface Pickable {
  readonly map: MapLibreMap;
  readonly shown: WantedStates;
  readonly shapes: Pick<StoryShapes, "pick" | "shownAt">;
  readonly marks: { pick(point: Point, how: PickPoints): readonly Hit[] };
  readonly routes: {
    pick(point: Point, how: PickRoutes): readonly (Hit & { readonly part: "mark" | "line" })[];
  };
}

/**
 * The records under a point of the screen: those of marks, stops and heads, nearest first; where there
 * is none, those of lines and of names; else those of areas, the widest last.
 */
export function pickRecords({ x, y }: Point, pickable: Pickable): readonly string[] {
  const { map, marks, routes, shapes } = pickable;
  const onRoutes = routes.pick({ x, y }, pickRoutes);
  const hits = [
    ...marks.pick({ x, y }, pickPoints),
    ...onRoutes.filter(({ part }) => part === "mark"),
  ];
  if (hits.length > 0) {
    const nearest = hits.toSorted((a, b) => a.distance - b.distance);
    return [...new Set(nearest.map(({ record }) => record))];
  }
  const around: [[number, number], [number, number]] = [
    [x - reach, y - reach],
    [x + reach, y + reach],
  ];
  const names = map.queryRenderedFeatures(around, { layers: nameLayers });
  const under = shapes.pick({ x, y }, pickShapes);
  const onLines = [
    ...onRoutes.map(({ record }) => record),
    ...under.lines,
    ...recordsOf(names, pickable),
  ];
  return onLines.length > 0 ? [...new Set(onLines)] : under.areas;
}

/** The records that show at the areas and lines whose names were found. */
function recordsOf(
  names: readonly MapGeoJSONFeature[],
  { shown, shapes }: Pickable,
): readonly string[] {
  return names
    .filter(({ source, properties }) => shown.get(source)?.has(String(properties["key"])))
    .flatMap(({ properties }) => shapes.shownAt(String(properties["place"])));
}
