import type { Look } from "../session/visible.ts";
import { labelKey } from "./labels/label-features.ts";
import { areaSource, lineSource, ringSource } from "./layers/areas.ts";
import { labelSource } from "./layers/labels.ts";
import { shapeStates } from "../scene/shape-states.ts";
import { lookCodes } from "./look-state.ts";
import type { MapContent } from "./map-content.ts";
import type { FeatureState, WantedStates } from "./state-writer.ts";

export interface Moment {
  /** What shows, by record id. */
  readonly looks: ReadonlyMap<string, Look>;
  /** The record that is picked; what a chapter tells of is marked by its marks and routes alone. */
  readonly selected: string | null;
  /** Places of a town or better at which a mark shows that is no mere trace. */
  readonly markedPlaces: ReadonlySet<string>;
}

/** The state of every feature that shows at a moment. */
export function wantedStates(
  content: MapContent,
  { looks, selected, markedPlaces }: Moment,
): WantedStates {
  const stateOf = (record: string, look: Look): FeatureState => ({
    look: lookCodes[look],
    selected: record === selected,
  });
  /** Records in the window by area or line, for its label. */
  const present = new Map<string, Set<string>>();
  function addPresent(place: string, record: string) {
    const records = present.get(place);
    if (records) records.add(record);
    else present.set(place, new Set([record]));
  }

  function statesOf(features: MapContent["shapes"]["areas" | "lines"]) {
    const { members } = content.shapes;
    const states = shapeStates(features, members, looks, selected, addPresent);
    return new Map(
      [...states].map(([key, state]) => [key, { ...state, look: lookCodes[state.look] }]),
    );
  }
  const areas = statesOf(content.shapes.areas);
  const lines = statesOf(content.shapes.lines);

  const rings = new Map<string, FeatureState>();
  for (const { properties } of content.features[ringSource]) {
    const look = looks.get(properties.record);
    if (look) rings.set(properties.key, stateOf(properties.record, look));
  }

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

  return new Map([
    [areaSource, areas],
    [lineSource, lines],
    [ringSource, rings],
    [labelSource, labels],
  ]);
}
