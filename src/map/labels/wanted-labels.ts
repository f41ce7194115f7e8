import type { MapContent } from "../map-content.ts";

/**
 * The places that are to be named, with how many records show at each: 1 at a town that something shows at, 0 at a
 * stretch while nothing does, which no ground names.
 */
export type WantedLabels = ReadonlyMap<string, number>;

export interface Moment {
  /** The records that show at each area or line and are no mere trace, by place. */
  readonly present: ReadonlyMap<string, ReadonlySet<string>>;
  /** Places of a town or better at which a mark shows that is no mere trace. */
  readonly markedPlaces: ReadonlySet<string>;
}

/** The labels that a moment asks for. */
export function wantedLabels(
  { namedPoints, shapes }: Pick<MapContent, "namedPoints" | "shapes">,
  { present, markedPlaces }: Moment,
): WantedLabels {
  const wanted = new Map<string, number>();
  for (const place of markedPlaces) if (namedPoints.has(place)) wanted.set(place, 1);
  for (const { place, rest } of shapes) {
    const count = present.get(place)?.size ?? 0;
    if (count > 0 || rest !== "never") wanted.set(place, count);
  }
  return wanted;
}
