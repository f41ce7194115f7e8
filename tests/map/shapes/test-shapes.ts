import type { Polygon, Position } from "geojson";

/** A ring of so many positions around a middle, whose distance goes up and down, in degrees. */
export function starRing(
  [longitude, latitude]: Position & [number, number],
  radii: readonly number[],
): Position[] {
  const ring = radii.map((radius, index): Position => {
    const angle = (index / radii.length) * 2 * Math.PI;
    return [longitude + radius * Math.cos(angle), latitude + radius * Math.sin(angle)];
  });
  return [...ring, ring[0] ?? [0, 0]];
}

/** A box with a box cut out of its middle, in degrees. */
export function boxWithHole(west: number, south: number, size: number): Polygon {
  const box = (from: number, to: number) => [
    [west + from, south + from],
    [west + to, south + from],
    [west + to, south + to],
    [west + from, south + to],
    [west + from, south + from],
  ];
  return { type: "Polygon", coordinates: [box(0, size), box(size / 3, (size * 2) / 3).reverse()] };
}
