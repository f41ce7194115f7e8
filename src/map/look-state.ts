import type { ExpressionSpecification } from "maplibre-gl";
import type { Look } from "../session/visible.ts";

/** How a look stands in a feature's state; 0, or no state at all, is not shown. */
export const lookCodes = { trace: 1, possible: 2, sure: 3 } as const satisfies Record<Look, number>;

const code: ExpressionSpecification = ["coalesce", ["feature-state", "look"], 0];

/** `value` where a feature has the look, else 0. */
export function whenLook(
  look: Look,
  value: number | ExpressionSpecification,
): ExpressionSpecification {
  return ["case", ["==", code, lookCodes[look]], value, 0];
}

/** A value for each look, 0 where the feature does not show. */
export function byLook(values: Record<Look, number>): ExpressionSpecification {
  return [
    "match",
    code,
    lookCodes.sure,
    values.sure,
    lookCodes.possible,
    values.possible,
    lookCodes.trace,
    values.trace,
    0,
  ];
}

/** `value` where a feature is selected, else `other`. */
export function whenSelected(value: number, other: number): ExpressionSpecification {
  return ["case", ["boolean", ["feature-state", "selected"], false], value, other];
}
