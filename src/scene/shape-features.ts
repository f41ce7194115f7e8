import type { Feature, LineString, MultiLineString, MultiPolygon, Polygon } from "geojson";
import type { StoryRecord } from "../record/record.ts";
import type { Story } from "../record/story.ts";
import type { Place } from "../record/where.ts";
import { boundsOf } from "../record/where.ts";
import { markStyle } from "../symbol/mark.ts";
import type { Theme } from "../session/theme.ts";

export interface ShapeProperties {
  /** See `shapeKey`. */
  readonly key: string;
  readonly place: string;
  readonly layer: string;
  readonly colour: string;
  /** A country or more: tinted only, lest its long coast drown what lies in it. */
  readonly wide: boolean;
}

/** A record that stands at a shape. */
export interface ShapeMember {
  readonly record: string;
  /** Planned, forecast or only intended: drawn dashed even where its time is sure. */
  readonly dashed: boolean;
  readonly contested: boolean;
}

type Area = Feature<Polygon | MultiPolygon, ShapeProperties>;
type Line = Feature<LineString | MultiLineString, ShapeProperties>;

/** The key of the feature that shows what one layer has at a place. */
export function shapeKey(place: string, layer: string): string {
  return `${place}|${layer}`;
}

/** The places of a record, the stops of a route among them, each once. */
export function placesOf(record: StoryRecord): readonly string[] {
  return [...new Set([...record.places, ...record.waypoints.map(({ place }) => place)])];
}

/**
 * The areas and the lines at which records stand, one for each place and layer; `members` tells
 * which records those are, by feature key, in the story's order.
 */
export function shapeFeatures(story: Story, theme: Theme) {
  const areas: Area[] = [];
  const lines: Line[] = [];
  const members = new Map<string, ShapeMember[]>();
  for (const { id: layer, colour } of story.layers) {
    for (const record of story.records) {
      if (record.layer !== layer) continue;
      for (const id of placesOf(record)) {
        const place = story.places.get(id);
        if (!place || place.geometry.type === "Point") continue;
        const key = shapeKey(id, layer);
        const member = {
          record: record.id,
          dashed: markStyle(record.status) === "planned" || isOnlyIntended(record, id),
          contested: record.status === "contested",
        };
        const known = members.get(key);
        if (known) {
          known.push(member);
          continue;
        }
        members.set(key, [member]);
        const properties = { key, place: id, layer, colour: colour[theme], wide: isWide(place) };
        const { geometry } = place;
        if (geometry.type === "Polygon" || geometry.type === "MultiPolygon") {
          areas.push({ type: "Feature", geometry, properties });
        } else if (geometry.type === "LineString" || geometry.type === "MultiLineString") {
          lines.push({ type: "Feature", geometry, properties });
        }
      }
    }
  }
  return { areas, lines, members: members as ReadonlyMap<string, readonly ShapeMember[]> };
}

function isOnlyIntended(record: StoryRecord, place: string): boolean {
  const stops = record.waypoints.filter((waypoint) => waypoint.place === place);
  return stops.length > 0 && stops.every(({ segment }) => segment === "intended");
}

/** Degrees from which on a region is as wide as a country. */
const wideSpan = 30;

function isWide(place: Place): boolean {
  const bounds = boundsOf([place]);
  return place.precision === "country" || (bounds !== null && bounds[2] - bounds[0] > wideSpan);
}
