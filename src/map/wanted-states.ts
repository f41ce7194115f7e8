import type { Look } from "../session/visible.ts";
import { areaSource, lineSource, ringSource } from "./layers/areas.ts";
import { labelSource } from "./layers/labels.ts";
import { markSource } from "./layers/marks.ts";
import { pieceSource, routeMarkSource } from "./layers/routes.ts";
import { lookCodes } from "./look-state.ts";
import type { MapContent } from "./map-content.ts";
import { markKey } from "./mark-features.ts";
import type { FeatureState, WantedStates } from "./state-writer.ts";

export interface Moment {
  /** What shows, by record id. */
  readonly looks: ReadonlyMap<string, Look>;
  readonly selected: string | null;
  /** Days since 1970-01-01 with the part of the day that has passed. */
  readonly time: number;
}

/** The state of every feature that shows at a moment. */
export function wantedStates(content: MapContent, { looks, selected, time }: Moment): WantedStates {
  const stateOf = (record: string, look: Look): FeatureState => ({
    look: lookCodes[look],
    selected: record === selected,
  });
  const active = new Map<string, FeatureState>();

  const marks = new Map<string, FeatureState>();
  for (const { members } of content.marks.groups) {
    const shown = members.filter(({ record }) => looks.has(record));
    for (const [index, { record, place }] of shown.entries()) {
      const look = looks.get(record);
      if (!look) continue;
      marks.set(markKey(record, place, shown.length, index), stateOf(record, look));
      if (look !== "trace") active.set(place, { active: true });
    }
  }

  const strands = new Map<string, number>();
  function shapeStates(features: MapContent["shapes"]["areas" | "lines"]) {
    const states = new Map<string, FeatureState>();
    for (const { properties } of features) {
      const look = looks.get(properties.record);
      if (!look) continue;
      const strand = strands.get(properties.place) ?? 0;
      strands.set(properties.place, strand + 1);
      states.set(properties.key, { ...stateOf(properties.record, look), strand });
      if (look !== "trace") active.set(properties.place, { active: true });
    }
    return states;
  }
  const areas = shapeStates(content.shapes.areas);
  const lines = shapeStates(content.shapes.lines);

  const rings = new Map<string, FeatureState>();
  for (const { properties } of content.features[ringSource]) {
    const look = looks.get(properties.record);
    if (look) rings.set(properties.key, stateOf(properties.record, look));
  }

  const pieces = new Map<string, FeatureState>();
  const routeMarks = new Map<string, FeatureState>();
  for (const { record, pieces: timed, heads } of content.routes) {
    const look = looks.get(record);
    if (!look) continue;
    const state = stateOf(record, look);
    for (const { key, at } of timed) {
      if (at <= time) (isMark(key) ? routeMarks : pieces).set(key, state);
    }
    const head = heads.findLast(({ from }) => from <= time);
    if (head) routeMarks.set(head.key, state);
  }

  return new Map([
    [markSource, marks],
    [areaSource, areas],
    [lineSource, lines],
    [ringSource, rings],
    [pieceSource, pieces],
    [routeMarkSource, routeMarks],
    [labelSource, active],
  ]);
}

function isMark(key: string): boolean {
  return key.endsWith("|arrow") || key.endsWith("|stop");
}
