import type { CustomRenderMethodInput } from "maplibre-gl";
import type { FixedPoint } from "../../scene/mercator.ts";
import { wholeX, wholeY } from "../../scene/mercator.ts";

/** What the shader's projection needs, for positions that are relative to a centre. */
export interface RelativeProjection {
  /** Column-major 4 by 4. */
  readonly mainMatrix: Float32Array;
  /** Column-major 4 by 4. */
  readonly fallbackMatrix: Float32Array;
  readonly tileMercatorCoords: readonly [x: number, y: number, scaleX: number, scaleY: number];
  readonly clippingPlane: readonly [number, number, number, number];
  /** 1 on the globe, 0 on the flat map, between while one becomes the other. */
  readonly transition: number;
}

/** Whether the shaders of this frame project onto a globe. */
export function isOnGlobe({ shaderData }: Pick<CustomRenderMethodInput, "shaderData">): boolean {
  return shaderData.define.includes("GLOBE");
}

/**
 * The projection of this frame for positions in mercator units from `centre` on a copy of the world, its
 * matrices moved there in doubles, so that what a float holds is small wherever the camera is near.
 */
export function projectionAround(
  input: Pick<CustomRenderMethodInput, "shaderData" | "defaultProjectionData">,
  centre: FixedPoint,
  world = 0,
): RelativeProjection {
  const { mainMatrix, fallbackMatrix, clippingPlane, projectionTransition } =
    input.defaultProjectionData;
  const [x, y] = [world + centre.x / wholeX, centre.y / wholeY];
  return {
    // On the globe it takes points of a sphere, which the shader makes of the tile's coordinates.
    mainMatrix: isOnGlobe(input) ? new Float32Array(mainMatrix) : moved(mainMatrix, x, y),
    fallbackMatrix: moved(fallbackMatrix, x, y),
    tileMercatorCoords: [x, y, 1, 1],
    clippingPlane,
    transition: isOnGlobe(input) ? projectionTransition : 0,
  };
}

/** A column-major matrix with a move by x and y before it. */
function moved(matrix: ArrayLike<number>, x: number, y: number): Float32Array {
  const result = Float32Array.from(matrix);
  for (let row = 0; row < 4; row += 1) {
    const at = (column: number) => matrix[column * 4 + row] ?? 0;
    result[12 + row] = at(0) * x + at(1) * y + at(3);
  }
  return result;
}

/**
 * For a vertex shader (GLSL ES 3.00): mercator units from one point to another, both in fixed point, the short
 * way around the world.
 */
export const fixedMercatorGlsl = `
vec2 fixedDifference(uvec2 from, uvec2 to) {
  return vec2(float(int(to.x - from.x)) * exp2(-32.0), float(int(to.y - from.y)) * exp2(-31.0));
}
`;
