import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clockAt } from "../../src/time/clock.ts";
import { clockIn, runFrom, runOn } from "../../src/time/run.ts";
import { day } from "./days.ts";

const may = day("2001-05-01");
const days = fc.integer({ min: -400_000, max: 400_000 });

describe("a run of the clock", () => {
  it("begins where the clock stood and ends where it was sent", () => {
    fc.assert(
      fc.property(days, days, fc.integer({ min: 1, max: 5_000 }), (from, to, length) => {
        const run = runFrom(clockAt(from), to, length);
        expect(clockIn(run)).toEqual(clockAt(from));
        expect(clockIn({ ...run, passed: length })).toEqual(clockAt(to));
        expect(runOn(run, length)).toBeNull();
      }),
    );
  });

  it("goes one way, whichever that is, and never beyond its ends", () => {
    fc.assert(
      fc.property(days, days, (from, to) => {
        const at = [0, 0.1, 0.4, 0.5, 0.9, 1].map((share) => {
          const { moment, passed } = clockIn({ from: from + 1, to, length: 1, passed: share });
          expect(passed).toBeGreaterThan(0);
          expect(passed).toBeLessThanOrEqual(1);
          return moment + passed;
        });
        const sorted = at.toSorted((a, b) => (to < from ? b - a : a - b));
        expect(at).toEqual(sorted);
        expect(Math.min(...at)).toBe(Math.min(from, to) + 1);
        expect(Math.max(...at)).toBe(Math.max(from, to) + 1);
      }),
    );
  });

  it("is half way in half its time, and slow at both ends", () => {
    const run = runFrom(clockAt(may), may + 100, 1_000);
    const at = (passed: number) => {
      const clock = clockIn({ ...run, passed });
      return clock.moment + clock.passed - may - 1;
    };
    expect(at(500)).toBeCloseTo(50);
    expect(at(50)).toBeLessThan(1);
    expect(at(950)).toBeGreaterThan(99);
  });

  it("takes its time step by step", () => {
    const run = runFrom(clockAt(may), may + 10, 100);
    expect(runOn(run, 30)?.passed).toBe(30);
    expect(runOn({ ...run, passed: 30 }, 69.5)?.passed).toBe(99.5);
    expect(runOn({ ...run, passed: 30 }, 70)).toBeNull();
  });
});
