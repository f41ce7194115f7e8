import fc from "fast-check";
import type { Geometry, Point, Position } from "geojson";
import { describe, expect, test } from "vitest";
import {
  boundsOf,
  isNear,
  lineBetween,
  uncertaintyRing,
  type Place,
} from "../../src/record/where.ts";

const point = (...coordinates: Position): Point => ({ type: "Point", coordinates });
const square = (west: number, south: number, side: number): Geometry => ({
  type: "Polygon",
  coordinates: [
    [
      [west, south],
      [west + side, south],
      [west + side, south + side],
      [west, south + side],
      [west, south],
    ],
  ],
});
const border: Geometry = {
  type: "LineString",
  coordinates: [
    [0, 10],
    [10, 10],
  ],
};

function town(uncertaintyKm: number | null, geometry: Geometry = point(10, 20)): Place {
  return {
    id: "town",
    name: { en: "Town" },
    precision: "town",
    geometry,
    uncertaintyKm,
    country: "",
    admin1: "",
    geonamesId: "",
    note: null,
  };
}

describe("bounds", () => {
  test("hold points, lines and areas", () => {
    expect(boundsOf([{ geometry: point(-1, 12) }, { geometry: border }])).toEqual([-1, 10, 10, 12]);
    expect(boundsOf([{ geometry: square(1, 2, 3) }])).toEqual([1, 2, 4, 5]);
  });

  test("are none for no place", () => {
    expect(boundsOf([])).toBeNull();
  });
});

describe("a point", () => {
  test("is near an area that holds it, and one within the tolerance", () => {
    expect(isNear(point(1, 1), square(0, 0, 2), 0)).toBe(true);
    expect(isNear(point(2.04, 1), square(0, 0, 2), 5)).toBe(true);
  });

  test("is not near an area farther off than the tolerance", () => {
    expect(isNear(point(2.05, 1), square(0, 0, 2), 5)).toBe(false);
    expect(isNear(point(2.04, 1), square(0, 0, 2), 4)).toBe(false);
  });

  test("is near one of several areas, and never near a line", () => {
    const areas: Geometry = {
      type: "GeometryCollection",
      geometries: [square(0, 0, 2), square(50, 50, 1), border],
    };
    expect(isNear(point(50.5, 50.5), areas, 0)).toBe(true);
    expect(isNear(point(5, 10), areas, 5)).toBe(false);
  });

  test("in the hole of an area is as far from it as from the hole's edge", () => {
    const ring = square(0, 0, 4) as Extract<Geometry, { type: "Polygon" }>;
    const hole = square(1, 1, 2) as typeof ring;
    const holed: Geometry = {
      type: "Polygon",
      coordinates: [...ring.coordinates, ...hole.coordinates.map((line) => line.toReversed())],
    };
    expect(isNear(point(2, 2), holed, 100)).toBe(false);
    expect(isNear(point(2, 2), holed, 120)).toBe(true);
  });
});

describe("the ring of an uncertain place", () => {
  test("lies its radius around the point", () => {
    const ring = uncertaintyRing(town(111.195));
    const bounds = ring && boundsOf([{ geometry: ring }]);
    expect(bounds?.[1]).toBeCloseTo(19, 3);
    expect(bounds?.[3]).toBeCloseTo(21, 3);
    expect(ring?.coordinates[0]).toHaveLength(65);
  });

  test("is not drawn around an exact place or a shape", () => {
    expect(uncertaintyRing(town(null))).toBeNull();
    expect(uncertaintyRing(town(5, square(0, 0, 1)))).toBeNull();
  });
});

describe("the line between two places", () => {
  const ends = (from: Geometry, to: Geometry) => lineBetween(from, to)?.coordinates;

  test("runs from point to point", () => {
    expect(ends(point(1, 2), point(3, 4))).toEqual([
      [1, 2],
      [3, 4],
    ]);
    expect(ends(point(-92.26, 14.9), point(-92.259, 14.9))).toEqual([
      [-92.26, 14.9],
      [-92.259, 14.9],
    ]);
  });

  test("stops a tenth of its length short of a shape's nearest edge", () => {
    expect(ends(point(5, 0), border)?.[0]).toEqual([5, 0]);
    const [x = 0, y = 0] = ends(point(5, 0), border)?.[1] ?? [];
    expect(x).toBe(5);
    expect(y).toBeCloseTo(9, 1);
    expect(ends(border, point(5, 0))).toEqual(ends(point(5, 0), border)?.toReversed());
  });

  test("keeps off both shapes, nearest edge to nearest edge", () => {
    const line = ends(square(0, 0, 1), square(5, 0, 1)) ?? [];
    expect(line.map(([x]) => x)).toEqual([1.4, 4.6]);
  });

  test("is none where places touch, overlap, hold each other, or are the same", () => {
    expect(lineBetween(point(1, 1), square(0, 0, 2))).toBeNull();
    expect(lineBetween(point(5, 10), border)).toBeNull();
    expect(lineBetween(square(0, 0, 2), square(1, 1, 2))).toBeNull();
    expect(lineBetween(square(0, 0, 2), square(2, 0, 2))).toBeNull();
    expect(lineBetween(square(0, 0, 4), square(1, 1, 1))).toBeNull();
    expect(lineBetween(border, square(4, 9, 2))).toBeNull();
    expect(lineBetween(point(1, 1), point(1, 1))).toBeNull();
  });

  test("is none between shapes less than a kilometre apart", () => {
    expect(lineBetween(square(0, 0, 2), square(2.005, 0, 2))).toBeNull();
    expect(lineBetween(square(0, 0, 2), square(2.02, 0, 2))).not.toBeNull();
  });

  test("never enters a shape, wherever the places lie", () => {
    const degrees = fc.double({ min: -60, max: 60, noNaN: true });
    const shape = fc
      .tuple(degrees, degrees, fc.double({ min: 0.5, max: 20, noNaN: true }))
      .map(([west, south, side]) => square(west, south, side));
    const place = fc.oneof(
      shape,
      fc.tuple(degrees, degrees).map(([x, y]) => point(x, y)),
    );
    fc.assert(
      fc.property(shape, place, (from, to) => {
        const line = lineBetween(from, to);
        if (!line) return;
        const [start = [], end = []] = line.coordinates;
        for (let share = 0; share <= 1; share += 0.05) {
          const at = point(
            ...start.map((value, axis) => value + ((end[axis] ?? 0) - value) * share),
          );
          expect(isNear(at, from, 0)).toBe(false);
          if (to.type !== "Point") expect(isNear(at, to, 0)).toBe(false);
        }
      }),
    );
  });
});
