import type { Map as MapLibreMap, MapGeoJSONFeature } from "maplibre-gl";
import type { Story } from "../record/story.ts";
import type { Visible } from "../session/visible.ts";
import type { MapContent } from "./map-content.ts";
import type { Hit } from "./pick.ts";
import { shapeKey } from "../scene/shape-features.ts";
import type { WantedStates } from "./state-writer.ts";

/** Layers in which MapLibre is asked; marks and routes are picked by what was drawn of them. */
const lineLikeLayers = ["lines-solid", "lines-dashed", "line-names", "area-names"];
const areaLikeLayers = ["rings-fill", "areas-fill"];

/** Pixels from a line within which it is hit. */
const reach = 7;

type Point = { readonly x: number; readonly y: number };

export interface Pickable {
  readonly map: MapLibreMap;
  readonly story: Story;
  readonly content: MapContent;
  readonly shown: WantedStates;
  readonly looks: Visible["looks"];
  readonly marks: { pick(point: Point): readonly Hit[] };
  readonly routes: { pick(point: Point): readonly (Hit & { readonly part: "mark" | "line" })[] };
}

/**
 * The records under a point of the screen: those of marks, stops and heads, nearest first; where there
 * is none, those of lines; else those of areas, the widest last.
 */
export function pickRecords({ x, y }: Point, pickable: Pickable): readonly string[] {
  const { map, marks, routes } = pickable;
  const onRoutes = routes.pick({ x, y });
  const hits = [...marks.pick({ x, y }), ...onRoutes.filter(({ part }) => part === "mark")];
  if (hits.length > 0) {
    const nearest = hits.toSorted((a, b) => a.distance - b.distance);
    return [...new Set(nearest.map(({ record }) => record))];
  }
  const around: [[number, number], [number, number]] = [
    [x - reach, y - reach],
    [x + reach, y + reach],
  ];
  const lines = map.queryRenderedFeatures(around, { layers: lineLikeLayers });
  const onLines = [...onRoutes.map(({ record }) => record), ...recordsOf(lines, pickable)];
  if (onLines.length > 0) return [...new Set(onLines)];
  return recordsOf(map.queryRenderedFeatures([x, y], { layers: areaLikeLayers }), pickable);
}

/** The records that show at features found, those of a whole country last, each once. */
function recordsOf(
  features: readonly MapGeoJSONFeature[],
  { story, content, shown, looks }: Pickable,
): readonly string[] {
  const records = features
    .filter(({ source, properties }) => shown.get(source)?.has(String(properties["key"])))
    .toSorted((a, b) => Number(a.properties["wide"] ?? 0) - Number(b.properties["wide"] ?? 0))
    .flatMap(({ properties }) => {
      if (properties["record"] !== undefined) return [String(properties["record"])];
      const keys = story.layers.map(({ id }) => shapeKey(String(properties["place"]), id));
      const members = keys.flatMap((key) => content.shapes.members.get(key) ?? []);
      return members.map(({ record }) => record);
    })
    .filter((record) => looks.has(record));
  return [...new Set(records)];
}
