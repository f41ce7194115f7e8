import { describe, expect, test } from "vitest";
import { nothingOff } from "../../src/session/filter.ts";
import { numberPasses } from "../../src/session/number-passes.ts";
import { indicator } from "../invented-story.ts";

const cite = (...articles: string[]) => articles.map((article) => ({ article, paragraph: 1 }));
const off = (...values: string[]) => new Set(values);

describe("a number before the filter", () => {
  test("passes while any of its articles is on", () => {
    const number = indicator("salt", { sources: cite("coast", "hill") });
    expect(numberPasses(number, nothingOff)).toBe(true);
    expect(numberPasses(number, { ...nothingOff, articles: off("coast") })).toBe(true);
    expect(numberPasses(number, { ...nothingOff, articles: off("coast", "hill") })).toBe(false);
  });

  test("passes while its status is on, whatever layers and kinds are off", () => {
    const number = indicator("salt", { status: "forecast", sources: cite("coast") });
    expect(numberPasses(number, { ...nothingOff, statuses: off("planned") })).toBe(true);
    expect(numberPasses(number, { ...nothingOff, statuses: off("forecast") })).toBe(false);
    expect(
      numberPasses(number, { ...nothingOff, layers: off("incidents"), kinds: off("storm") }),
    ).toBe(true);
  });
});
