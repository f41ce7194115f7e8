import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatIsoDay } from "../../src/record/civil-day.ts";
import type { TimeWindow } from "../../src/time/show-window.ts";
import { windowAt, windowNames } from "../../src/time/show-window.ts";
import { readMoment } from "../../src/time/typed-moment.ts";
import { day } from "./days.ts";

const extent = { start: day("2014-01-01"), end: day("2025-02-01") };
const reading = { monthFirst: false, near: day("2023-12-27"), language: "en" };
const read = (text: string, window: TimeWindow) => readMoment(text, reading, extent, window);

describe("a moment that is typed", () => {
  it.each<[string, TimeWindow, string, TimeWindow]>([
    ["27 dec 2023", "day", "2023-12-27", "day"],
    ["27 dec 2023", "until-now", "2023-12-27", "until-now"],
    ["dec 2023", "day", "2023-12-31", "month"],
    ["feb 2023", "week", "2023-02-28", "month"],
    ["dec 2023", "month", "2023-12-31", "month"],
    ["dec 2023", "year", "2023-12-31", "year"],
    ["2023", "month", "2023-12-31", "year"],
    ["2024", "month", "2024-12-31", "year"],
    ["2023", "until-now", "2023-12-31", "until-now"],
    ["1–24 dec 2023", "month", "2023-12-24", "month"],
    ["1–24 dec 2023", "week", "2023-12-24", 24],
    ["2021 – 2022", "month", "2022-12-31", 730],
    ["2020-11/..", "week", "2020-11-01", "week"],
    ["../2021-03-16", "week", "2021-03-16", "week"],
    // Of these a part alone lies in the story.
    ["2025", "week", "2025-01-31", "month"],
    ["2012/2014-01-02", "day", "2014-01-02", 2],
  ])("as %s in the window %s is %s in %s", (text, window, moment, shown) => {
    expect(read(text, window)).toEqual({ ok: true, moment: day(moment), window: shown });
  });

  it("is none where it is no date or lies beyond the story", () => {
    expect(read("soon", "month")).toEqual({ ok: false, about: "unread" });
    expect(read("2013", "month")).toEqual({ ok: false, about: "beyond" });
    expect(read("2025-02-01", "month")).toEqual({ ok: false, about: "beyond" });
    expect(read("../2013", "month")).toEqual({ ok: false, about: "beyond" });
  });

  it("shows all that is typed, in whatever window", () => {
    const some = fc.integer({ min: extent.start, max: extent.end - 1 });
    fc.assert(
      fc.property(some, some, fc.constantFrom(...windowNames), (one, other, window) => {
        const [first, last] = [Math.min(one, other), Math.max(one, other)];
        const found = read(`${formatIsoDay(first)}/${formatIsoDay(last)}`, window);
        if (!found.ok) throw new Error(found.about);
        const shown = windowAt(found.moment, found.window);
        expect(found.moment).toBe(last);
        expect(shown.start).toBeLessThanOrEqual(first);
      }),
    );
  });
});
