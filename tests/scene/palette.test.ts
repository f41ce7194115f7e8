import { describe, expect, it } from "vitest";
import { palettes } from "../../src/scene/palette.ts";

/** Relative luminance (WCAG 2.2) of a colour written #rrggbb. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

describe.each(["light", "dark"] as const)("names on the %s map", (theme) => {
  const palette = palettes[theme];

  it.each(["country", "state", "groundTown", "water", "town"] as const)(
    "of a %s stand out from their halo, whatever lies below",
    (kind) => {
      expect(contrast(palette[kind], palette.halo)).toBeGreaterThanOrEqual(4.5);
    },
  );

  it("of a sea, which have none, stand out from the water", () => {
    expect(contrast(palette.water, palette.sea)).toBeGreaterThanOrEqual(4.5);
  });
});
