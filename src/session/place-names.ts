import type { StoryRecord } from "../record/record.ts";
import type { Place } from "../record/where.ts";

/** All that a place is called. */
export function namesOf(place: Place | undefined): readonly string[] {
  return place ? [...Object.values(place.name), ...place.aliases] : [];
}

/** Ids of the places of a record and of its stops. */
export function placesOf({ places, waypoints }: StoryRecord): readonly string[] {
  return [...new Set([...places, ...waypoints.map(({ place }) => place)])];
}
