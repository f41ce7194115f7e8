import type { Look } from "../session/visible.ts";
import type { shapeFeatures } from "./shape-features.ts";

type Shapes = ReturnType<typeof shapeFeatures>;

/** How what one layer has at an area or a line shows. */
export interface ShapeState {
  /** The surest of its records. */
  readonly look: Look;
  /** Something in it is sure and was reported; else its line is dashed. */
  readonly solid: boolean;
  /** Something at the place is contested. */
  readonly contested: boolean;
  readonly selected: boolean;
  /** Which of the lines of several layers at one place it is: -0.5 and 0.5 for two, 0 for one alone. */
  readonly strand: number;
  /** Of several layers at one place the first draws its edge. */
  readonly edged: boolean;
  /** How many layers show at the place. */
  readonly sharing: number;
}

const surest: readonly Look[] = ["sure", "possible", "trace"];

/**
 * What shows of the areas, or of the lines, by feature key; what does not is left out. `pointedAt` has the
 * records that are picked, or that a chapter tells of. `see` hears of each record that shows at a place and is no mere trace.
 */
export function shapeStates(
  features: Shapes["areas" | "lines"],
  members: Shapes["members"],
  looks: ReadonlyMap<string, Look>,
  pointedAt: ReadonlySet<string>,
  see: (place: string, record: string) => void = () => {},
): ReadonlyMap<string, ShapeState> {
  const states = new Map<string, ShapeState>();
  const keysAt = new Map<string, string[]>();
  for (const { properties } of features) {
    const { key, place } = properties;
    const shown = (members.get(key) ?? []).flatMap((member) => {
      const look = looks.get(member.record);
      return look ? [{ ...member, look }] : [];
    });
    if (shown.length === 0) continue;
    for (const { record, look } of shown) if (look !== "trace") see(place, record);
    keysAt.set(place, [...(keysAt.get(place) ?? []), key]);
    states.set(key, {
      look: surest.find((look) => shown.some((member) => member.look === look)) ?? "trace",
      solid: shown.some(({ dashed, look }) => look === "sure" && !dashed),
      contested: shown.some((member) => member.contested),
      selected: shown.some(({ record }) => pointedAt.has(record)),
      strand: 0,
      edged: false,
      sharing: 1,
    });
  }
  for (const keys of keysAt.values()) {
    const contested = keys.some((key) => states.get(key)?.contested);
    for (const [index, key] of keys.entries()) {
      const state = states.get(key);
      if (!state) continue;
      const strand = index - (keys.length - 1) / 2;
      states.set(key, { ...state, contested, strand, edged: index === 0, sharing: keys.length });
    }
  }
  return states;
}
