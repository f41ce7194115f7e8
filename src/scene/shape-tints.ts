import type { Look } from "../session/visible.ts";
import type { ShapeState } from "./shape-states.ts";

/** An area; one as wide as a country; the ring within which an inexact point lies; a line. */
export type ShapeKind = "area" | "wide" | "ring" | "line";

/** How strongly a shape is tinted and edged, 0 to 1; 0 is not drawn. */
export interface ShapeTints {
  readonly fill: number;
  readonly edge: number;
}

const fills: Readonly<Record<ShapeKind, Readonly<Record<Look, number>>>> = {
  area: { sure: 0.2, possible: 0.11, trace: 0.04 },
  // Tinted only, lest its long coast drown what lies in it.
  wide: { sure: 0.09, possible: 0.05, trace: 0 },
  ring: { sure: 0.14, possible: 0.08, trace: 0.04 },
  line: { sure: 0, possible: 0, trace: 0 },
};

const edges: Readonly<Record<ShapeKind, Readonly<Record<Look, number>>>> = {
  area: { sure: 0.9, possible: 0.6, trace: 0.15 },
  wide: { sure: 0, possible: 0, trace: 0 },
  ring: { sure: 0.9, possible: 0.6, trace: 0.3 },
  line: { sure: 1, possible: 0.75, trace: 0.4 },
};

/** A selected area's tint is so many times stronger. */
const selectedFill = 1.6;
/** The edge of what is as wide as a country while it is selected; else it has none. */
const selectedWideEdge = 0.55;

/** Zooms between which the tint of an area fades to a share of it: who stands in the midst of it sees its edge nowhere. */
export const nearTint = { from: 5, to: 8, share: 0.4 } as const;

/**
 * What is drawn of a shape. Where several layers tint one area each gives way, so that together they are little
 * stronger than one; its edge is the first one's.
 */
export function shapeTints(
  kind: ShapeKind,
  { look, selected, edged, sharing }: Pick<ShapeState, "look" | "selected" | "edged" | "sharing">,
): ShapeTints {
  const isArea = kind === "area" || kind === "wide";
  const share = isArea ? (selected ? selectedFill : 1) / Math.max(1, sharing) ** 0.8 : 1;
  const fill = fills[kind][look] * share;
  if (kind === "wide") return { fill, edge: selected ? selectedWideEdge : 0 };
  return { fill, edge: kind === "area" && !edged ? 0 : edges[kind][look] };
}
