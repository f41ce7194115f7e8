import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mercatorShape } from "../../../src/map/shapes/mercator-shape.ts";
import { isInside } from "../../../src/map/shapes/under-point.ts";
import type { Triangles } from "../../../src/map/shapes/triangulate.ts";
import {
  cellsAcrossWorld,
  mostFilled,
  mostPieces,
  triangulate,
} from "../../../src/map/shapes/triangulate.ts";
import { boxWithHole, starRing } from "./test-shapes.ts";

const filled = (geometry: Parameters<typeof mercatorShape>[0]) =>
  mercatorShape(geometry).polygons.map(triangulate);

function corners({ positions, indices }: Triangles, triangle: number) {
  return [0, 1, 2].map((corner) => {
    const index = indices[triangle * 3 + corner] ?? 0;
    return { x: positions[index * 2] ?? NaN, y: positions[index * 2 + 1] ?? NaN };
  });
}

/** Twice a triangle's area, negative where it turns the other way. */
function turn([a, b, c]: ReturnType<typeof corners>): number {
  if (!a || !b || !c) return NaN;
  return (b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y);
}

/** How many of the triangles hold a point. */
function holding(triangles: Triangles, x: number, y: number): number {
  let count = 0;
  for (let triangle = 0; triangle < triangles.indices.length / 3; triangle += 1) {
    const [a, b, c] = corners(triangles, triangle);
    if (!a || !b || !c) continue;
    const sides = [turn([a, b, { x, y }]), turn([b, c, { x, y }]), turn([c, a, { x, y }])];
    if (sides.every((side) => side > 0) || sides.every((side) => side < 0)) count += 1;
  }
  return count;
}

