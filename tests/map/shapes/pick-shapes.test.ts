import { booleanPointInPolygon } from "@turf/turf";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mercatorShape } from "../../../src/map/shapes/mercator-shape.ts";
import { isInside } from "../../../src/map/shapes/under-point.ts";
import { boxWithHole, starRing } from "./test-shapes.ts";

/** From a point to the nearest edge of a closed ring. */
function distanceTo(ring: readonly (readonly number[])[], [x, y]: readonly [number, number]) {
  const distances = ring.slice(1).map(([toX = 0, toY = 0], before) => {
    const [fromX = 0, fromY = 0] = ring[before] ?? [];
    const [alongX, alongY] = [toX - fromX, toY - fromY];
    const square = alongX ** 2 + alongY ** 2;
    const share = square > 0 ? ((x - fromX) * alongX + (y - fromY) * alongY) / square : 0;
    const at = Math.min(Math.max(share, 0), 1);
    return Math.hypot(x - fromX - at * alongX, y - fromY - at * alongY);
  });
  return Math.min(...distances);
}

describe("a point of the map", () => {
  it("lies in a polygon where another way of asking says so too, and beside it where not", () => {
    const radii = fc.array(fc.double({ min: 2, max: 30, noNaN: true }), {
      minLength: 3,
      maxLength: 30,
    });
    const share = fc.double({ min: -0.1, max: 1.1, noNaN: true });
    fc.assert(
      fc.property(radii, radii, fc.tuple(share, share), (outer, other, [u, v]) => {
        const hole = starRing(
          [-20, 10],
          outer.map((radius) => radius / 3),
        );
        const coordinates = [[starRing([-20, 10], outer), hole], [starRing([60, -20], other)]];
        const shape = mercatorShape({ type: "MultiPolygon", coordinates });
        const x = shape.west + (shape.east - shape.west) * u;
        const y = shape.north + (shape.south - shape.north) * v;
        // The same rings, straight on the Mercator map, for a planar test.
        const planar = shape.polygons.map((rings) =>
          rings.map((ring) => {
            const positions = Array.from({ length: ring.length / 2 }, (_, index) => [
              ring[index * 2] ?? 0,
              ring[index * 2 + 1] ?? 0,
            ]);
            return [...positions, positions[0] ?? []];
          }),
        );
        const area = { type: "MultiPolygon" as const, coordinates: planar };
        const wanted = booleanPointInPolygon([x, y], area);
        // On an edge, or as near to one as numbers are rounded, either is right.
        fc.pre(planar.flat().every((ring) => distanceTo(ring, [x, y]) > 1e-12));
        expect(isInside(shape, { x, y })).toBe(wanted);
      }),
    );
  });

  it("lies in no hole, and in what goes over the antimeridian from either side", () => {
    const shape = mercatorShape(boxWithHole(170, -10, 21));
    const at = (longitude: number) => isInside(shape, { x: (longitude + 180) / 360, y: 0.5 });
    expect(at(171)).toBe(true);
    expect(at(-170)).toBe(true);
    expect(at(190)).toBe(true);
    // From 177 to 184 degrees, and its middle is the same on the other side.
    expect(at(180)).toBe(false);
    expect(at(-179)).toBe(false);
    expect(at(169)).toBe(false);
    expect(at(-168)).toBe(false);
  });

  it("lies in no line and in nothing that is empty", () => {
    const line = mercatorShape({
      type: "LineString",
      coordinates: [
        [0, 0],
        [9, 9],
      ],
    });
    expect(isInside(line, { x: 0.5, y: 0.5 })).toBe(false);
    const empty = mercatorShape({ type: "Polygon", coordinates: [] });
    expect(isInside(empty, { x: 0.5, y: 0.5 })).toBe(false);
  });
});
