import type { Feature, Point, Position } from "geojson";
import type { LabelProperties } from "./label-features.ts";
import { variantsOf } from "./name-variants.ts";
import { setName } from "./text-size.ts";

export type Label = Feature<Point, LabelProperties>;

/** A name as it stands at one of the sides of its point, or a town's dot. */
export interface NameProperties extends Pick<LabelProperties, "shape" | "rest" | "from" | "place"> {
  readonly key: string;
  /** One of `nameVariants`; `dot` for that. */
  readonly variant: string;
  /** The name with its line breaks. */
  readonly text: string;
}

/** Labels from which on each has but few variants: all of them are held by the map. */
const crowd = 1_500;

/** The key of the feature that shows a label's name at one of its stands. */
export function nameKey(label: string, stand: string): string {
  return `${label}|${stand}`;
}

/** Whether labels are so many that each can stand in few places only. */
export function isCrowdOfLabels(labels: readonly Label[]): boolean {
  return labels.length > crowd;
}

/** Where a label's name may stand. */
export interface NameStand {
  /** Among those of its label. */
  readonly id: string;
  /** One of `nameVariants`, and the point that it is a side of. */
  readonly variant: string;
  readonly point: Position;
}

/** Of a line the sides of the points at which its name stands only where it can't at the first. */
const sidesElsewhere = 2;

/** All that a label's name may stand at, the best first. */
export function standsOf({ geometry, properties }: Label, isCrowd: boolean): readonly NameStand[] {
  const variants = variantsOf(properties, isCrowd);
  const { elsewhere } = properties;
  return [
    ...variants.map((variant) => ({ id: variant, variant, point: geometry.coordinates })),
    ...(isCrowd ? [] : elsewhere).flatMap((point, index) =>
      variants
        .slice(0, sidesElsewhere)
        .map((variant) => ({ id: `${variant}@${index}`, variant, point })),
    ),
  ];
}

/** The features that the map draws of labels: each name at each of its sides, and the dots of towns. */
export function nameFeatures(labels: readonly Label[]): readonly Feature<Point, NameProperties>[] {
  const isCrowd = isCrowdOfLabels(labels);
  return labels.flatMap((label) => {
    const { geometry, properties } = label;
    const { key, name, shape, rest, from, place } = properties;
    const { text } = setName(name, shape === "point" ? "upright" : "italic");
    const own = { shape, rest, from, place, text };
    const names = standsOf(label, isCrowd).map(({ id, variant, point }) => ({
      type: "Feature" as const,
      geometry: { type: "Point" as const, coordinates: [...point] },
      properties: { ...own, key: nameKey(key, id), variant },
    }));
    if (shape !== "point") return names;
    // The dot has the label's own key.
    const dot = { type: "Feature" as const, geometry, properties: { ...own, key, variant: "dot" } };
    return [dot, ...names];
  });
}
