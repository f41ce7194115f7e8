import type { MapContent } from "../map-content.ts";
import { labelKey } from "./label-features.ts";

/** Whether something shows at what a label names, or the label is the one for while nothing does. */
export type LabelState = "active" | "resting";

/** By label key. */
export type LabelStates = ReadonlyMap<string, LabelState>;

export interface Moment {
  /** The records that show at each area or line and are no mere trace, by place. */
  readonly present: ReadonlyMap<string, ReadonlySet<string>>;
  /** Places of a town or better at which a mark shows that is no mere trace. */
  readonly markedPlaces: ReadonlySet<string>;
}

/** The labels that a moment asks for. */
export function wantedLabels(
  { namedPoints, shapeNames }: Pick<MapContent, "namedPoints" | "shapeNames">,
  { present, markedPlaces }: Moment,
): LabelStates {
  const labels = new Map<string, LabelState>();
  for (const place of markedPlaces) {
    if (namedPoints.has(place)) labels.set(labelKey(place, 0), "active");
  }
  for (const { properties } of shapeNames) {
    const { key, place } = properties;
    const count = present.get(place)?.size ?? 0;
    if (key === labelKey(place, count)) labels.set(key, count > 0 ? "active" : "resting");
  }
  return labels;
}
