import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatIsoDay } from "../../src/record/civil-day.ts";
import { readRange } from "../../src/time/typed-range.ts";
import { day } from "./days.ts";

const extent = { start: day("2014-01-01"), end: day("2026-01-01") };
const reading = { monthFirst: false, near: day("2023-12-27"), language: "en" };
const read = (first: string, last: string) => readRange({ first, last }, reading, extent);

describe("a range that is typed", () => {
  it.each([
    ["24 dec 2023", "27 dec 2023", "2023-12-24", "2023-12-27"],
    ["2023-12-24", "2/1/2024", "2023-12-24", "2024-01-02"],
    ["dec 2023", "dec 2023", "2023-12-01", "2023-12-31"],
    ["nov 2023", "2024", "2023-11-01", "2024-12-31"],
    ["24 dec", "24 dec", "2023-12-24", "2023-12-24"],
    ["../2021", "2021-03", "2014-01-01", "2021-03-31"],
    ["2021-03", "2022/..", "2021-03-01", "2025-12-31"],
    ["2014", "2015", "2014-01-01", "2015-12-31"],
    ["2010/2015", "2020", "2014-01-01", "2020-12-31"],
    ["2020", "2025/2030", "2020-01-01", "2025-12-31"],
  ])("from %s to %s is from %s to %s", (first, last, from, to) => {
    const days = { start: day(from), end: day(to) + 1 };
    expect(read(first, last)).toEqual({ ok: true, days });
  });

  it("in numbers is read in one order: a number over twelve tells it of both", () => {
    const from = (first: string, last: string, monthFirst: boolean) =>
      readRange({ first, last }, { ...reading, monthFirst }, extent);
    const days = { start: day("2023-12-27"), end: day("2024-01-05") + 1 };
    expect(from("27/12/2023", "5/1/2024", true)).toEqual({ ok: true, days });
    expect(from("12/27/2023", "1/5/2024", false)).toEqual({ ok: true, days });
    const habits = { start: day("2024-02-01"), end: day("2024-03-01") + 1 };
    expect(from("1/2/2024", "1/3/2024", false)).toEqual({ ok: true, days: habits });
  });

  it("says which of the two is no date", () => {
    expect(read("soon", "27 dec 2023")).toEqual({ ok: false, about: "unread", text: "soon" });
    expect(read("24 dec 2023", "<b>")).toEqual({ ok: false, about: "unread", text: "<b>" });
    expect(read("", "")).toEqual({ ok: false, about: "unread", text: "" });
  });

  it("is not turned round: the reader is told", () => {
    expect(read("27 dec 2023", "24 dec 2023")).toEqual({
      ok: false,
      about: "reversed",
      first: day("2023-12-27"),
      last: day("2023-12-24"),
    });
  });

  it("that begins or ends beyond the story is beyond it, and not cut to it without a word", () => {
    for (const [first, last] of [
      ["1990", "2013-12-31"],
      ["2026-01-01", "2027"],
      ["1999", "2015"],
      ["2013-12-31", "2015"],
      ["2020", "2026-01-01"],
      ["2020", "2099"],
    ] as const) {
      expect(read(first, last)).toEqual({ ok: false, about: "beyond" });
    }
  });

  it("of any two days of the story is those days", () => {
    const some = fc.integer({ min: extent.start, max: extent.end - 1 });
    fc.assert(
      fc.property(some, some, (one, other) => {
        const [first, last] = [Math.min(one, other), Math.max(one, other)];
        expect(read(formatIsoDay(first), formatIsoDay(last))).toEqual({
          ok: true,
          days: { start: first, end: last + 1 },
        });
      }),
    );
  });
});
