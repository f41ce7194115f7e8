import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { pressSlots } from "../../src/time/press-slots.ts";

describe("where marks are pressed", () => {
  test("is the mark itself where it is wide and stands apart", () => {
    expect(pressSlots([{ from: 50, to: 90 }], 300, 24)).toEqual([{ from: 50, to: 90 }]);
  });

  test("meets between two that stand close, and reaches as far beyond each", () => {
    const slots = pressSlots(
      [
        { from: 140, to: 150 },
        { from: 150, to: 160 },
      ],
      300,
      24,
    );
    expect(slots).toEqual([
      { from: 126, to: 150 },
      { from: 150, to: 174 },
    ]);
  });

  test("is aside for two that stand close to an end, each wide enough", () => {
    const slots = pressSlots(
      [
        { from: 290, to: 295 },
        { from: 295, to: 300 },
      ],
      300,
      24,
    );
    expect(slots).toEqual([
      { from: 252, to: 276 },
      { from: 276, to: 300 },
    ]);
  });

  const marks = fc
    .array(fc.tuple(fc.double({ min: 0, max: 300, noNaN: true }), fc.nat({ max: 60 })), {
      minLength: 1,
      maxLength: 40,
    })
    .map((given) =>
      given
        .map(([from, width]) => ({ from, to: Math.min(300, from + width) }))
        .toSorted((a, b) => a.from + a.to - b.from - b.to),
    );

  test("is within the line, never over another's, and wide enough wherever all have room", () => {
    fc.assert(
      fc.property(marks, (given) => {
        const slots = pressSlots(given, 300, 24);
        expect(slots.length).toBe(given.length);
        let before = 0;
        for (const { from, to } of slots) {
          expect(from).toBeGreaterThanOrEqual(before - 1e-6);
          expect(to).toBeLessThanOrEqual(300 + 1e-6);
          expect(to - from).toBeGreaterThanOrEqual(Math.min(24, 300 / given.length) - 1e-6);
          before = to;
        }
      }),
    );
  });
});
