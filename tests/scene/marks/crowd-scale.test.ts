import { describe, expect, it } from "vitest";
import { crowdScale } from "../../../src/scene/marks/crowd-scale.ts";

describe("marks", () => {
  it("are as large as they are drawn where they are few, at any zoom", () => {
    for (const zoom of [0, 4, 12]) expect(crowdScale(300, zoom)).toBe(1);
  });

  it("are smaller the more there are, and larger again the nearer one comes", () => {
    expect(crowdScale(1_200, 3)).toBe(0.5);
    expect(crowdScale(1_200, 4)).toBe(1);
    expect(crowdScale(4_800, 4)).toBe(0.5);
    expect(crowdScale(4_800, 3)).toBeLessThan(0.5);
  });

  it("are never too small to be told apart, nor larger than drawn", () => {
    expect(crowdScale(1_000_000, 0)).toBe(0.3);
    expect(crowdScale(1_000_000, 16)).toBe(1);
  });
});
