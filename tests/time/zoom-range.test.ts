import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { panRange, rangeAround, shortestRange, zoomRange } from "../../src/time/zoom-range.ts";

const bounds = { start: 1_000, end: 5_000 };
const range = { start: 2_000, end: 3_000 };

describe("a range of time", () => {
  it("is halved around a day, which stays where it stood", () => {
    expect(zoomRange(range, 0.5, 2_000, bounds)).toEqual({ start: 2_000, end: 2_500 });
    expect(zoomRange(range, 0.5, 2_500, bounds)).toEqual({ start: 2_250, end: 2_750 });
    expect(zoomRange(range, 0.5, 3_000, bounds)).toEqual({ start: 2_500, end: 3_000 });
  });

  it("is doubled around a day, and held to its bounds", () => {
    expect(zoomRange(range, 2, 2_500, bounds)).toEqual({ start: 1_500, end: 3_500 });
    expect(zoomRange({ start: 1_100, end: 2_100 }, 2, 2_100, bounds)).toEqual({
      start: 1_000,
      end: 3_000,
    });
  });

  it("is the bounds themselves once all shows", () => {
    expect(zoomRange(range, 10, 2_500, bounds)).toBe(bounds);
    expect(zoomRange(range, Infinity, 2_500, bounds)).toBe(bounds);
  });

  it("shows some days in its middle, as near as it gets", () => {
    expect(rangeAround({ start: 2_000, end: 2_020 }, bounds)).toEqual({ start: 2_000, end: 2_020 });
    expect(rangeAround({ start: 2_000, end: 2_001 }, bounds)).toEqual({ start: 1_997, end: 2_004 });
    expect(rangeAround({ start: 1_000, end: 1_001 }, bounds)).toEqual({ start: 1_000, end: 1_007 });
    expect(rangeAround({ start: 4_999, end: 5_000 }, bounds)).toEqual({ start: 4_993, end: 5_000 });
  });

  it("is never shorter than a week", () => {
    expect(zoomRange(range, 0.0001, 2_500, bounds)).toEqual({ start: 2_496.5, end: 2_503.5 });
  });

  it("moves by days and stops at its bounds", () => {
    expect(panRange(range, 100, bounds)).toEqual({ start: 2_100, end: 3_100 });
    expect(panRange(range, -1_500, bounds)).toEqual({ start: 1_000, end: 2_000 });
    expect(panRange(range, 9_000, bounds)).toEqual({ start: 4_000, end: 5_000 });
    expect(panRange(bounds, 10, bounds)).toBe(bounds);
  });

  it("stays within its bounds and as long as a week at least, whatever is done to it", () => {
    const hand = fc.array(
      fc.oneof(
        fc.record({
          factor: fc.double({ min: 0.01, max: 50, noNaN: true }),
          at: fc.double({ min: 0, max: 1, noNaN: true }),
        }),
        fc.record({ days: fc.integer({ min: -9_000, max: 9_000 }) }),
      ),
    );
    fc.assert(
      fc.property(hand, (moves) => {
        let shown = range;
        for (const move of moves) {
          shown =
            "days" in move
              ? panRange(shown, move.days, bounds)
              : zoomRange(
                  shown,
                  move.factor,
                  shown.start + move.at * (shown.end - shown.start),
                  bounds,
                );
          expect(shown.start).toBeGreaterThanOrEqual(bounds.start);
          expect(shown.end).toBeLessThanOrEqual(bounds.end);
          expect(shown.end - shown.start).toBeGreaterThanOrEqual(shortestRange - 1e-9);
        }
      }),
    );
  });
});
