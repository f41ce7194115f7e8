import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sheetHeights, sheetPixels } from "../../src/panel/sheet-heights.ts";
import { settledHeight, sheetStep } from "../../src/panel/sheet-steps.ts";

const room = fc.integer({ min: 60, max: 1200 });
const pixels = sheetPixels(600);

describe("the sheet's heights", () => {
  it("rise from the title to the whole room", () => {
    fc.assert(
      fc.property(room, (given) => {
        const { low, half, full } = sheetPixels(given);
        expect(low).toBeLessThanOrEqual(half);
        expect(half).toBeLessThanOrEqual(full);
        expect(full).toBe(given);
      }),
    );
  });

  it("leave map in sight at half, and words their room on a small phone too", () => {
    expect(sheetPixels(600).half).toBe(354);
    expect(sheetPixels(460).half).toBe(310);
    expect(sheetPixels(460, 32).low).toBe(2 * sheetPixels(460).low);
    expect(sheetPixels(300).half).toBe(177);
  });
});

describe("a sheet that is let go", () => {
  it("comes to rest at the nearest height", () => {
    expect(settledHeight(pixels.low + 20, 0, pixels)).toBe("low");
    expect(settledHeight(pixels.half - 60, 0, pixels)).toBe("half");
    expect(settledHeight(pixels.full - 20, 0, pixels)).toBe("full");
  });

  it("goes to the next height where it is thrown, whichever is nearer", () => {
    expect(settledHeight(pixels.low + 20, 1, pixels)).toBe("half");
    expect(settledHeight(pixels.half + 20, 1, pixels)).toBe("full");
    expect(settledHeight(pixels.half - 20, -1, pixels)).toBe("low");
    expect(settledHeight(pixels.full - 20, -1, pixels)).toBe("half");
    expect(settledHeight(pixels.full, 1, pixels)).toBe("full");
    expect(settledHeight(pixels.low, -1, pixels)).toBe("low");
  });

  it("is never further from its height than half of the way between two, unless thrown", () => {
    fc.assert(
      fc.property(room, fc.double({ min: 0, max: 1, noNaN: true }), (given, share) => {
        const heights = sheetPixels(given);
        const height = heights.low + share * (heights.full - heights.low);
        const away = Math.abs(heights[settledHeight(height, 0, heights)] - height);
        for (const name of sheetHeights) {
          expect(away).toBeLessThanOrEqual(Math.abs(heights[name] - height));
        }
      }),
    );
  });
});

describe("a step of the sheet", () => {
  it("goes on to the next height and stops at the last", () => {
    expect(sheetStep("low", 1)).toBe("half");
    expect(sheetStep("half", 1)).toBe("full");
    expect(sheetStep("full", 1)).toBe("full");
    expect(sheetStep("half", -1)).toBe("low");
    expect(sheetStep("low", -1)).toBe("low");
  });
});
