import { describe, expect, it } from "vitest";
import { mercatorX, mercatorY } from "../../../src/scene/mercator.ts";
import { mercatorShape, middleX } from "../../../src/map/shapes/mercator-shape.ts";
import { boxWithHole } from "./test-shapes.ts";

describe("a shape on the Mercator map", () => {
  it("has its rings without the position that closes them, holes after the outer one", () => {
    const { polygons, lines, west, east } = mercatorShape(boxWithHole(10, 20, 6));
    expect(lines).toEqual([]);
    expect(polygons.map((rings) => rings.map(({ length }) => length / 2))).toEqual([[4, 4]]);
    expect([...(polygons[0]?.[0] ?? [])].slice(0, 2)).toEqual([mercatorX(10), mercatorY(20)]);
    expect([west, east]).toEqual([mercatorX(10), mercatorX(16)]);
  });

  it("has the lines of a line", () => {
    const first = [
      [0, 0],
      [1, 1],
    ];
    const { lines, polygons } = mercatorShape({
      type: "MultiLineString",
      coordinates: [first, []],
    });
    expect(polygons).toEqual([]);
    expect(lines.map((line) => [...line])).toEqual([
      [mercatorX(0), mercatorY(0), mercatorX(1), mercatorY(1)],
    ]);
  });

  it("leaves out what is empty, no number, repeated or without an extent, and keeps the rest", () => {
    const whole = [[0, 0], [0, 0], [NaN, 1], [2, 0], [], [2, 2], [Infinity, 2], [0, 0], [0, 0]];
    const { polygons } = mercatorShape({
      type: "MultiPolygon",
      coordinates: [[], [[]], [[[0, 0]]], [whole, [], [[1, 1]]]],
    });
    expect(polygons.map((rings) => rings.map(({ length }) => length / 2))).toEqual([[3]]);
    expect(mercatorShape({ type: "Polygon", coordinates: [] }).polygons).toEqual([]);
    expect(mercatorShape({ type: "LineString", coordinates: [[1, 1]] }).lines).toEqual([]);
  });

  it("goes on beyond the antimeridian where its longitudes do", () => {
    const { west, east } = mercatorShape(boxWithHole(170, 0, 20));
    expect(west).toBeCloseTo(mercatorX(170), 12);
    expect(east).toBeCloseTo(mercatorX(190), 12);
    expect(east - west).toBeCloseTo(20 / 360, 12);
  });

  it("reaches half the world from its middle and not farther, however far its longitudes go", () => {
    const ring = [
      [-180, -60],
      [1e9, -60],
      [180, 60],
      [-180, 60],
    ];
    const shape = mercatorShape({ type: "Polygon", coordinates: [ring] });
    const middle = middleX(shape);
    for (const rings of shape.polygons) {
      for (const path of rings) {
        for (let at = 0; at < path.length; at += 2) {
          expect(Math.abs((path[at] ?? NaN) - middle)).toBeLessThanOrEqual(0.5);
        }
      }
    }
    // The whole world is one world wide: its two ends are not taken for one.
    const world = mercatorShape(boxWithHole(-180, -90, 360));
    const [first] = world.polygons[0] ?? [];
    expect(new Set([...(first ?? [])].filter((_, at) => at % 2 === 0)).size).toBe(2);
  });
});
