import { describe, expect, it } from "vitest";
import { degreesOf } from "../../../src/scene/mercator.ts";
import { mercatorShape } from "../../../src/map/shapes/mercator-shape.ts";
import {
  anchorOf,
  createShapeLevels,
  levelAt,
  levelZooms,
  vertexFlags,
} from "../../../src/map/shapes/pack-shapes.ts";
import type { ShapeLevel } from "../../../src/map/shapes/pack-shapes.ts";
import { boxWithHole, starRing } from "./test-shapes.ts";

const finest = levelZooms.length - 1;
const packShapes = (shapes: Parameters<typeof createShapeLevels>[0], level: number) =>
  createShapeLevels(shapes).at(level);
const line = (...coordinates: [number, number][]) =>
  mercatorShape({ type: "LineString", coordinates });

/** The legs that a shape draws, in degrees to two decimals, each with whether a leg stands before and after it. */
function legs({ vertices, firstVertex }: ShapeLevel, shape: number) {
  const at = (vertex: number) => {
    const [x = 0, y = 0, distance = 0, flags = 0] = vertices.subarray(vertex * 4, vertex * 4 + 4);
    const [longitude, latitude] = degreesOf({ x, y });
    const rounded = [longitude, latitude].map((degrees) => Number(degrees.toFixed(2)) + 0);
    return { at: rounded, distance, flags, number: flags % vertexFlags.apart };
  };
  const found: { from: number[]; to: number[]; before: boolean; after: boolean }[] = [];
  const [first, end] = [firstVertex[shape] ?? 0, firstVertex[shape + 1] ?? 0];
  for (let vertex = first; vertex < end; vertex += 1) {
    const [from, to, next] = [at(vertex), at(vertex + 1), at(vertex + 2)];
    if (to.flags >= vertexFlags.hidden) continue;
    expect(to.number).toBe(shape);
    const isApart = ({ flags }: typeof from) => (flags & vertexFlags.apart) !== 0;
    found.push({ from: from.at, to: to.at, before: !isApart(from), after: !isApart(next) });
  }
  return found;
}

describe("the edges", () => {
  it("of a line lead from each position to the next, with nothing before the first and after the last", () => {
    const packed = packShapes([line([0, 0], [1, 0], [1, 1]), line([5, 5], [6, 5])], finest);
    expect(legs(packed, 0)).toEqual([
      { from: [0, 0], to: [1, 0], before: false, after: true },
      { from: [1, 0], to: [1, 1], before: true, after: false },
    ]);
    expect(legs(packed, 1)).toEqual([{ from: [5, 5], to: [6, 5], before: false, after: false }]);
  });

  it("of a ring close, and every leg has one before and one after it", () => {
    const packed = packShapes([mercatorShape(boxWithHole(0, 0, 1))], finest);
    const drawn = legs(packed, 0);
    expect(drawn).toHaveLength(8);
    expect(drawn.every(({ before, after }) => before && after)).toBe(true);
    for (const ring of [drawn.slice(0, 4), drawn.slice(4)]) {
      for (const [index, leg] of ring.entries())
        expect(leg.to).toEqual(ring[(index + 1) % 4]?.from);
    }
  });

  it("are cut where they are long, so that they follow the globe, and measured along it", () => {
    const packed = packShapes([line([0, 0], [90, 0]), line([0, 60], [90, 60])], finest);
    expect(legs(packed, 0)).toHaveLength(64);
    const length = (shape: number) =>
      packed.vertices[((packed.firstVertex[shape + 1] ?? 0) - 1) * 4 + 2] ?? NaN;
    expect(length(0) / 2 ** 31).toBeCloseTo(0.25, 6);
    expect(length(1) / 2 ** 31).toBeCloseTo(0.125, 6);
  });

  it("of a line of a hundred thousand legs around the world stay within bounds", () => {
    const zigzag = Array.from({ length: 100_000 }, (_, index): [number, number] => [
      index % 2 === 0 ? -179 : 179,
      (index / 100_000) * 160 - 80,
    ]);
    const { firstVertex } = packShapes([line(...zigzag)], finest);
    expect(firstVertex[1]).toBeLessThan(600_000);
    expect(firstVertex[1]).toBeGreaterThan(99_000);
  });
});

