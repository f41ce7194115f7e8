import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatIsoDay } from "../../src/record/civil-day.ts";
import { readDays } from "../../src/time/read-days.ts";
import { sayDay } from "../../src/words/dates.ts";
import { languages } from "../../src/words/dictionary.ts";
import { day } from "./days.ts";

const near = day("2022-05-05");
/** The last day of what is typed; the first where it has none. */
const read = (text: string, monthFirst = false) => {
  const found = readDays(text, { monthFirst, near, language: "en" });
  const last = found?.last ?? found?.first ?? null;
  return last === null ? null : formatIsoDay(last);
};

describe("a day that is typed", () => {
  it.each([
    ["27 dec 2023", "2023-12-27"],
    ["Dec 27, 2023", "2023-12-27"],
    ["December 27th 2023", "2023-12-27"],
    ["27 de diciembre de 2023", "2023-12-27"],
    ["  27   DIC.  2023 ", "2023-12-27"],
    ["dec 2023", "2023-12-31"],
    ["febrero 2024", "2024-02-29"],
    ["setiembre 2023", "2023-09-30"],
    ["1 ene 2021", "2021-01-01"],
    ["nov 2", "2022-11-02"],
    ["nov", "2022-11-30"],
    ["2023", "2023-12-31"],
    ["2023-12-27", "2023-12-27"],
    ["2023-12", "2023-12-31"],
    ["2023-12-24/2023-12-27", "2023-12-27"],
    ["2020-11/..", "2020-11-01"],
  ])("is read: %s is %s", (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it("in numbers is read by the reader's habit, where both could be meant", () => {
    expect(read("2/11/2024")).toBe("2024-11-02");
    expect(read("2/11/2024", true)).toBe("2024-02-11");
    expect(read("27.12.2023", true)).toBe("2023-12-27");
    expect(read("12-27-2023")).toBe("2023-12-27");
  });

  it.each([
    "",
    "yesterday",
    "32 dec 2023",
    "30 feb 2024",
    "13/13/2024",
    "dec dec 2023",
    "2023 2024 dec",
    "de",
    "27",
    "../..",
    "<b>",
    "de 27 xyz 2023",
  ])("is none: %s", (text) => {
    expect(read(text)).toBeNull();
  });

  it("as it is said in any language is that day to a reader of any", () => {
    const days = fc.integer({ min: day("1900-01-01"), max: day("2100-12-31") });
    fc.assert(
      fc.property(
        days,
        fc.constantFrom(...languages),
        fc.constantFrom(...languages),
        (wanted, said, language) => {
          const reading = { monthFirst: false, near, language };
          expect(readDays(sayDay(wanted, said), reading)).toEqual({ first: wanted, last: wanted });
        },
      ),
    );
  });

  it("never throws, whatever is typed", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => read(text) !== undefined));
  });
});

describe("the days of what is typed", () => {
  const days = (text: string) => {
    const found = readDays(text, { monthFirst: false, near, language: "es" });
    const say = (end: number | null) => (end === null ? ".." : formatIsoDay(end));
    return found && `${say(found.first)} ${say(found.last)}`;
  };

  it.each([
    ["27 dec 2023", "2023-12-27 2023-12-27"],
    ["2/11/2024", "2024-11-02 2024-11-02"],
    ["febrero 2024", "2024-02-01 2024-02-29"],
    ["2023", "2023-01-01 2023-12-31"],
    ["2023-12-24/2023-12-27", "2023-12-24 2023-12-27"],
    ["2020-11/..", "2020-11-01 .."],
    ["../2021-03-16", ".. 2021-03-16"],
    ["1 Dec - 24 Dec 2023", "2023-12-01 2023-12-24"],
    ["1–24 Dec 2023", "2023-12-01 2023-12-24"],
    ["24–27 dic 2023", "2023-12-24 2023-12-27"],
    ["1 Dec 2023 – 24 Dec 2023", "2023-12-01 2023-12-24"],
    ["1 dec 2023 to 24 dec 2023", "2023-12-01 2023-12-24"],
    ["1 a 24 de diciembre de 2023", "2023-12-01 2023-12-24"],
    ["nov 2023 al 3 de enero de 2024", "2023-11-01 2024-01-03"],
    ["2023-12-01 - 2023-12-24", "2023-12-01 2023-12-24"],
    ["28 Nov – 27 Dec 2023", "2023-11-28 2023-12-27"],
    ["28 Dec – 3 Jan 2024", "2023-12-28 2024-01-03"],
    ["2021 – 2023", "2021-01-01 2023-12-31"],
    ["27/12/2023 – 5/1/2024", "2023-12-27 2024-01-05"],
    ["12/27/2023 – 1/5/2024", "2023-12-27 2024-01-05"],
  ])("are all of it: %s is %s", (text, expected) => {
    expect(days(text)).toBe(expected);
  });

  it.each([
    "",
    "soon",
    "30 feb 2024",
    "../..",
    "–",
    "1–",
    "– 2023",
    "1–2–3 dec 2023",
    "soon – 2023",
  ])("are none: %s", (text) => {
    expect(days(text)).toBeNull();
  });
});
