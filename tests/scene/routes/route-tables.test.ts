import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { degreesOf, mercatorX, mercatorY } from "../../../src/scene/mercator.ts";
import { beginsLine, markCodes, routeTables } from "../../../src/scene/routes/route-tables.ts";
import { routesOf } from "./routes-of.ts";

const degrees = fc.tuple(
  fc.double({ min: -179, max: 179, noNaN: true }),
  fc.double({ min: -80, max: 80, noNaN: true }),
);
const line = fc.array(degrees, { minLength: 2, maxLength: 6 });

function texels(table: Uint32Array) {
  return Array.from({ length: table.length / 4 }, (_, index) => [
    ...table.subarray(index * 4, index * 4 + 4),
  ]);
}

const lengthOf = (positions: readonly (readonly [number, number])[]) =>
  positions.slice(1).reduce((sum, [longitude, latitude], index) => {
    const [from = 0, fromNorth = 0] = positions[index] ?? [];
    const dx = mercatorX(longitude) - mercatorX(from);
    return sum + Math.hypot(dx, mercatorY(latitude) - mercatorY(fromNorth));
  }, 0);

describe("a segment's vertices", () => {
  it("go from the line's first position to its last, in legs that follow the globe", () => {
    fc.assert(
      fc.property(line, (positions) => {
        fc.pre(lengthOf(positions) > 1e-6);
        const data = routesOf([{ segments: [{ line: positions, left: 0, reached: 1 }] }]);
        const { vertices, segments } = routeTables(data);
        const all = texels(vertices).slice(0, -1);
        const [first, last] = [all[0] ?? [], all.at(-1) ?? []];
        const at = ([x = 0, y = 0]: readonly number[]) => degreesOf({ x, y: y % beginsLine });
        expect(at(first)[0]).toBeCloseTo(positions[0]?.[0] ?? NaN, 6);
        expect(at(first)[1]).toBeCloseTo(positions[0]?.[1] ?? NaN, 6);
        expect(at(last)[0]).toBeCloseTo(positions.at(-1)?.[0] ?? NaN, 6);
        expect(at(last)[1]).toBeCloseTo(positions.at(-1)?.[1] ?? NaN, 6);
        for (const [index, [x = 0, y = 0, distance = 0]] of all.entries()) {
          const [beforeX = x, beforeY = y, before = 0] = all[index - 1] ?? [];
          expect(Math.abs(((x - beforeX) | 0) / 2 ** 32)).toBeLessThanOrEqual(1 / 256 + 1e-9);
          const north = ((y % beginsLine) - (beforeY % beginsLine)) / 2 ** 31;
          expect(Math.abs(north)).toBeLessThanOrEqual(1 / 256 + 1e-9);
          expect(distance).toBeGreaterThanOrEqual(before);
        }
        // Whatever is farther than two worlds keeps to what an integer holds.
        const whole = Math.min(lengthOf(positions), 2 - 2 ** -31);
        expect((segments[0] ?? NaN) / 2 ** 31).toBeCloseTo(whole, 8);
        expect((last[2] ?? NaN) / 2 ** 31).toBeCloseTo(whole, 8);
      }),
    );
  });

  it("begin a line where they begin, and nowhere else; what stands behind them all begins one too", () => {
    const segment = {
      line: [[0, 0] as const, [3, 0] as const, [3, 2] as const],
      left: 0,
      reached: 1,
    };
    const { vertices } = routeTables(routesOf([{ segments: [segment, segment] }]));
    const begins = texels(vertices).map(([, y = 0]) => y >= beginsLine);
    const half = (begins.length - 1) / 2;
    expect(begins).toEqual(begins.map((_, index) => index % half === 0));
  });

  it("have a length on the globe that shrinks with the latitude", () => {
    const along = (latitude: number) => {
      const positions = [[0, latitude] as const, [10, latitude] as const];
      const data = routesOf([{ segments: [{ line: positions, left: 0, reached: 1 }] }]);
      const { segments } = routeTables(data);
      return new Float32Array(segments.buffer)[5] ?? NaN;
    };
    expect(along(0)).toBeCloseTo(10 / 360, 6);
    expect(along(60)).toBeCloseTo(5 / 360, 6);
  });

  it("are none for a line that has no length", () => {
    const data = routesOf([
      {
        segments: [
          {
            line: [
              [2, 3],
              [2, 3],
            ],
            arrow: "atEnd",
            left: 0,
            reached: 1,
          },
        ],
      },
    ]);
    const { vertices, marks } = routeTables(data);
    expect(texels(vertices)).toEqual([[0, beginsLine, 0, 0]]);
    expect(marks).toHaveLength(0);
  });
});

describe("the clock of the routes", () => {
  const clockOf = (...times: readonly number[]) =>
    routeTables(routesOf([{ stops: times.map((reached) => ({ at: [0, 0], reached })) }])).clock;

  it("keeps the order of times and tells them apart, however long the whole takes", () => {
    const time = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(time, time, (one, other) => {
        const clock = clockOf(-1e6, one, other, 1e6);
        if (one <= other) expect(clock.code(one)).toBeLessThanOrEqual(clock.code(other));
        if (one + 0.01 < other) expect(clock.code(one)).toBeLessThan(clock.code(other));
      }),
    );
  });

  it("is 0 before everything, for ever and where nothing has a time, and fits 31 bits after", () => {
    const clock = clockOf(10, 20);
    expect(clock.code(9)).toBe(0);
    expect(clock.code(-Infinity)).toBe(0);
    expect(clock.code(10)).toBe(1);
    expect(clock.code(1e9)).toBeLessThan(2 ** 31);
    expect(clock.code(Infinity)).toBe(2 ** 31 - 1);
    expect(clockOf().code(5)).toBe(0);
  });
});

describe("a route's marks", () => {
  it("are its stops and the arrows of its segments, with the time from which they show", () => {
    const data = routesOf([
      { stops: [{ at: [1, 1], reached: 4 }] },
      {
        segments: [
          {
            line: [
              [0, 0],
              [1, 0],
            ],
            left: 0,
            reached: 8,
          },
          {
            line: [
              [1, 0],
              [2, 0],
            ],
            arrow: "atEnd",
            left: 8,
            reached: 12,
          },
        ],
        stops: [{ at: [1, 0], reached: 8 }],
      },
    ]);
    const { marks, routeMarks, clock } = routeTables(data);
    expect([...routeMarks]).toEqual([0, 1, 3]);
    const read = texels(marks);
    expect(read.filter((_, index) => index % 2 === 1).map(([code]) => code)).toEqual([
      markCodes.stop,
      markCodes.arrow,
      markCodes.stop,
    ]);
    expect(read.filter((_, index) => index % 2 === 0).map(([, , time]) => time)).toEqual(
      [4, 12, 8].map((time) => clock.code(time)),
    );
    expect(degreesOf({ x: read[2]?.[0] ?? 0, y: read[2]?.[1] ?? 0 })[0]).toBeCloseTo(2, 6);
    // Where the arrow comes from, so that it points along the line.
    expect(degreesOf({ x: read[3]?.[2] ?? 0, y: read[3]?.[3] ?? 0 })[0]).toBeCloseTo(1, 6);
  });
});