describe("the levels of detail", () => {
  it("are taken by zoom, and the finest has all", () => {
    expect([0, 3.5, 3.6, 8, 9.6, 22].map(levelAt)).toEqual([0, 0, 1, 3, 4, 4]);
    const radii = Array.from({ length: 5000 }, (_, index) => 5 + Math.sin(index * 1.7) * 0.003);
    const shape = mercatorShape({ type: "Polygon", coordinates: [starRing([0, 0], radii)] });
    const counts = levelZooms.map((_, level) => packShapes([shape], level).firstVertex[1] ?? 0);
    expect(counts.at(-1)).toBe(5003);
    expect(counts).toEqual(counts.toSorted((a, b) => a - b));
    expect(counts[0]).toBeLessThan(300);
  });

  it("leave out islands that can't be seen, but never a whole shape", () => {
    const island = starRing([20, 0], [0.001, 0.001, 0.001, 0.001]);
    const main = starRing([0, 0], [5, 5, 5, 5]);
    const both = mercatorShape({ type: "MultiPolygon", coordinates: [[island], [main]] });
    const small = mercatorShape({ type: "MultiPolygon", coordinates: [[island]] });
    const packed = packShapes([both, small], 0);
    // No position is from there.
    expect(legs(packed, 0).filter(({ from }) => (from[0] ?? 0) > 15)).toEqual([]);
    expect(legs(packed, 1).length).toBeGreaterThan(0);
    expect(legs(packShapes([both], finest), 0).some(({ from }) => (from[0] ?? 0) > 15)).toBe(true);
  });
});

describe("what is worked out ahead", () => {
  it("is a shape of a level at a time, until all are, and the same as what is not", () => {
    const shapes = [mercatorShape(boxWithHole(0, 0, 9)), line([0, 0], [40, 9])];
    const levels = createShapeLevels(shapes);
    const first = levels.at(1);
    let steps = 0;
    while (levels.workAhead()) steps += 1;
    expect(steps).toBe((levelZooms.length - 1) * shapes.length);
    expect(levels.at(1)).toBe(first);
    for (const level of levelZooms.keys())
      expect(levels.at(level)).toEqual(packShapes(shapes, level));
  });
});

describe("shapes that are packed together", () => {
  it("keep to their own numbers, the same geometry being worked out once", () => {
    const shape = mercatorShape(boxWithHole(0, 0, 9));
    const packed = packShapes([shape, line([0, 0], [1, 1]), shape], finest);
    const { firstIndex, firstVertex, corners, indices } = packed;
    expect(firstIndex[2]).toBe(firstIndex[1]);
    expect((firstIndex[3] ?? 0) - (firstIndex[2] ?? 0)).toBe(firstIndex[1]);
    const owners = (number: number) =>
      new Set(
        [...indices.subarray(firstIndex[number], firstIndex[number + 1])].map(
          (index) => corners[index * 3 + 2],
        ),
      );
    expect(owners(0)).toEqual(new Set([0]));
    expect(owners(2)).toEqual(new Set([2]));
    expect(indices.length).toBe(firstIndex[3]);
    // One more stands behind all of them.
    expect(packed.vertices.length / 4).toBe((firstVertex[3] ?? 0) + 1);
  });

  it("have a middle from which all their positions are less than half a world", () => {
    const shape = mercatorShape(boxWithHole(170, 0, 20));
    const anchor = anchorOf(shape);
    expect(anchor).toBe(0);
    const { corners } = packShapes([shape], finest);
    for (let corner = 0; corner < corners.length; corner += 3) {
      const off = (((corners[corner] ?? 0) - anchor) | 0) / 2 ** 32;
      expect(Math.abs(off)).toBeLessThanOrEqual(10.01 / 360);
    }
    expect(anchorOf(mercatorShape({ type: "Polygon", coordinates: [] }))).toBe(0);
  });

  it("are nothing where there is nothing to draw", () => {
    const empty = mercatorShape({ type: "Polygon", coordinates: [[]] });
    const packed = packShapes([empty], 0);
    expect([...packed.firstVertex, ...packed.firstIndex]).toEqual([0, 0, 0, 0]);
    expect(packShapes([], 0).firstVertex).toHaveLength(1);
  });
});
