import type { Position } from "geojson";
import type { Label } from "./label.ts";
import { variantsOf } from "./name-variants.ts";

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
export function standsOf(label: Label): readonly NameStand[] {
  const variants = variantsOf(label);
  return [
    ...variants.map((variant) => ({ id: variant, variant, point: label.at })),
    ...label.elsewhere.flatMap((point, index) =>
      variants
        .slice(0, sidesElsewhere)
        .map((variant) => ({ id: `${variant}@${index}`, variant, point })),
    ),
  ];
}
