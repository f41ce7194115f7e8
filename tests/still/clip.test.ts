import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clipLine, clipRing, isInBox, thinned } from "../../src/still/clip.ts";
import { offsetLine } from "../../src/still/offset-line.ts";
import type { Pixel } from "../../src/still/svg.ts";

const box = { left: 0, top: 0, right: 100, bottom: 60 };
const pixel = fc.tuple(fc.integer({ min: -200, max: 300 }), fc.integer({ min: -200, max: 300 }));
const line = fc.array(pixel, { minLength: 2, maxLength: 12 });

describe("a ring cut to a box", () => {
  it("has nothing outside of it", () => {
    const wider = { left: -1e-6, top: -1e-6, right: 100 + 1e-6, bottom: 60 + 1e-6 };
    fc.assert(
      fc.property(line, (ring) => clipRing(ring, box).every((point) => isInBox(point, wider))),
    );
  });

  it("is itself where it lies within, nothing where it lies outside, and the box where it holds that", () => {
    const within: Pixel[] = [
      [10, 10],
      [20, 10],
      [20, 20],
    ];
    expect(clipRing(within, box)).toEqual(within);
    expect(
      clipRing(
        [
          [110, 10],
          [120, 10],
          [120, 20],
        ],
        box,
      ),
    ).toEqual([]);
    const around: Pixel[] = [
      [-500, -500],
      [500, -500],
      [500, 500],
      [-500, 500],
    ];
    expect(new Set(clipRing(around, box).map(String))).toEqual(
      new Set(["0,0", "100,0", "100,60", "0,60"]),
    );
  });
});

describe("a line cut to a box", () => {
  it("keeps each leg that passes through it, and no leg that lies beside it", () => {
    const pieces = clipLine(
      [
        [-50, 30],
        [50, 30],
        [150, 30],
        [150, 300],
        [50, 300],
        [50, 50],
      ],
      box,
    );
    expect(pieces).toEqual([
      [
        [-50, 30],
        [50, 30],
        [150, 30],
      ],
      [
        [50, 300],
        [50, 50],
      ],
    ]);
  });

  it("keeps all of its points within", () => {
    fc.assert(
      fc.property(line, (points) => {
        const kept = new Set(clipLine(points, box).flat().map(String));
        return points
          .filter((point) => isInBox(point, box))
          .every((point) => kept.has(String(point)));
      }),
    );
  });
});

it("a thinned line keeps its ends, and no two others nearer than asked for", () => {
  fc.assert(
    fc.property(line, (points) => {
      const thin = thinned(points, 20);
      expect(thin[0]).toBe(points[0]);
      expect(thin.at(-1)).toBe(points.at(-1));
      for (const [index, [x, y]] of thin.slice(1, -1).entries()) {
        const [beforeX, beforeY] = thin[index] ?? [NaN, NaN];
        expect(Math.hypot(x - beforeX, y - beforeY)).toBeGreaterThanOrEqual(20);
      }
    }),
  );
});

describe("a line beside another", () => {
  it("is so many pixels to its right all along, as the screen shows it", () => {
    expect(
      offsetLine(
        [
          [0, 0],
          [10, 0],
          [10, 10],
        ],
        2,
      ),
    ).toEqual([
      [0, 2],
      [expect.closeTo(8, 6), expect.closeTo(2, 6)],
      [8, 10],
    ]);
  });

  it("does not run off where the line turns back", () => {
    for (const [x, y] of offsetLine(
      [
        [0, 0],
        [10, 0],
        [0, 0.1],
      ],
      3,
    )) {
      expect(Math.hypot(x, y)).toBeLessThan(20);
    }
  });
});
