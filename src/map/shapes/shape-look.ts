import type { Look } from "../../session/visible.ts";
import type { ShapeState } from "../../scene/shape-states.ts";
import type { ShapeKind } from "./shape-data.ts";

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
const selectedFill = 1.8;
/** The edge of what is as wide as a country while it is selected; else it has none. */
const selectedWideEdge = 0.7;

/** What is drawn of a shape; the edge of an area that several layers share is the first one's. */
export function shapeTints(kind: ShapeKind, { look, selected, edged }: ShapeState): ShapeTints {
  const isArea = kind === "area" || kind === "wide";
  const fill = fills[kind][look] * (selected && isArea ? selectedFill : 1);
  if (kind === "wide") return { fill, edge: selected ? selectedWideEdge : 0 };
  return { fill, edge: kind === "area" && !edged ? 0 : edges[kind][look] };
}

const kindCodes = { area: 0, wide: 0, line: 1, ring: 2 } as const satisfies Record<
  ShapeKind,
  number
>;

/** The bits of a texel of state beside colour and kind. */
const flags = { dashed: 1 << 12, contested: 1 << 13, selected: 1 << 14 } as const;

/** What a strand is moved up by, so that it is a whole number above 0. */
const strandZero = 0x8000;

/**
 * A shape's state as the shaders read it: its two tints, colour and kind and how its edge is drawn, and
 * its strand; all 0 for one that does not show.
 */
export function stateTexel(
  kind: ShapeKind,
  colour: number,
  state: ShapeState | null,
): readonly [tints: number, looks: number, strand: number] {
  if (!state) return [0, 0, 0];
  const { fill, edge } = shapeTints(kind, state);
  const sixteenBits = (share: number) => Math.round(Math.min(1, share) * 0xffff);
  const isArea = kind === "area" || kind === "wide";
  const looks =
    (colour & 15) |
    (kindCodes[kind] << 8) |
    (kind === "ring" || !state.solid ? flags.dashed : 0) |
    (isArea && state.contested ? flags.contested : 0) |
    (state.selected ? flags.selected : 0);
  const strand = kind === "line" ? Math.round(state.strand * 2) : 0;
  return [(sixteenBits(fill) | (sixteenBits(edge) << 16)) >>> 0, looks, strandZero + strand];
}

/** For a vertex shader: a shape's state by its number. */
export const shapeStateGlsl = `
uniform highp usampler2D u_states;
uniform vec3 u_colours[16];
struct ShapeState {
  float fill;
  float edge;
  vec3 colour;
  bool line;
  bool ring;
  bool dashed;
  bool contested;
  bool selected;
  float strand;
  uint anchor;
};
ShapeState shapeState(uint shape) {
  uvec4 texel = tableTexel(u_states, int(shape));
  uint kind = (texel.y >> 8) & 15u;
  return ShapeState(
    float(texel.x & 0xffffu) / 65535.0,
    float(texel.x >> 16) / 65535.0,
    u_colours[texel.y & 15u],
    kind == ${kindCodes.line}u,
    kind == ${kindCodes.ring}u,
    (texel.y & ${flags.dashed}u) != 0u,
    (texel.y & ${flags.contested}u) != 0u,
    (texel.y & ${flags.selected}u) != 0u,
    float(int(texel.z) - ${strandZero}) * 0.5,
    texel.w
  );
}
`;
