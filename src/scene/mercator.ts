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
