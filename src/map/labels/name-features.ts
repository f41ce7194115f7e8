import type { Feature, Point } from "geojson";
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

/** The key of the feature that shows a label in one of its variants. */
export function nameKey(label: string, variant: string): string {
  return `${label}|${variant}`;
}

/** Whether labels are so many that each can stand in few places only. */
export function isCrowdOfLabels(labels: readonly Label[]): boolean {
  return labels.length > crowd;
}

/** The features that the map draws of labels: each name at each of its sides, and the dots of towns. */
export function nameFeatures(labels: readonly Label[]): readonly Feature<Point, NameProperties>[] {
  const isCrowd = isCrowdOfLabels(labels);
  return labels.flatMap(({ geometry, properties }) => {
    const { key, name, shape, rest, from, place } = properties;
    const { text } = setName(name, shape === "point" ? "upright" : "italic");
    const own = { shape, rest, from, place, text };
    const names = variantsOf(properties, isCrowd).map((variant) => ({
      type: "Feature" as const,
      geometry,
      properties: { ...own, key: nameKey(key, variant), variant },
    }));
    if (shape !== "point") return names;
    // The dot has the label's own key.
    const dot = { type: "Feature" as const, geometry, properties: { ...own, key, variant: "dot" } };
    return [dot, ...names];
  });
}
