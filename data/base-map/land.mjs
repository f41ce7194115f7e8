import { fromHere } from "./from-here.mjs";

// Twice an area in square degrees, about half a km² in Mexico: what is smaller was flattened by
// simplifying and rounding.
const FLAT = 1e-4;

/** The land of some of a topology's pieces as one area, without flattened islands and holes. */
export function landOf(topology, pieces) {
  const { coordinates } = fromHere("topojson-client").merge(topology, pieces);
  const kept = coordinates.map((rings) => rings.filter((ring) => Math.abs(turn(ring)) > FLAT));
  return { type: "MultiPolygon", coordinates: kept.filter((rings) => rings.length > 0) };
}

/** Twice the signed area of a ring in square degrees; positive when anticlockwise. */
export function turn(ring) {
  let sum = 0;
  for (let i = 1; i < ring.length; i++) {
    sum += ring[i - 1][0] * ring[i][1] - ring[i][0] * ring[i - 1][1];
  }
  return sum;
}
