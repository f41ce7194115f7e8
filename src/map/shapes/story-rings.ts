import type { Polygon } from "geojson";
import type { Story } from "../../record/story.ts";
import { uncertaintyRing } from "../../record/where.ts";
import type { Look } from "../../session/visible.ts";
import { placesOf } from "../../scene/shape-features.ts";
import type { ShapeState } from "../../scene/shape-states.ts";

/** The ring within which a place of a record lies. */
export interface Ring {
  readonly record: string;
  readonly layer: string;
  readonly geometry: Polygon;
}

/** What of the session the shapes follow. */
export interface ShapeShowing {
  /** What shows, by record id. */
  readonly looks: ReadonlyMap<string, Look>;
  /** Ids of the records that are picked, or that a chapter tells of. */
  readonly pointedAt: ReadonlySet<string>;
}

/** The rings of a story, one for each record and each of its places that is an inexact point. */
export function ringsOf(story: Story): readonly Ring[] {
  return story.records.flatMap((record) =>
    placesOf(record).flatMap((id) => {
      const place = story.places.get(id);
      const geometry = place && uncertaintyRing(place);
      return geometry ? [{ record: record.id, layer: record.layer, geometry }] : [];
    }),
  );
}

/** What shows of the rings, by their numbers. */
export function ringStates(
  rings: readonly Ring[],
  { looks, pointedAt }: ShapeShowing,
): ReadonlyMap<number, ShapeState> {
  const states = new Map<number, ShapeState>();
  for (const [number, { record }] of rings.entries()) {
    const look = looks.get(record);
    if (!look) continue;
    const alone = { solid: false, contested: false, strand: 0, edged: true, sharing: 1 };
    states.set(number, { look, selected: pointedAt.has(record), ...alone });
  }
  return states;
}