describe("the triangles of a polygon", () => {
  it("hold each point of it once, and none beside it or in its hole", () => {
    // Of three corners at 4 a side would touch the hole, which reaches to 2.
    const radii = fc.array(fc.double({ min: 5, max: 20, noNaN: true }), {
      minLength: 3,
      maxLength: 40,
    });
    fc.assert(
      fc.property(radii, fc.integer({ min: 0, max: 99 }), (outer, seed) => {
        const coordinates = [starRing([30, 20], outer), starRing([30, 20], [1, 2, 1, 2]).reverse()];
        const shape = mercatorShape({ type: "Polygon", coordinates });
        const [triangles] = shape.polygons.map(triangulate);
        for (let index = 0; index < 40; index += 1) {
          // Of no ratio with a cell's size: what lies on an edge of two triangles is in neither.
          const [u, v] = [(index + seed) * Math.SQRT1_2, (index + seed) * Math.LOG2E].map(
            (share) => share % 1,
          ) as [number, number];
          const x = shape.west + (shape.east - shape.west) * u;
          const y = shape.north + (shape.south - shape.north) * v;
          const wanted = isInside(shape, { x, y }) ? 1 : 0;
          expect(triangles && holding(triangles, x, y)).toBe(wanted);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("are no larger than a cell, so that they follow the globe, and as large together as the whole", () => {
    const [triangles] = filled(boxWithHole(-60, -30, 60));
    if (!triangles) throw new Error("nothing was filled");
    let sum = 0;
    for (let triangle = 0; triangle < triangles.indices.length / 3; triangle += 1) {
      const three = corners(triangles, triangle);
      sum += Math.abs(turn(three)) / 2;
      for (const part of ["x", "y"] as const) {
        const values = three.map((corner) => corner[part]);
        const across = Math.max(...values) - Math.min(...values);
        expect(across).toBeLessThanOrEqual(1 / cellsAcrossWorld + 1e-12);
      }
    }
    const shape = mercatorShape(boxWithHole(-60, -30, 60));
    const areas = shape.polygons[0]?.map((ring) => {
      const [x = 0, y = 0, , , otherX = 0, otherY = 0] = ring;
      return Math.abs((otherX - x) * (otherY - y));
    });
    expect(sum).toBeCloseTo((areas?.[0] ?? NaN) - (areas?.[1] ?? NaN), 12);
  });

  it("that share an edge share the places where it is cut", () => {
    const shape = mercatorShape({
      type: "Polygon",
      coordinates: [starRing([0, 10], [50, 12, 61, 33, 8, 47, 29])],
    });
    const [outline = new Float64Array()] = shape.polygons[0] ?? [];
    const [triangles] = shape.polygons.map(triangulate);
    if (!triangles) throw new Error("nothing was filled");
    const edges = new Map<string, { count: number; middle: { x: number; y: number } }>();
    for (let triangle = 0; triangle < triangles.indices.length / 3; triangle += 1) {
      const three = corners(triangles, triangle);
      if (turn(three) === 0) continue;
      for (const [index, from] of three.entries()) {
        const to = three[(index + 1) % 3] ?? from;
        const key = [from, to]
          .map(({ x, y }) => `${x} ${y}`)
          .toSorted()
          .join(" to ");
        const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
        edges.set(key, { count: (edges.get(key)?.count ?? 0) + 1, middle });
      }
    }
    const onOutline = ({ x, y }: { x: number; y: number }) =>
      Array.from({ length: outline.length / 2 }, (_, index) => {
        const at = (number: number) => outline[number % outline.length] ?? NaN;
        const a = { x: at(index * 2), y: at(index * 2 + 1) };
        const b = { x: at(index * 2 + 2), y: at(index * 2 + 3) };
        return Math.abs(turn([a, b, { x, y }])) / Math.hypot(b.x - a.x, b.y - a.y);
      }).some((distance) => distance < 1e-9);
    expect(edges.size).toBeGreaterThan(1000);
    // Inside, each edge of a piece is that of one other; the outline's are of one piece alone.
    for (const { count, middle } of edges.values()) {
      expect(count).toBeLessThanOrEqual(2);
      if (count === 1) expect(onOutline(middle)).toBe(true);
    }
  });
});

describe("hostile polygons", () => {
  const random = () => {
    let seed = 7;
    return () => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return seed / 2_147_483_648;
    };
  };

  it("of a hundred thousand positions, simple or all crossings, are filled within bounds", () => {
    const next = random();
    const many = Array.from({ length: 100_000 });
    const star = starRing(
      [0, 0],
      many.map(() => 20 + next() * 10),
    );
    const tangle = many.map(() => [next() * 300 - 150, next() * 160 - 80]);
    const start = performance.now();
    for (const ring of [star, tangle]) {
      const [triangles] = filled({ type: "Polygon", coordinates: [ring] });
      expect(triangles?.indices.length).toBeGreaterThan(0);
      expect(triangles?.indices.length).toBeLessThan(3 * (mostFilled + mostPieces * 3));
      expect(triangles?.indices.every((index) => index >= 0)).toBe(true);
    }
    expect(performance.now() - start).toBeLessThan(10_000);
  }, 20_000);

  it.each([
    [
      "a bow tie",
      [
        [0, 0],
        [10, 10],
        [10, 0],
        [0, 10],
        [0, 0],
      ],
    ],
    [
      "a line there and back",
      [
        [0, 0],
        [10, 0],
        [5, 0],
        [0, 0],
      ],
    ],
    [
      "the whole world",
      [
        [-180, -90],
        [180, -90],
        [180, 90],
        [-180, 90],
        [-180, -90],
      ],
    ],
    [
      "a spike of nothing",
      [
        [0, 0],
        [1, 0],
        [1, 0],
        [0, 0],
        [0, 0],
        [1, 1],
      ],
    ],
  ])("like %s never throw", (_what, ring) => {
    for (const { positions, indices } of filled({ type: "Polygon", coordinates: [ring] })) {
      expect(positions.every(Number.isFinite)).toBe(true);
      expect(indices.every((index) => index < positions.length / 2)).toBe(true);
    }
  });
});
