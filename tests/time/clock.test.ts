import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clockAt, tick } from "../../src/time/clock.ts";
import { createTempo } from "../../src/time/tempo.ts";

const tempo = createTempo([10], [{ start: 20, end: 23 }], {
  emptyDay: 10,
  eventDay: 100,
  busyDay: 50,
});

describe("the tempo", () => {
  it("is quick on empty days, slow on an event, and in between on a walk", () => {
    expect(tempo.duration(5)).toBe(10);
    expect(tempo.duration(10)).toBe(110);
    expect(tempo.duration(22)).toBe(50);
    expect(tempo.duration(23)).toBe(10);
  });

  it("is not slowed by a span of years", () => {
    const background = createTempo([], [{ start: 0, end: 1000 }], { emptyDay: 10 });
    expect(background.duration(500)).toBe(10);
  });
});

describe("the clock", () => {
  it("passes a day in that day's time", () => {
    const start = { moment: 9, passed: 0 };
    expect(tick(start, 10, tempo, 1, 100)).toEqual({ moment: 10, passed: 0 });
    expect(tick(start, 65, tempo, 1, 100)).toEqual({ moment: 10, passed: 0.5 });
  });

  it("goes twice as fast at twice the speed", () => {
    expect(tick({ moment: 0, passed: 0 }, 10, tempo, 2, 100)).toEqual({ moment: 2, passed: 0 });
  });

  it("rests at the end of the last day, however long it is left to run", () => {
    expect(tick({ moment: 99, passed: 0 }, 1e6, tempo, 4, 100)).toEqual(clockAt(100));
  });

  it("gets as far in many small steps as in one", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 90 }), { maxLength: 40 }), (steps) => {
        const whole = steps.reduce((sum, step) => sum + step, 0);
        let clock = { moment: 0, passed: 0 };
        for (const step of steps) clock = tick(clock, step, tempo, 1, 60);
        const once = tick({ moment: 0, passed: 0 }, whole, tempo, 1, 60);
        expect(clock.moment + clock.passed).toBeCloseTo(once.moment + once.passed, 6);
      }),
    );
  });

  it("never runs backwards", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 5000, noNaN: true }), (milliseconds) => {
        const next = tick({ moment: 3, passed: 0.25 }, milliseconds, tempo, 1, 60);
        expect(next.moment + next.passed).toBeGreaterThanOrEqual(3.25);
        expect(next.moment).toBeLessThanOrEqual(60);
      }),
    );
  });
});
