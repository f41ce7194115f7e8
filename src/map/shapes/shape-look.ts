import type { ShapeState } from "../../scene/shape-states.ts";
import type { ShapeKind } from "../../scene/shape-tints.ts";
import { shapeTints } from "../../scene/shape-tints.ts";

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
