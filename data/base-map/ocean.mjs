import { fromHere } from "./from-here.mjs";
import { turn } from "./land.mjs";

const clipping = fromHere("polygon-clipping");

// Twice an area in tile units, below which rounding has flattened a ring.
const FLAT = 4;

/**
 * The sea of a tile: its box without the land, as a feature of geojson-vt's kind, or null. Taken
 * tile by tile, because a sea polygon cut at tile edges has holes that touch its outline, and its
 * filling breaks.
 */
export function oceanOfTile(landTile, extent, buffer) {
  const [least, most] = [-buffer, extent + buffer];
  const box = [
    [least, least],
    [most, least],
    [most, most],
    [least, most],
    [least, least],
  ];
  const rings = (landTile?.features ?? [])
    .filter(({ type }) => type === 3)
    .flatMap(({ geometry }) => geometry)
    .filter((ring) => ring.length > 3)
    .map((ring) => [ring.map(([x, y]) => [x, y])]);
  // Islands in lakes and lakes' holes are rings too: counting how often a point is enclosed, which
  // is what `xor` does, needs no telling which is which.
  const sea = rings.length > 0 ? clipping.xor([box], ...rings) : [[box]];
  const geometry = sea.flatMap((polygon) => polygon.flatMap(rounded));
  return geometry.length > 0 ? { type: 3, geometry, tags: {} } : null;
}

/** A ring in whole tile units, turned as the vector tile format asks: outlines one way, holes the other. */
function rounded(ring, index) {
  const whole = ring.map(([x, y]) => [Math.round(x), Math.round(y)]);
  const area = turn(whole);
  if (Math.abs(area) < FLAT) return [];
  const isOutline = index === 0;
  return [isOutline === area > 0 ? whole : whole.toReversed()];
}
