import type { Feature, Geometry, LineString, MultiLineString, MultiPolygon, Polygon } from "geojson";
import type { StoryRecord } from "../record/record.ts";
import type { Story } from "../record/story.ts";
import type { Place } from "../record/where.ts";
import { markStyle } from "../symbol/mark.ts";
import type { Theme } from "./palette.ts";

export interface ShapeProperties {
  readonly key: string;
  readonly record: string;
  readonly place: string;
  readonly layer: string;
  readonly colour: string;
  /** Planned, forecast or only intended: drawn dashed even where its time is sure. */
  readonly dashed: boolean;
  /** A country or more: tinted less, so that it does not drown what lies in it. */
  readonly wide: boolean;
}

type Area = Feature<Polygon | MultiPolygon, ShapeProperties>;
type Line = Feature<LineString | MultiLineString, ShapeProperties>;

/** The key of the feature that shows a record's area or line. */
export function shapeKey(record: string, place: string): string {
  return `${record}|${place}`;
}

/** The places of a record, the stops of a route among them, each once. */
export function placesOf(record: StoryRecord): readonly string[] {
  return [...new Set([...record.places, ...record.waypoints.map(({ place }) => place)])];
}

/** The areas and the lines of every record whose place is coarser than a town. */
export function shapeFeatures(
  story: Story,
  theme: Theme,
): { readonly areas: readonly Area[]; readonly lines: readonly Line[] } {
  const colours = new Map(story.layers.map((layer) => [layer.id, layer.colour[theme]]));
  const areas: Area[] = [];
  const lines: Line[] = [];
  for (const record of story.records) {
    for (const id of placesOf(record)) {
      const place = story.places.get(id);
      if (!place) continue;
      const properties = {
        key: shapeKey(record.id, id),
        record: record.id,
        place: id,
        layer: record.layer,
        colour: colours.get(record.layer) ?? "#888888",
        dashed: markStyle(record.status) === "planned" || isOnlyIntended(record, id),
        wide: isWide(place),
      };
      const geometry: Geometry = place.geometry;
      if (geometry.type === "Polygon" || geometry.type === "MultiPolygon") {
        areas.push({ type: "Feature", geometry, properties });
      } else if (geometry.type === "LineString" || geometry.type === "MultiLineString") {
        lines.push({ type: "Feature", geometry, properties });
      }
    }
  }
  return { areas, lines };
}

function isOnlyIntended(record: StoryRecord, place: string): boolean {
  const stops = record.waypoints.filter((waypoint) => waypoint.place === place);
  return stops.length > 0 && stops.every(({ segment }) => segment === "intended");
}

function isWide(place: Place): boolean {
  return place.precision === "country" || place.precision === "region";
}
