import type { Feature, Point, Position } from "geojson";
import type { LabelProperties } from "./label-features.ts";
import { variantsOf } from "./name-variants.ts";

export type Label = Feature<Point, LabelProperties>;

/** The key of a label's name at one of its stands. */
export function nameKey(label: string, stand: string): string {
  return `${label}|${stand}`;
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
export function standsOf({ geometry, properties }: Label): readonly NameStand[] {
  const variants = variantsOf(properties);
  const { elsewhere } = properties;
  return [
    ...variants.map((variant) => ({ id: variant, variant, point: geometry.coordinates })),
    ...elsewhere.flatMap((point, index) =>
      variants
        .slice(0, sidesElsewhere)
        .map((variant) => ({ id: `${variant}@${index}`, variant, point })),
    ),
  ];
}
