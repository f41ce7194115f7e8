import { describe, expect, it } from "vitest";
import { fractionOf, monthTicks } from "../../src/time/axis.ts";
import { countInBins, monthsOf } from "../../src/time/bins.ts";
import { eventDays, nextEventDay, previousEventDay } from "../../src/time/event-days.ts";
import { focusDay } from "../../src/time/focus-day.ts";
import { createLayerDays } from "../../src/time/layer-days.ts";
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

describe("bins", () => {
  const bins = monthsOf({ start: day("2023-11-15"), end: day("2024-02-01") });

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
    const days = eventDays(focusDays, [0, 2]);
    expect(days).toEqual([day("2021-03-16"), day("2023-12-23")]);
    expect(nextEventDay(days, day("2021-03-16"))).toBe(day("2023-12-23"));
    expect(previousEventDay(days, day("2023-12-23"))).toBe(day("2021-03-16"));
    expect(nextEventDay(days, day("2023-12-23"))).toBeNull();
    expect(previousEventDay(days, day("2021-03-16"))).toBeNull();
    expect(nextEventDay(days, day("2022-06-01"))).toBe(day("2023-12-23"));
    expect(previousEventDay(days, day("2022-06-01"))).toBe(day("2021-03-16"));
  });
});
