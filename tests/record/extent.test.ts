import { describe, expect, test } from "vitest";
import { parseIsoDay } from "../../src/record/civil-day.ts";
import { extentOf } from "../../src/record/extent.ts";
import { parseWhen, type When } from "../../src/record/when.ts";

function whens(...texts: string[]): readonly When[] {
  return texts.map((text) => {
    const parsed = parseWhen(text, "event");
    if (!parsed.ok) throw new Error(parsed.message ?? "no date");
    return parsed.when;
  });
}

const days = (start: string, end: string) => ({ start: parseIsoDay(start), end: parseIsoDay(end) });

describe("the extent of some dates", () => {
  test("runs from the first day that one may occupy to the day after the last", () => {
    expect(extentOf(whens("2023-03", "2021-01-05"))).toEqual(days("2021-01-05", "2023-04-01"));
  });

  test("counts an open end by the day that is known", () => {
    expect(extentOf(whens("../2021-03-16"))).toEqual(days("2021-03-16", "2021-03-17"));
    expect(extentOf(whens("../2021-03-16?"))).toEqual(days("2021-03-16", "2021-03-17"));
    expect(extentOf(whens("2020-11/.."))).toEqual(days("2020-11-01", "2020-12-01"));
  });

  test("is none where there is no date", () => {
    expect(extentOf([])).toBeNull();
  });
});
