import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fade, lastDayOpacity, leavingDays } from "../../src/time/fade.ts";

const lengths = [1, 7, 31, 366, Infinity];

describe("the fade of a mark", () => {
  it("is nothing outside of the window, whose bounds are half-open", () => {
    for (const length of [1, 7, 31, 366]) {
      expect(fade(100, 101, 100, length)).toBe(0);
      expect(fade(100, 101, 100.01, length)).toBeGreaterThan(0);
      expect(fade(100, 101, 101 + length, length)).toBe(0);
      expect(fade(100, 101, 100.99 + length, length)).toBeGreaterThan(0);
    }
  });

  it("is whole on the day that something happens, whatever the window", () => {
    for (const length of lengths) expect(fade(100, 101, 101, length)).toBe(1);
  });

  it("comes in within a third of a day", () => {
    expect(fade(100, 101, 100.175, 31)).toBeCloseTo(0.5, 9);
    expect(fade(100, 101, 100.36, 31)).toBe(1);
  });

  it("leaves over a fifth of the window, and two weeks at most", () => {
    expect(lengths.map(leavingDays)).toEqual(
      [0, 1.4, 6.2, 14, 0].map((days) => expect.closeTo(days, 9)),
    );
    const inAMonth = (left: number) => fade(0, 100, 100 - left + 31, 31);
    expect(inAMonth(7)).toBe(1);
    expect(inAMonth(6.2)).toBe(1);
    expect(inAMonth(3.6)).toBeCloseTo((1 + lastDayOpacity) / 2, 9);
    expect(inAMonth(1)).toBeCloseTo(lastDayOpacity, 9);
    expect(inAMonth(0.5)).toBeCloseTo(lastDayOpacity / 2, 9);
  });

  it("is no longer than what fades: a day stays whole until its last in the window", () => {
    expect(fade(100, 101, 131, 31)).toBe(1);
    expect(fade(100, 101, 131.25, 31)).toBeCloseTo(0.75, 9);
    expect(fade(100, 103, 131, 31)).toBe(1);
    expect(fade(100, 103, 133, 31)).toBeCloseTo(lastDayOpacity, 9);
  });

  it("never leaves a window of a day but at once, and one without a start never", () => {
    expect(fade(100, 140, 140.9, 1)).toBe(1);
    expect(fade(100, 101, 90_000, Infinity)).toBe(1);
    expect(fade(-Infinity, Infinity, 0, 7)).toBe(1);
  });

  const day = fc.integer({ min: -50, max: 50 });
  it("on whole days is at least that of the last day wherever it is not nothing", () => {
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: 1, max: 60 }),
        day,
        fc.oneof(fc.constantFrom(...lengths), fc.integer({ min: 1, max: 90 })),
        (start, lasts, moment, length) => {
          const found = fade(start, start + lasts, moment + 1, length);
          const isIn = start < moment + 1 && start + lasts > moment + 1 - length;
          if (isIn) expect(found).toBeGreaterThanOrEqual(lastDayOpacity - 1e-9);
          else expect(found).toBe(0);
        },
      ),
    );
  });

  it("makes no leap while the clock runs", () => {
    for (const length of [7, 31, 366]) {
      for (const lasts of [1, 2, 40]) {
        let before = 0;
        for (let time = 99.5; time < 102 + lasts + length; time += 0.01) {
          const found = fade(100, 100 + lasts, time, length);
          expect(Math.abs(found - before)).toBeLessThan(0.08);
          before = found;
        }
        expect(before).toBe(0);
      }
    }
  });
});
