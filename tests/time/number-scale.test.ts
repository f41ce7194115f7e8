import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { heightOf, numberScale } from "../../src/time/number-scale.ts";
import { valueShape } from "../../src/time/number-shape.ts";
import { quantity } from "../invented-story.ts";

const ticks = (...written: string[]) => numberScale(written.map(quantity)).ticks;

describe("a scale of values", () => {
  test("has round ticks from zero", () => {
    expect(ticks("<25000", "120005", "119943")).toEqual([0, 50_000, 100_000, 150_000]);
    expect(ticks("52.6", "35.8")).toEqual([0, 20, 40, 60]);
    expect(ticks("0.3")).toEqual([0, 0.1, 0.2, 0.3]);
    expect(ticks()).toEqual([0, 0.5, 1]);
  });

  test("leaves room for the arrow of a number that may be greater, and of no other", () => {
    expect(ticks(">100")).toEqual([0, 50, 100, 150]);
    expect(ticks("<100")).toEqual([0, 50, 100]);
  });

  test("goes below zero only for a fall", () => {
    expect(ticks("-76", "20")).toEqual([-100, -50, 0, 50]);
    expect(ticks("<-50").at(-1)).toBe(0);
  });

  test("holds every value, has zero among its ticks, and two to six of them, evenly apart", () => {
    const number = fc.integer({ min: -9_999_999, max: 9_999_999 });
    const written = fc.oneof(
      number.map(String),
      number.map((value) => `>${value}`),
      number.map((value) => `<${value}`),
      fc.tuple(number, fc.nat({ max: 99_999 })).map(([low, more]) => `${low}..${low + more}`),
    );
    fc.assert(
      fc.property(fc.array(written, { minLength: 1, maxLength: 12 }), (texts) => {
        const quantities = texts.map(quantity);
        const scale = numberScale(quantities);
        for (const { near, far } of quantities.map(valueShape)) {
          for (const value of [near, far]) {
            expect(value).toBeGreaterThanOrEqual(scale.low);
            expect(value).toBeLessThanOrEqual(scale.high);
          }
        }
        expect(scale.ticks).toContain(0);
        expect(scale.ticks.length).toBeGreaterThanOrEqual(2);
        expect(scale.ticks.length).toBeLessThanOrEqual(6);
        const gaps = scale.ticks.slice(1).map((tick, at) => tick - (scale.ticks[at] ?? 0));
        for (const gap of gaps) expect(gap).toBeCloseTo(gaps[0] ?? 0, 6);
      }),
    );
  });

  test("stands its lowest tick at the foot and its highest at the top", () => {
    const scale = numberScale([quantity("-76"), quantity("20")]);
    expect([-100, -25, 50].map((value) => heightOf(value, scale, 90))).toEqual([90, 45, 0]);
  });
});
