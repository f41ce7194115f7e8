import type { CustomRenderMethodInput } from "maplibre-gl";

/**
 * Web Mercator as integers: x in 2^-32 of the world, wrapping around at the antimeridian, y in 2^-31 of
 * it from north to south, so that the difference of two always fits a signed integer of 32 bits.
 * A unit is under 0.02 pixels at zoom 16, where a float is off by more than one.
 */
export interface FixedPoint {
  /** 0 to 2^32 − 1. */
  readonly x: number;
  /** 0 to 2^31 − 1. */
  readonly y: number;
}

export const wholeX = 2 ** 32;
export const wholeY = 2 ** 31;

/** The mercator x of a longitude in degrees, 0 to 1 from west to east, beyond where it goes on around. */
export function mercatorX(longitude: number): number {
  return (longitude + 180) / 360;
}

/** The mercator y of a latitude in degrees, 0 in the north to 1 in the south of the square world. */
export function mercatorY(latitude: number): number {
  const sine = Math.sin((latitude * Math.PI) / 180);
  return Math.min(1, Math.max(0, 0.5 - Math.atanh(sine) / (2 * Math.PI)));
}

/** Degrees to fixed-point mercator; what lies beyond the square world in the north or south is put on its edge. */
export function fixedPoint(longitude: number, latitude: number): FixedPoint {
  const x = Math.round(mercatorX(longitude) * wholeX);
  const y = Math.round(mercatorY(latitude) * wholeY);
  return { x: ((x % wholeX) + wholeX) % wholeX, y: Math.min(y, wholeY - 1) };
}

/** Which copy of the world a longitude is on: 0 from −180 to 180 degrees, 1 east of that. */
export function worldOf(longitude: number): number {
  return Math.floor(Math.round(mercatorX(longitude) * wholeX) / wholeX);
}

/** Degrees of a point in fixed-point mercator: longitude from −180, latitude. */
export function degreesOf({ x, y }: FixedPoint): readonly [longitude: number, latitude: number] {
  const north = Math.tanh((0.5 - y / wholeY) * 2 * Math.PI);
  return [(x / wholeX) * 360 - 180, (Math.asin(north) * 180) / Math.PI];
}

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
