import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fractionOf, monthTicks, ticksOf } from "../../src/time/axis.ts";
import { yearStarts } from "../../src/time/year-starts.ts";
import { binsOf, countInBins } from "../../src/time/bins.ts";
import { eventDays, nextEventDay, previousEventDay } from "../../src/time/event-days.ts";
import { beginDay } from "../../src/time/begin-day.ts";
import { focusDay } from "../../src/time/focus-day.ts";
import { createLayerDays } from "../../src/time/layer-days.ts";
import { formatIsoDay } from "../../src/record/civil-day.ts";
import { day, when } from "./days.ts";

describe("the axis", () => {
  const range = { start: day("2020-11-01"), end: day("2025-01-01") };

  it("runs from 0 to 1", () => {
    expect(fractionOf(range.start, range)).toBe(0);
    expect(fractionOf(range.end, range)).toBe(1);
  });

  it("thins its ticks to quarters, then to years", () => {
    expect(monthTicks(range, 100)).toHaveLength(50);
    expect(monthTicks(range, 20).every(({ rank }) => rank >= 3)).toBe(true);
    expect(monthTicks(range, 5).map((tick) => tick.day)).toEqual(
      ["2021-01-01", "2022-01-01", "2023-01-01", "2024-01-01"].map(day),
    );
  });

  it("marks no month before its start or from its end on", () => {
    const ticks = monthTicks({ start: day("2023-12-02"), end: day("2024-02-01") }, 10);
    expect(ticks.map((tick) => tick.day)).toEqual([day("2024-01-01")]);
  });
});

describe("ticks", () => {
  const namesOf = (start: string, end: string, most: number) =>
    ticksOf({ start: day(start), end: day(end) }, most).map(
      ({ day: at, rank }) => `${formatIsoDay(at)} ${rank}`,
    );

  it("are single days where there is room for each", () => {
    expect(namesOf("2023-12-30", "2024-01-03", 4)).toEqual([
      "2023-12-30 0",
      "2023-12-31 0",
      "2024-01-01 12",
      "2024-01-02 0",
    ]);
  });

  it("are Mondays where there is room for those, and none outside", () => {
    expect(namesOf("2023-12-23", "2024-01-09", 4)).toEqual([
      "2023-12-25 0",
      "2024-01-01 12",
      "2024-01-08 0",
    ]);
    expect(namesOf("1969-12-29", "1970-01-06", 3)).toEqual(["1969-12-29 0", "1970-01-05 0"]);
  });

  it("are months, quarters and years over longer times", () => {
    expect(namesOf("2023-10-15", "2024-02-10", 5)).toEqual([
      "2023-11-01 1",
      "2023-12-01 1",
      "2024-01-01 12",
      "2024-02-01 1",
    ]);
    expect(namesOf("2014-01-01", "2025-01-01", 12)).toHaveLength(11);
  });
});

describe("bins", () => {
  const range = { start: day("2023-11-15"), end: day("2024-02-01") };
  const startsOf = (most: number) => binsOf(range, most).map(({ start }) => formatIsoDay(start));

  it("are as fine as there is room for: days, weeks, months, quarters, years", () => {
    expect(startsOf(78)).toHaveLength(78);
    expect(startsOf(77).slice(0, 2)).toEqual(["2023-11-13", "2023-11-20"]);
    expect(startsOf(10)).toEqual(["2023-11-01", "2023-12-01", "2024-01-01"]);
    expect(startsOf(2)).toEqual(["2023-10-01", "2024-01-01"]);
    expect(startsOf(1)).toEqual(["2023-01-01", "2024-01-01"]);
  });

  it("adjoin and hold every day of the range", () => {
    const days = fc.integer({ min: -40_000, max: 40_000 });
    fc.assert(
      fc.property(
        days,
        fc.integer({ min: 1, max: 5_000 }),
        fc.integer({ min: 1, max: 300 }),
        (start, length, most) => {
          const found = binsOf({ start, end: start + length }, most);
          expect(found[0]?.start).toBeLessThanOrEqual(start);
          expect(found[0]?.end).toBeGreaterThan(start);
          expect(found.at(-1)?.start).toBeLessThan(start + length);
          expect(found.at(-1)?.end).toBeGreaterThanOrEqual(start + length);
          for (const [index, bin] of found.entries()) {
            expect(bin.end).toBeGreaterThan(bin.start);
            expect(bin.end).toBe(found[index + 1]?.start ?? bin.end);
          }
        },
      ),
    );
  });
  const bins = binsOf({ start: day("2023-11-15"), end: day("2024-02-01") }, 5);

  it("are whole months, adjoining, and reach no further than the range", () => {
    expect(bins.map(({ start }) => start)).toEqual(
      ["2023-11-01", "2023-12-01", "2024-01-01"].map(day),
    );
    for (const [index, bin] of bins.entries()) {
      expect(bin.end).toBe(bins[index + 1]?.start ?? day("2024-02-01"));
    }
  });

  it("count the first day of a month in it and not in the one before, and nothing outside", () => {
    const dates = ["2023-12-01", "2023-12-31", "2023-12-31", "2024-02-01", "2023-10-31"];
    const days = createLayerDays(Int32Array.from(dates, day), Uint8Array.of(0, 0, 1, 0, 0));
    expect(countInBins(days, 0, bins)).toEqual([0, 2, 0]);
    expect(countInBins(days, 1, bins)).toEqual([0, 1, 0]);
    expect(countInBins(days, 2, bins)).toEqual([0, 0, 0]);
  });
});

