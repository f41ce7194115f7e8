import { describe, expect, it } from "vitest";
import { readArguments } from "./arguments.ts";
import { percentile } from "./percentile.ts";
import { storyLines } from "./story-words.ts";

describe("a percentile", () => {
  it("is the least value that the share does not exceed", () => {
    const values = Array.from({ length: 100 }, (_, index) => 100 - index);
    expect(percentile(values, 0.95)).toBe(95);
    expect(percentile(values, 0.5)).toBe(50);
    expect(percentile(values, 1)).toBe(100);
    expect(percentile(values, 0)).toBe(1);
    expect(percentile([7], 0.95)).toBe(7);
    expect(percentile([], 0.95)).toBeNull();
  });
});

describe("what a step of the story costs", () => {
  it("is said in milliseconds and as a share of a quarter of a frame", () => {
    const days = ["1 May 2001", "31 May 2001"];
    const stepMs = [...Array.from({ length: 18 }, () => 25 / 12), 25 / 6, 25 / 3].map(
      (ms) => ms + 0.25,
    );
    const lines = storyLines({ stepMs, bareMs: [1, 1.5, 9], restMs: [0.2, 0.25, 0.4], days });
    expect(lines).toContain("from 1 May 2001 to 31 May 2001 in 20 steps");
    expect(lines).toContain("median: 2.08 ms, 50 %");
    expect(lines).toContain("95th percentile: 4.17 ms, 100 %");
    expect(lines).toContain("bare ground, median: 1.25 ms, 30 %");
    expect(lines).toContain("adds to it, median: 0.83 ms, 20 %");
    expect(lines).toContain("steps within it: 18 of 20; the bare slider's: 2 of 3");
    expect(lines).toContain("less what measuring costs where no step is made (0.25 ms");
  });

  it("is asked for by name, and by nothing else", () => {
    expect(readArguments(["--story"]).story).toBe(true);
    expect(readArguments(["--points", "1000"]).story).toBe(false);
  });
});
