import { describe, expect, it } from "vitest";
import { fanOut, fanSpacing } from "../../../src/scene/marks/fan-out.ts";

const counts = Array.from({ length: 40 }, (_, index) => index + 1);

describe("the fan of marks at one place", () => {
  it("leaves one mark on the place itself", () => {
    expect(fanOut(1)).toEqual([[0, 0]]);
  });

  it("sets two side by side", () => {
    const [left, right] = fanOut(2);
    expect(left?.[1]).toBe(0);
    expect(right?.[1]).toBe(0);
    expect(left?.[0]).toBe(-(right?.[0] ?? 0));
  });

  it.each(counts)("of %i has as many places, no two nearer than 24 pixels", (count) => {
    const offsets = fanOut(count);
    expect(offsets).toHaveLength(count);
    let nearest = Infinity;
    for (const [index, [x, y]] of offsets.entries()) {
      for (const [otherX, otherY] of offsets.slice(index + 1)) {
        nearest = Math.min(nearest, Math.hypot(x - otherX, y - otherY));
      }
    }
    expect(nearest).toBeGreaterThanOrEqual(24);
  });

  it.each(counts)("of %i is centred on the place, and keeps near to it", (count) => {
    const offsets = fanOut(count);
    const mean = (axis: 0 | 1) => offsets.reduce((sum, offset) => sum + offset[axis], 0) / count;
    expect(Math.abs(mean(0))).toBeLessThan(0.1);
    expect(Math.abs(mean(1))).toBeLessThan(0.1);
    const farthest = Math.max(...offsets.map(([x, y]) => Math.hypot(x, y)));
    expect(farthest).toBeLessThan(25 + 12.5 * Math.sqrt(count) * 1.5);
  });

  it("is as wide as its two largest marks need beside each other, and never narrower than usual", () => {
    const [left, right] = fanOut(2, fanSpacing([41, 22]));
    const between = (right?.[0] ?? 0) - (left?.[0] ?? 0);
    expect(between).toBeGreaterThan((41 + 22) / 2 + 2);
    expect(fanOut(5, fanSpacing([22, 22, 22, 22, 22]))).toEqual(fanOut(5));
    expect(fanSpacing([22, 41, 22, 30])).toBe(fanSpacing([41, 30]));
    expect(fanSpacing([4, 4])).toBe(fanSpacing([]));
  });
});