describe("the day on which a record is looked at", () => {
  it.each([
    ["2023-12-23", "2023-12-23"],
    ["2023-03", "2023-03-31"],
    ["2023-12-24/2023-12-27", "2023-12-27"],
    ["2023", "2023-01-01"],
    ["../2021-03-16", "2021-03-16"],
    ["2020-11/..", "2020-11-01"],
  ])("of %s is %s", (edtf, expected) => {
    expect(focusDay(when(edtf))).toBe(day(expected));
  });

  it("is met one after another, each once, in either direction", () => {
    const dates = ["2023-12-23", "2023-12-23", "2021-03-16", "2023-12-23", "2022-01-01"];
    const focusDays = createLayerDays(Int32Array.from(dates, day), Uint8Array.of(0, 0, 2, 2, 1));
    const days = eventDays([focusDays], [0, 2]);
    expect(days).toEqual([day("2021-03-16"), day("2023-12-23")]);
    expect(nextEventDay(days, day("2021-03-16"))).toBe(day("2023-12-23"));
    expect(previousEventDay(days, day("2023-12-23"))).toBe(day("2021-03-16"));
    expect(nextEventDay(days, day("2023-12-23"))).toBeNull();
    expect(previousEventDay(days, day("2021-03-16"))).toBeNull();
    expect(nextEventDay(days, day("2022-06-01"))).toBe(day("2023-12-23"));
    expect(previousEventDay(days, day("2022-06-01"))).toBe(day("2021-03-16"));
  });
});

describe("the day on which something begins", () => {
  it.each([
    ["2023-12-24/2023-12-27", "2023-12-24"],
    ["2020-11-03/..", "2020-11-03"],
    ["2023-12-24/2024-01", "2023-12-24"],
  ])("of %s is %s", (edtf, expected) => {
    expect(beginDay(when(edtf))).toBe(day(expected));
  });

  it.each([
    "2023-12-23",
    "2023-12-23/2023-12-23",
    "2023-03",
    "2023-03/2023-05",
    "../2021-03-16",
    "[2024-04-15..2024-04-21]",
    "2024-03-24~/2024-04-02",
    "2024-03-24?/2024-04-02",
  ])("is not known of %s, or not another than its own", (edtf) => {
    expect(beginDay(when(edtf))).toBeNull();
  });

  it("is met beside those on which records are looked at", () => {
    const layerDays = (...dates: string[]) =>
      createLayerDays(Int32Array.from(dates, day), Uint8Array.of(0, 1));
    const both = [layerDays("2023-12-27", "2023-12-28"), layerDays("2023-12-24", "2023-12-25")];
    expect(eventDays(both, [0])).toEqual(["2023-12-24", "2023-12-27"].map(day));
    expect(eventDays(both, [1])).toEqual(["2023-12-25", "2023-12-28"].map(day));
  });
});

describe("the years of an axis", () => {
  it("are each where it begins, thinned evenly where there is little room", () => {
    const axis = { start: day("2014-01-01"), end: day("2021-01-01") };
    const years = (most: number) => yearStarts(axis, most).map((start) => formatIsoDay(start));
    expect(years(20)).toHaveLength(7);
    expect(years(4)).toEqual(["2014-01-01", "2016-01-01", "2018-01-01", "2020-01-01"]);
    expect(years(1)).toEqual(["2014-01-01"]);
    expect(years(0)).toEqual(["2014-01-01"]);
  });
});
