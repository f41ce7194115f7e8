import type { Map as MapLibreMap } from "maplibre-gl";
import type { Hit } from "./pick.ts";
import type { PickPoints } from "./marks/pick-points.ts";
import { pickPoints } from "./marks/pick-points.ts";
import type { PickRoutes } from "./routes/route-pick.ts";
import { pickRoutes } from "./routes/route-pick.ts";
import { pickShapes } from "./shapes/pick-shapes.ts";
import type { StoryShapes } from "./shapes/story-shapes.ts";

/** Pixels from a name within which it is hit. */
const reach = 7;

type Point = { readonly x: number; readonly y: number };

export interface Pickable {
  readonly map: MapLibreMap;
  readonly names: {
    placesAt(point: Point, reach: number): readonly string[];
  };
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
export function pickRecords({ x, y }: Point, pickable: Omit<Pickable, "map">): readonly string[] {
  const { names, marks, routes, shapes } = pickable;
  const onRoutes = routes.pick({ x, y }, pickRoutes);
  const hits = [
    ...marks.pick({ x, y }, pickPoints),
    ...onRoutes.filter(({ part }) => part === "mark"),
  ];
  if (hits.length > 0) {
    const nearest = hits.toSorted((a, b) => a.distance - b.distance);
    return [...new Set(nearest.map(({ record }) => record))];
  }
  const under = shapes.pick({ x, y }, pickShapes);
  const onLines = [
    ...onRoutes.map(({ record }) => record),
    ...under.lines,
    ...names.placesAt({ x, y }, reach).flatMap((place) => shapes.shownAt(place)),
  ];
  return onLines.length > 0 ? [...new Set(onLines)] : under.areas;
}
