import { describe, expect, it } from "vitest";
import { hitMarks, leastRadius } from "../../src/map/pick.ts";

const target = (record: string, x: number, y: number, radius = 14) => ({ record, x, y, radius });

const idsHit = (...given: Parameters<typeof hitMarks>) =>
  hitMarks(...given).map(({ record }) => record);

describe("the marks hit at a point", () => {
  it("are those within their radius, its very edge included, and no other", () => {
    const targets = [target("on", 0, 0), target("edge", 14, 0), target("past", 14.1, 0)];
    expect(idsHit(targets, [0, 0])).toEqual(["on", "edge"]);
    expect(idsHit(targets, [100, 100])).toEqual([]);
  });

  it("come nearest first, whatever their order", () => {
    const targets = [target("far", 9, 0), target("near", 1, 0), target("middle", 0, 5)];
    expect(idsHit(targets, [0, 0])).toEqual(["near", "middle", "far"]);
    expect(idsHit(targets.toReversed(), [0, 0])).toEqual(["near", "middle", "far"]);
  });

  it("name a record once, by the nearest of its marks", () => {
    const targets = [target("twice", 10, 0), target("once", 5, 0), target("twice", 1, 0)];
    expect(idsHit(targets, [0, 0])).toEqual(["twice", "once"]);
  });

  it("are no harder to hit for being small: 24 pixels across", () => {
    expect(leastRadius * 2).toBe(24);
    expect(idsHit([target("small", 12, 0, 3)], [0, 0])).toEqual(["small"]);
    expect(idsHit([target("small", 12.1, 0, 3)], [0, 0])).toEqual([]);
  });
});
