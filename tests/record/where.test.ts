import fc from "fast-check";
import type { Geometry, MultiPolygon, Point, Polygon, Position } from "geojson";
import { area, booleanClockwise, booleanValid, kinks } from "@turf/turf";
import { describe, expect, test } from "vitest";
import {
  boundsOf,
  isNear,
  lineBetween,
  simplifyShape,
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
    nameSide: null,
    aliases: [],
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

describe("a simplified shape", () => {
  /** A ring around a centre with a position for each radius, in degrees. */
  const ringOf = (x: number, y: number, radii: readonly number[]): Position[] => {
    const ring = radii.map((radius, index) => {
      const angle = (index / radii.length) * 2 * Math.PI;
      return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
    });
    return [...ring, ring[0] ?? []];
  };
  const rough = (x: number, y: number, radius: number) =>
    ringOf(
      x,
      y,
      Array.from({ length: 720 }, (_, index) => radius * (1 + 0.002 * Math.sin(index * 12.9))),
    );

  test("has far fewer positions, rounded, and the same outline", () => {
    const exact: Polygon = { type: "Polygon", coordinates: [rough(-100, 20, 10)] };
    const simplified = simplifyShape(exact) as Polygon;
    const [ring = []] = simplified.coordinates;
    expect(ring.length).toBeLessThan(60);
    expect(JSON.stringify(simplified).length).toBeLessThan(JSON.stringify(exact).length / 20);
    expect(ring.flat().every((degrees) => degrees === Number(degrees.toFixed(2)))).toBe(true);
    expect(area(simplified) / area(exact)).toBeCloseTo(1, 1);
    for (const [index, bound] of (boundsOf([{ geometry: simplified }]) ?? []).entries()) {
      expect(Math.abs(bound - (boundsOf([{ geometry: exact }])?.[index] ?? 0))).toBeLessThan(0.2);
    }
  });

  test("is finer the smaller the shape is", () => {
    const small = simplifyShape({ type: "Polygon", coordinates: [rough(5, 5, 0.1)] }) as Polygon;
    expect(small.coordinates[0]?.length).toBeGreaterThan(8);
    expect(area(small)).toBeGreaterThan(0);
  });

  test("loses the islets and keeps the isles, and the same of holes", () => {
    const land = square(0, 0, 10) as Polygon;
    const islet = square(11, 0, 0.1) as Polygon;
    const isle = square(11, 5, 1) as Polygon;
    const lake = (square(4, 4, 2) as Polygon).coordinates.map((ring) => ring.toReversed());
    const pond = (square(1, 1, 0.1) as Polygon).coordinates.map((ring) => ring.toReversed());
    const shape: MultiPolygon = {
      type: "MultiPolygon",
      coordinates: [islet.coordinates, [...land.coordinates, ...pond, ...lake], isle.coordinates],
    };
    expect(simplifyShape(shape)).toEqual({
      type: "MultiPolygon",
      coordinates: [[...land.coordinates, ...lake], isle.coordinates],
    });
  });

  test("is wound by the right-hand rule, whichever way it was drawn", () => {
    const [outer = []] = (square(0, 0, 10) as Polygon).coordinates;
    const [hole = []] = (square(2, 2, 4) as Polygon).coordinates;
    const wrong: Polygon = { type: "Polygon", coordinates: [outer.toReversed(), hole] };
    const { coordinates } = simplifyShape(wrong) as Polygon;
    expect(coordinates).toEqual([outer, hole.toReversed()]);
  });

  test("is finer only where a bay comes closer to another shore than the tolerance", () => {
    const roughWest = Array.from({ length: 90 }, (_, index) => [
      0.002 * (index % 2),
      9.5 - index / 10,
    ]);
    const shores = [
      [0, 0],
      [5, -0.04],
      [10, 0],
      [10, 10],
      [5.2, 10],
      [5, -0.02],
      [4.8, 10],
      [0, 10],
      ...roughWest,
      [0, 0],
    ];
    const { coordinates } = simplifyShape({ type: "Polygon", coordinates: [shores] }) as Polygon;
    expect(coordinates[0]).toContainEqual([5, -0.04]);
    expect(coordinates[0]?.length).toBeLessThan(12);
    expect(kinks({ type: "Polygon", coordinates }).features).toEqual([]);
  });

  test("stays as it is where it crosses itself as drawn", () => {
    const knot = [
      [0, 0],
      [10, 10],
      [10, 0],
      [0, 9],
      [0, 0],
    ];
    const shape: Polygon = { type: "Polygon", coordinates: [knot] };
    const { coordinates } = simplifyShape(shape) as Polygon;
    expect(new Set(coordinates[0])).toEqual(new Set(knot));
  });

  test("is itself where there is nothing to leave out: a point, a line of two positions", () => {
    const line: Geometry = { type: "LineString", coordinates: border.coordinates };
    for (const geometry of [point(1.23456, 2.34567), line]) {
      expect(simplifyShape(geometry)).toEqual(geometry);
    }
    const both: Geometry = {
      type: "GeometryCollection",
      geometries: [point(1.23456, 2.34567), line],
    };
    expect(simplifyShape(both)).toEqual(both);
  });

  test("keeps the ends of a line", () => {
    const river: Geometry = {
      type: "LineString",
      coordinates: Array.from({ length: 200 }, (_, index) => [
        index / 20,
        30 + 0.01 * Math.sin(index),
      ]),
    };
    const simplified = simplifyShape(river) as typeof river;
    expect(simplified.coordinates).toEqual([
      [0, 30],
      [9.95, 29.99],
    ]);
  });

  test("is valid, wherever and however rough the shape is", () => {
    const radii = fc.array(fc.double({ min: 0.2, max: 1, noNaN: true }), {
      minLength: 8,
      maxLength: 120,
    });
    const size = fc.constantFrom(0.01, 0.3, 4, 25);
    const middle = fc.integer({ min: -40, max: 40 });
    fc.assert(
      fc.property(middle, middle, size, radii, (x, y, scale, shares) => {
        const ring = ringOf(
          x,
          y,
          shares.map((share) => share * scale),
        );
        const { coordinates } = simplifyShape({ type: "Polygon", coordinates: [ring] }) as Polygon;
        const [simplified = []] = coordinates;
        expect(coordinates).toHaveLength(1);
        expect(simplified.length).toBeGreaterThan(3);
        expect(simplified.length).toBeLessThanOrEqual(ring.length);
        expect(simplified.at(-1)).toEqual(simplified[0]);
        expect(booleanClockwise(simplified)).toBe(false);
        expect(booleanValid({ type: "Polygon", coordinates })).toBe(true);
        expect(kinks({ type: "Polygon", coordinates }).features).toEqual([]);
      }),
    );
  });
});
