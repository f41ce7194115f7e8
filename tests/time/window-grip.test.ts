import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nearerEnd } from "../../src/time/nearer-end.ts";
import { gripAt } from "../../src/time/window-grip.ts";

const ends = { first: 100, last: 300 };

describe("a hand on a range", () => {
  it.each([
    [100, "first"],
    [112, "first"],
    [88, "first"],
    [20, "first"],
    [300, "last"],
    [290, "last"],
    [900, "last"],
    [113, "both"],
    [200, "both"],
    [287, "both"],
  ] as const)("put down at %i takes hold of: %s", (at, grip) => {
    expect(gripAt(at, ends, 12)).toBe(grip);
  });

  it("takes the nearer of two ends that are both in reach", () => {
    const close = { first: 100, last: 110 };
    expect(gripAt(103, close, 12)).toBe("first");
    expect(gripAt(107, close, 12)).toBe("last");
    expect(gripAt(92, close, 12)).toBe("first");
    expect(gripAt(118, close, 12)).toBe("last");
  });

  it("does not know which of two it has that stand in one place, but beside them it does", () => {
    const same = { first: 100, last: 100 };
    expect(gripAt(100, same, 12)).toBe("either");
    expect(gripAt(111, same, 12)).toBe("either");
    expect(gripAt(60, same, 12)).toBe("first");
    expect(gripAt(140, same, 12)).toBe("last");
    // Nor in the middle between two handles that stand beside each other.
    const beside = { first: 89, last: 111 };
    expect([99, 100, 101].map((at) => gripAt(at, beside, 14))).toEqual(Array(3).fill("either"));
    expect([89, 97, 103, 111].map((at) => gripAt(at, beside, 14))).toEqual([
      "first",
      "first",
      "last",
      "last",
    ]);
  });

  it("can always reach both ends, and beyond them never has both", () => {
    const place = fc.integer({ min: 0, max: 1000 });
    fc.assert(
      fc.property(place, place, place, fc.integer({ min: 0, max: 30 }), (one, other, at, reach) => {
        const range = { first: Math.min(one, other), last: Math.max(one, other) };
        expect(["first", "either"]).toContain(gripAt(range.first - 0.001, range, reach));
        expect(["last", "either"]).toContain(gripAt(range.last + 0.001, range, reach));
        const isBetween = at > range.first + reach && at < range.last - reach;
        expect(gripAt(at, range, reach) === "both").toBe(isBetween);
      }),
    );
  });
});

describe("the nearer end", () => {
  it("is the one with less way to it, and the last where both are as far", () => {
    expect(nearerEnd(150, ends)).toBe("first");
    expect(nearerEnd(250, ends)).toBe("last");
    expect(nearerEnd(200, ends)).toBe("last");
    expect(nearerEnd(-5, ends)).toBe("first");
    expect(nearerEnd(5000, ends)).toBe("last");
    const same = { first: 100, last: 100 };
    expect([99, 100, 101].map((at) => nearerEnd(at, same))).toEqual(["first", "last", "last"]);
  });
});
