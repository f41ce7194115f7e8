import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { simplifyPath } from "../../../src/map/shapes/simplify-path.ts";

const path = (...numbers: number[]) => Float64Array.from(numbers);

describe("a simplified line", () => {
  it("leaves out what lies on the way, and keeps corners and ends", () => {
    const line = path(0, 0, 1, 0.01, 2, 0, 3, 0, 3, 5, 3, 6);
    expect([...simplifyPath(line, false, 0.1)]).toEqual([0, 0, 3, 0, 3, 6]);
    expect([...simplifyPath(line, false, 0)]).toEqual([0, 0, 1, 0.01, 2, 0, 3, 0, 3, 6]);
  });

  it("keeps a spike that goes out and comes back the same way", () => {
    expect([...simplifyPath(path(0, 0, 5, 0, 9, 0, 5, 0, 2, 0), false, 0.1)]).toEqual([
      0, 0, 9, 0, 2, 0,
    ]);
  });

  it("keeps three positions of a ring and two of a line, whatever the tolerance", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 8, maxLength: 60 }),
        fc.boolean(),
        (numbers, isRing) => {
          const given = Float64Array.from(numbers.slice(0, numbers.length & ~1));
          const left = simplifyPath(given, isRing, 10);
          expect(left.length / 2).toBeGreaterThanOrEqual(isRing ? 3 : 2);
          expect(left.length).toBeLessThanOrEqual(given.length);
          expect([...left.slice(0, 2), ...left.slice(-2)]).toEqual([
            ...given.slice(0, 2),
            ...given.slice(-2),
          ]);
        },
      ),
    );
  });
});
