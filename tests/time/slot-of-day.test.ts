import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bisectLeft } from "../../src/time/bisect.ts";
import { slotOfDay } from "../../src/time/slot-of-day.ts";

describe("the slot of a day", () => {
  it("is the one that a search finds, in crowded days and in sparse ones, at any part of them", () => {
    const crowded = fc.array(fc.integer({ min: -9, max: 9 }), { maxLength: 40 });
    const sparse = fc.array(fc.integer({ min: -20_000, max: 20_000 }), { maxLength: 40 });
    const days = fc.oneof(crowded, sparse).map((all) => all.toSorted((a, b) => a - b));
    const bound = fc.nat({ max: 42 });
    const asked = fc.array(
      fc.oneof(
        fc.integer({ min: -12, max: 12 }),
        fc.integer({ min: -21_000, max: 21_000 }),
        fc.double({ min: -10, max: 10, noNaN: true }),
        fc.constantFrom(-Infinity, Infinity),
      ),
    );
    fc.assert(
      fc.property(days, bound, bound, asked, (all, a, b, wanted) => {
        const [from, to] = [Math.min(a, b, all.length), Math.min(Math.max(a, b), all.length)];
        const find = slotOfDay(all, from, to);
        for (const day of wanted) expect(find(day)).toBe(bisectLeft(all, day, from, to));
      }),
    );
  });
});
