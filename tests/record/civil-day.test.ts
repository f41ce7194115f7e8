import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  daysInMonth,
  formatIsoDay,
  fromCivilDay,
  isCivilDate,
  parseIsoDay,
  toCivilDay,
} from "../../src/record/civil-day.ts";

const millisecondsPerDay = 86_400_000;
const anyDay = fc.integer({ min: -5_000_000, max: 5_000_000 });

describe("civil days", () => {
  test("count from 1 January 1970", () => {
    expect(toCivilDay({ year: 1970, month: 1, day: 1 })).toBe(0);
    expect(toCivilDay({ year: 1969, month: 12, day: 31 })).toBe(-1);
    expect(toCivilDay({ year: 2024, month: 2, day: 29 })).toBe(19_782);
  });

  test("agree with the runtime's own UTC calendar, in every time zone", () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const date = new Date(day * millisecondsPerDay);
        expect(fromCivilDay(day)).toEqual({
          year: date.getUTCFullYear(),
          month: date.getUTCMonth() + 1,
          day: date.getUTCDate(),
        });
        expect(formatIsoDay(day)).toBe(date.toISOString().slice(0, -14));
      }),
    );
  });

  test("become a date and the same day again", () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(toCivilDay(fromCivilDay(day))).toBe(day);
      }),
    );
  });

  test("print as a day that reads back to the same", () => {
    const fourDigitYears = fc.integer({ min: -719_528, max: 2_932_896 });
    fc.assert(
      fc.property(fourDigitYears, (day) => {
        expect(parseIsoDay(formatIsoDay(day))).toBe(day);
      }),
    );
  });
});

describe("a date that does not exist", () => {
  test.each([
    [1900, 2, 29],
    [2023, 2, 29],
    [2024, 2, 30],
    [2024, 4, 31],
    [2024, 13, 1],
    [2024, 0, 1],
    [2024, 1, 0],
  ])("%i-%i-%i is refused", (year, month, day) => {
    expect(isCivilDate({ year, month, day })).toBe(false);
  });

  test("is not read as the next month's", () => {
    expect(parseIsoDay("2023-02-30")).toBeNull();
    expect(parseIsoDay("2023-02-28")).not.toBeNull();
  });

  test.each(["2024-3-5", "20240305", " 2024-03-05", "2024-03-05T00:00", "２０２４-03-05", ""])(
    "%j is no ISO day",
    (text) => expect(parseIsoDay(text)).toBeNull(),
  );
});

test("every fourth year is a leap year, a century only if 400 divides it", () => {
  expect([2023, 2024, 1900, 2000, -4, 0].map((year) => daysInMonth(year, 2))).toEqual([
    28, 29, 28, 29, 29, 29,
  ]);
});
