import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bisectLeft, bisectRight } from "../../src/time/bisect.ts";
import { createLayerDays } from "../../src/time/layer-days.ts";
import { radixOrder } from "../../src/time/radix-order.ts";

describe("a radix order", () => {
  it("is that of a stable sort, of few values and of those far apart", () => {
    const value = fc.oneof(
      fc.integer({ min: -3, max: 3 }),
      fc.integer({ min: -70_000, max: 70_000 }),
      fc.integer({ min: -0x8000_0000, max: 0x7fff_ffff }),
    );
    fc.assert(
      fc.property(fc.array(value), (values) => {
        const order = radixOrder(Int32Array.from(values));
        const expected = [...values.keys()].toSorted((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
        expect([...order]).toEqual(expected);
      }),
    );
  });

  it("orders only the numbers given, keeps their order where values are equal, and changes nothing", () => {
    const values = Int32Array.of(5, 1, 5, -0x8000_0000, 0x7fff_ffff);
    const given = Uint32Array.of(4, 2, 0, 3);
    expect([...radixOrder(values, given)]).toEqual([3, 2, 0, 4]);
    expect([...given]).toEqual([4, 2, 0, 3]);
  });
});

describe("a bisection", () => {
  it("has what is smaller on its left and what is not on its right, at any part of the days", () => {
    const days = fc
      .array(fc.integer({ min: 0, max: 9 }))
      .map((all) => all.toSorted((a, b) => a - b));
    const slot = fc.nat({ max: 12 });
    fc.assert(
      fc.property(days, fc.integer({ min: -1, max: 10 }), slot, slot, (all, day, a, b) => {
        const [from, to] = [Math.min(a, b, all.length), Math.min(Math.max(a, b), all.length)];
        const within = all.slice(from, to);
        const left = bisectLeft(all, day, from, to);
        const right = bisectRight(all, day, from, to);
        expect(left).toBe(from + within.filter((each) => each < day).length);
        expect(right).toBe(from + within.filter((each) => each <= day).length);
      }),
    );
  });

  it("takes days without a bound", () => {
    const days = Int32Array.of(1, 2, 3);
    expect([bisectLeft(days, -Infinity), bisectRight(days, -Infinity)]).toEqual([0, 0]);
    expect([bisectLeft(days, Infinity), bisectRight(days, Infinity)]).toEqual([3, 3]);
  });
});

describe("the days of layers", () => {
  const days = createLayerDays(Int32Array.of(5, 3, 5, 9, 3), Uint8Array.of(1, 0, 1, 0, 1));

  it("stand by layer, then day, then number", () => {
    expect([...days.order]).toEqual([1, 3, 4, 0, 2]);
    expect([days.from(0), days.from(1), days.from(2)]).toEqual([0, 2, 5]);
    expect([...days.of(1)]).toEqual([3, 5, 5]);
    expect([...days.of(2)]).toEqual([]);
  });

  it("are counted before a day without it, and up to a day with it", () => {
    expect([3, 4, 5, 6].map((day) => days.before(1, day))).toEqual([0, 1, 1, 3]);
    expect([2, 3, 4, 5].map((day) => days.upTo(1, day))).toEqual([0, 1, 1, 3]);
    expect(days.before(7, 100)).toBe(0);
  });

  it("are those of a mask's records alone, or of some numbers, and the whole stays whole", () => {
    const some = createLayerDays(
      Int32Array.of(5, 3, 5, 9, 3),
      Uint8Array.of(1, 0, 1, 0, 1),
      Uint32Array.of(4, 0, 3),
    );
    for (const kept of [days.masked(Uint8Array.of(1, 0, 0, 9, 1)), some]) {
      expect([...kept.order]).toEqual([3, 4, 0]);
      expect([...kept.of(0)]).toEqual([9]);
      expect([...kept.of(1)]).toEqual([3, 5]);
    }
    expect(days.order).toHaveLength(5);
  });
});
