import { fixedMercatorGlsl } from "../gl/fixed-mercator.ts";

/**
 * For a vertex shader: where a position is, in Mercator units from the centre, on the copy of the world on which
 * the middle of its shape is nearest to there. What of it lies beyond the antimeridian goes on beside it.
 */
export const shapePositionGlsl = `
uniform uvec2 u_centre;
${fixedMercatorGlsl}
vec2 shapePosition(uvec2 fixedPosition, uint anchor) {
  vec2 position = fixedDifference(u_centre, fixedPosition);
  float near = float(int(anchor - u_centre.x)) * exp2(-32.0) + float(int(fixedPosition.x - anchor)) * exp2(-32.0);
  position.x += round(near - position.x);
  return position;
}
`;
