import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createAllowance } from "../../src/embed/allowance.ts";
import { heightMessages } from "../../src/embed/height-messages.ts";
import { createPace } from "../../src/embed/pace.ts";

describe("what is told at a pace", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("is told at once, then ten times a second, and what it came to be in the end", () => {
    const told: number[] = [];
    const pace = createPace((value: number) => told.push(value), 100);
    for (let frame = 0; frame <= 60; frame += 1) {
      pace.tell(frame);
      vi.advanceTimersByTime(16);
    }
    vi.advanceTimersByTime(500);
    expect(told[0]).toBe(0);
    expect(told.at(-1)).toBe(60);
    expect(told.length).toBeGreaterThan(8);
    expect(told.length).toBeLessThan(13);
    pace.tell(61);
    expect(told.at(-1)).toBe(61);
  });

  it("is told no more once that has ended", () => {
    const told: number[] = [];
    const pace = createPace((value: number) => told.push(value), 100);
    pace.tell(1);
    pace.tell(2);
    pace.stop();
    vi.advanceTimersByTime(500);
    expect(told).toEqual([1]);
  });
});

describe("an allowance", () => {
  it("lets a burst through, and then as many as go on coming", () => {
    let time = 0;
    const allowance = createAllowance({ burst: 10, perSecond: 5 }, () => time);
    const takeMany = (count: number) =>
      Array.from({ length: count }, () => allowance.take()).filter(Boolean).length;
    expect(takeMany(100)).toBe(10);
    time += 1000;
    expect(takeMany(100)).toBe(5);
    time += 3_600_000;
    expect(takeMany(100)).toBe(10);
  });
});

describe("a height", () => {
  it("is told as Datawrapper, newswires and pym tell it", () => {
    expect(heightMessages(640, "chart-1")).toEqual([
      { dateline: 1, type: "height", height: 640 },
      { "datawrapper-height": { dateline: 640 } },
      { sentinel: "amp", type: "embed-size", height: 640 },
      "pymxPYMxchart-1xPYMxheightxPYMx640",
    ]);
    expect(heightMessages(640, null)).toHaveLength(3);
  });
});
