import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  formatWindow,
  isRange,
  parseWindow,
  presence,
  queryAt,
  windowAt,
  windowLength,
  windowNames,
} from "../../src/time/show-window.ts";
import { day, when } from "./days.ts";

describe("a window", () => {
  it("ends with the moment, the moment's day within it", () => {
    expect(windowAt(day("2023-12-27"), "day")).toEqual({
      start: day("2023-12-27"),
      end: day("2023-12-28"),
    });
    expect(windowAt(day("2023-12-27"), "week").start).toBe(day("2023-12-21"));
  });

  it("of a month holds the whole of the longest month on its last day", () => {
    expect(windowAt(day("2023-12-31"), "month").start).toBe(day("2023-12-01"));
  });

  it("of a year holds the whole of a leap year on its last day", () => {
    expect(windowAt(day("2024-12-31"), "year").start).toBe(day("2024-01-01"));
  });

  it("until now has no start", () => {
    expect(windowAt(0, "until-now").start).toBe(-Infinity);
  });

  it("of a range has as many days as that, the last of which is the moment", () => {
    const days = { start: day("2023-11-13"), end: day("2023-12-28") };
    expect(windowAt(day("2023-12-27"), 45)).toEqual(days);
    expect(queryAt(day("2023-12-27"), 45)).toEqual({ ...days, openReach: 45 });
    expect(windowLength(45)).toBe(45);
    expect([45, ...windowNames].filter(isRange)).toEqual([45]);
  });

  it("is written as a name or a number of days, and read back to the same", () => {
    expect(formatWindow("until-now")).toBe("until-now");
    expect(formatWindow(45)).toBe("45d");
    for (const name of windowNames) expect(parseWindow(formatWindow(name))).toBe(name);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_999_999 }), (days) => {
        expect(parseWindow(formatWindow(days))).toBe(days);
      }),
    );
  });

  it.each(["", "d", "0d", "-4d", "4.5d", "04d", "4 d", "4D", "1e3d", "45", "12345678d", "range"])(
    "is none: %j",
    (text) => {
      expect(parseWindow(text)).toBeNull();
    },
  );
});

describe("the presence of a record", () => {
  const drowning = when("2023-12-23");

  it("is sure on its day, and gone from a day's window before and after", () => {
    expect(presence(drowning, day("2023-12-22"), "day")).toBe("absent");
    expect(presence(drowning, day("2023-12-23"), "day")).toBe("sure");
    expect(presence(drowning, day("2023-12-24"), "day")).toBe("earlier");
  });

  it("ends exactly when the window has passed it", () => {
    expect(presence(drowning, day("2023-12-29"), "week")).toBe("sure");
    expect(presence(drowning, day("2023-12-30"), "week")).toBe("earlier");
  });

  it("is only possible while no sure day is in the window", () => {
    const attack = when("[2024-04-13..2024-04-21]");
    expect(presence(attack, day("2024-04-12"), "month")).toBe("absent");
    expect(presence(attack, day("2024-04-13"), "day")).toBe("possible");
    expect(presence(attack, day("2024-04-21"), "day")).toBe("possible");
    expect(presence(attack, day("2024-04-22"), "day")).toBe("earlier");
  });

  it("of an open start reaches back one window from its known end, not for years", () => {
    const camps = when("../2021-03-16");
    expect(presence(camps, day("2021-03-16"), "month")).toBe("sure");
    expect(presence(camps, day("2021-03-10"), "month")).toBe("possible");
    expect(presence(camps, day("2021-02-10"), "month")).toBe("absent");
    expect(presence(camps, day("2019-01-01"), "year")).toBe("absent");
    expect(presence(camps, day("2019-01-01"), "until-now")).toBe("absent");
    expect(presence(camps, day("2021-04-20"), "month")).toBe("earlier");
  });

  it("of an open end goes on, sure in its first unit only", () => {
    const custody = when("2020-11/..");
    expect(presence(custody, day("2020-10-31"), "month")).toBe("absent");
    expect(presence(custody, day("2020-11-15"), "month")).toBe("sure");
    expect(presence(custody, day("2024-01-01"), "month")).toBe("possible");
  });

  it("of neither a start nor an end is always possible", () => {
    const always = { ...when("2020-11/.."), earliest: null, sure: null };
    for (const name of windowNames)
      expect(presence(always, day("1900-01-01"), name)).toBe("possible");
  });

  it("agrees with a plain loop over days", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -50, max: 50 }),
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: -100, max: 100 }),
        fc.oneof(fc.constantFrom(...windowNames), fc.integer({ min: 1, max: 120 })),
        (start, length, moment, name) => {
          const record = {
            edtf: "",
            earliest: start,
            latest: start + length,
            sure: { start, end: start + 1 },
            precision: "day" as const,
            qualified: false,
          };
          const now = windowAt(moment, name);
          const first = Math.max(now.start, -200);
          let meets = false;
          let sure = false;
          for (let at = first; at < now.end; at += 1) {
            meets ||= at >= start && at < start + length;
            sure ||= at === start;
          }
          const found = presence(record, moment, name);
          expect(found === "sure" || found === "possible").toBe(meets);
          expect(found === "sure").toBe(sure);
        },
      ),
    );
  });
});
