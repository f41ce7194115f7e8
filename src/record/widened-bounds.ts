import type { Bounds } from "./where.ts";

/** Kilometres of a degree of longitude on the equator (WGS 84). */
const degreeKm = 111.32;

/** Bounds (degrees, west south east north) of so many kilometres from west to east and from north to south around the middle of others. */
export function widenedBounds([west, south, east, north]: Bounds, widthKm: number): Bounds {
  const [lon, lat] = [(west + east) / 2, (south + north) / 2];
  const up = widthKm / 2 / degreeKm;
  const aside = up / Math.cos((lat * Math.PI) / 180);
  return [lon - aside, lat - up, lon + aside, lat + up];
}
