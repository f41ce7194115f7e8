import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rowOffsets, rowsBetween } from "../../src/panel/row-offsets.ts";

describe("the rows between two heights", () => {
  const offsets = rowOffsets([10, 20, 0, 30]);

  it("begin below each other", () => {
    expect([...offsets]).toEqual([0, 10, 30, 30, 60]);
    expect([...rowOffsets([])]).toEqual([0]);
  });

  it("are those of which a part lies there, and none where there is none", () => {
    expect(rowsBetween(offsets, 0, 10)).toEqual({ first: 0, end: 1 });
    expect(rowsBetween(offsets, 9, 11)).toEqual({ first: 0, end: 2 });
    expect(rowsBetween(offsets, 10, 60)).toEqual({ first: 1, end: 4 });
    expect(rowsBetween(offsets, -50, -10)).toEqual({ first: 0, end: 0 });
    expect(rowsBetween(offsets, 60, 90)).toEqual({ first: 4, end: 4 });
    expect(rowsBetween(rowOffsets([]), 0, 100)).toEqual({ first: 0, end: 0 });
  });

  it("are found as by a look at each", () => {
    const heights = fc.array(fc.integer({ min: 1, max: 50 }), { maxLength: 40 });
    const edge = fc.integer({ min: -100, max: 1500 });
    fc.assert(
      fc.property(heights, edge, edge, (all, one, other) => {
        const [top, bottom] = [Math.min(one, other), Math.max(one, other) + 1];
        const made = rowOffsets(all);
        const { first, end } = rowsBetween(made, top, bottom);
        const inside = all.flatMap((height, row) => {
          const start = all.slice(0, row).reduce((sum, each) => sum + each, 0);
          return start < bottom && start + height > top ? [row] : [];
        });
        expect(Array.from({ length: end - first }, (_none, at) => first + at)).toEqual(inside);
      }),
    );
  });
});
