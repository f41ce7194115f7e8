import { describe, expect, it } from "vitest";
import type { FigureDeclaration } from "../../../src/record/story.ts";
import { markScale } from "../../../src/scene/marks/mark-scale.ts";
import { quantity, record } from "../../invented-story.ts";

const declared = (name: string, harm: boolean, unit = "people"): FigureDeclaration => ({
  name,
  label: { en: name, es: name },
  unit,
  harm,
});

const declarations = [
  declared("drowned", true),
  declared("rescued", false),
  declared("passing", false, "people per day"),
];

const scaleOf = (figures: Readonly<Record<string, string>>) =>
  markScale(
    record("flood", {
      figures: Object.fromEntries(
        Object.entries(figures).map(([name, written]) => [name, quantity(written)]),
      ),
    }),
    declarations,
  );

describe("the scale of a mark", () => {
  it("is the same, and the least, where no one is said to be harmed", () => {
    const plain = scaleOf({});
    expect(scaleOf({ rescued: "5000" })).toBe(plain);
    expect(scaleOf({ unheard: "5000" })).toBe(plain);
    expect(scaleOf({ drowned: "0" })).toBe(plain);
    expect(scaleOf({ drowned: "1" })).toBeGreaterThan(plain);
  });

  it("grows with the people harmed, and never shrinks", () => {
    const scales = [1, 2, 5, 10, 30, 55].map((count) => scaleOf({ drowned: String(count) }));
    expect(scales).toEqual(scales.toSorted((a, b) => a - b));
    expect(new Set(scales).size).toBe(scales.length);
  });

  it("ends at 1.7", () => {
    expect(scaleOf({ drowned: "hundreds-of-thousands" })).toBe(1.7);
    expect(scaleOf({ drowned: "900000000000" })).toBe(1.7);
  });

  it("grows less for those who cross in a day", () => {
    expect(scaleOf({ passing: "500" })).toBeGreaterThan(scaleOf({}));
    expect(scaleOf({ passing: "500" })).toBeLessThan(scaleOf({ drowned: "500" }));
  });
});
