import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Indicator } from "../../src/record/story.ts";
import { measures } from "../../src/record/story.ts";
import { groupNumbers, periodLength, yearsOf } from "../../src/time/number-series.ts";
import { indicator } from "../invented-story.ts";
import { day, when } from "./days.ts";

const dates = ["2020-03", "2021-03~", "2022", "2023", "2022-03-05", "../2023-04-01", "2020/2021"];

const given = fc
  .array(
    fc.record({
      series: fc.constantFrom("", "salt", "tide"),
      measure: fc.constantFrom(...measures),
      unit: fc.constantFrom("people", "percent"),
      places: fc.constantFrom(["maravia"], ["old-port"], ["maravia", "old-port"]),
      when: fc.constantFrom(...dates).map((edtf) => when(edtf, "period")),
    }),
    { maxLength: 30 },
  )
  .map((rows) => rows.map((row, at) => indicator(`number-${at}`, row)));

const alike: readonly ((one: Indicator) => string)[] = [
  ({ series }) => series,
  ({ measure }) => measure,
  ({ unit }) => unit,
  ({ places }) => places.toSorted().join(),
  ({ when: period }) => periodLength(period),
];

describe("numbers that are grouped", () => {
  test("are each in exactly one group", () => {
    fc.assert(
      fc.property(given, (indicators) => {
        const { series, alone } = groupNumbers(indicators);
        const ids = [...series.flat(), ...alone].map(({ id }) => id);
        expect(ids.toSorted()).toEqual(indicators.map(({ id }) => id).toSorted());
      }),
    );
  });

  test("share a series only where series, measure, unit, places and length of period are the same", () => {
    fc.assert(
      fc.property(given, (indicators) => {
        for (const group of groupNumbers(indicators).series) {
          expect(group.length).toBeGreaterThan(1);
          for (const property of alike) expect(new Set(group.map(property)).size).toBe(1);
          expect(group[0]?.series).not.toBe("");
        }
      }),
    );
  });

  test("stand alone only where there is no other that they may stand with", () => {
    fc.assert(
      fc.property(given, (indicators) => {
        for (const one of groupNumbers(indicators).alone) {
          const others = indicators.filter(
            (other) =>
              other !== one && alike.every((property) => property(one) === property(other)),
          );
          expect(one.series === "" ? [] : others).toEqual([]);
        }
      }),
    );
  });

  test("ascend in time, and the series stand in the order in which they begin", () => {
    const numbers = [
      indicator("late", { series: "salt", when: when("2023-05", "period") }),
      indicator("other", { series: "tide", when: when("2022-05", "period") }),
      indicator("early", { series: "salt", when: when("2021-05", "period") }),
      indicator("another", { series: "tide", when: when("2022-06", "period") }),
    ];
    const { series, alone } = groupNumbers(numbers);
    expect(series.map((group) => group.map(({ id }) => id))).toEqual([
      ["early", "late"],
      ["other", "another"],
    ]);
    expect(alone).toEqual([]);
  });
});

describe("the length of a period", () => {
  test.each([
    ["2023-02", "month"],
    ["2023-02~", "month"],
    ["2023-01-01/2023-01-31", "month"],
    ["2024", "year"],
    ["2023-01/2023-09", "273 days"],
    ["2023-10-01/2024-09-30", "year"],
    ["[2023-09-18..2023-09-24]", "day"],
    ["../2023-09-29", "until"],
    ["2023-09-29/..", "since"],
    ["2023-12-01/2023-12-07", "week"],
  ])("%s is %s", (edtf, length) => {
    expect(periodLength(when(edtf, "period"))).toBe(length);
  });
});

describe("the years of some numbers", () => {
  test("hold each of their known days, and begin and end with a year", () => {
    const numbers = ["2021-05", "../2023-04-01", "2022"].map((edtf) => ({
      when: when(edtf, "period"),
    }));
    expect(yearsOf(numbers)).toEqual({ start: day("2021-01-01"), end: day("2024-01-01") });
    expect(yearsOf([])).toBeNull();
  });
});
