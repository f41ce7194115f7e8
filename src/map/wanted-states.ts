import { labelKey } from "./labels/label-features.ts";
import { labelSource } from "./layers/labels.ts";
import type { MapContent } from "./map-content.ts";
import type { FeatureState, WantedStates } from "./state-writer.ts";

export interface Moment {
  /** The records that show at each area or line and are no mere trace, by place. */
  readonly present: ReadonlyMap<string, ReadonlySet<string>>;
  /** Places of a town or better at which a mark shows that is no mere trace. */
  readonly markedPlaces: ReadonlySet<string>;
}

/** The state of every name that shows at a moment. */
export function wantedStates(content: MapContent, { present, markedPlaces }: Moment): WantedStates {
  const labels = new Map<string, FeatureState>();
  for (const place of markedPlaces) {
    if (content.namedPoints.has(place)) labels.set(labelKey(place, 0), { active: true });
  }
  for (const { properties } of content.shapeNames) {
    const { key, place } = properties;
    const count = present.get(place)?.size ?? 0;
    if (key === labelKey(place, count))
      labels.set(key, count > 0 ? { active: true } : { resting: true });
  }
  return new Map([[labelSource, labels]]);
}
