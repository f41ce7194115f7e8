import { describe, expect, test } from "vitest";
import { datesNamed, missingDates } from "../../../src/intake/evidence/find-date.ts";
import { parseWhen, type When } from "../../../src/record/when.ts";

function date(edtf: string): When {
  const parsed = parseWhen(edtf, "event");
  if (!parsed.ok) throw new Error(parsed.message ?? "no date");
  return parsed.when;
}

/** 2031-03-20 is a Thursday. */
const written = date("2031-03-20");
const missing = (edtf: string, text: string, day = written) => missingDates(date(edtf), text, day);

describe("a date", () => {
  test.each([
    ["2031-03-14", "on March 14"],
    ["2029-03-14", "on 14 March 2029"],
    ["2029-03-14", "on the 14th of March, 2029"],
    ["2031-03-08/2031-03-14", "from 8 to 14 March 2031"],
    ["2031-03-08/2031-03-14", "March 8–14"],
    ["2031-06-02", "the vote of June 2"],
    ["2031-03-16", "on Sunday night"],
    ["2031-03-13", "last Thursday"],
    ["2031-03-19", "yesterday"],
    ["2031-03-20", "today"],
    ["[2031-03-10..2031-03-16]", "last week"],
    ["2031-02", "last month"],
    ["2031-02", "in February"],
    ["2030-11", "last November"],
    ["2031-03", "earlier this month"],
    ["2030", "last year"],
    ["2031", "so far this year"],
    ["2029/2030", "between 2029 and 2030"],
    ["../2031-03-14", "on March 14"],
    ["[2031-01-01..2031-01-22]", "in January, before January 22"],
    ["2031-02-01/2031-02-28", "throughout February"],
    ["2031-03-01/2031-03-07", "in the first week of March"],
    ["2031-01/2031-02", "this year, up to February"],
  ])("%s is named by %j", (edtf, text) => {
    expect(missing(edtf, text)).toEqual([]);
  });

  test.each([
    ["2031-03-14", "on March 15", ["2031-03-14"]],
    ["2031-03-14", "in March", ["2031-03-14"]],
    ["2031-03-14", "on March 14, 2030", ["2031-03-14"]],
    ["2029-03-14", "on March 14", ["2029-03-14"]],
    ["2031-03-14", "over 14 came on the march", ["2031-03-14"]],
    ["2031-05", "they may come", ["2031-05"]],
    ["2031-03", "a march", ["2031-03"]],
    ["2031-03-16", "on Monday", ["2031-03-16"]],
    ["2031-03-09", "on Sunday", ["2031-03-09"]],
    ["[2031-03-17..2031-03-19]", "last week", ["2031-03-17", "2031-03-19"]],
    ["2031-01", "last month", ["2031-01"]],
    ["2029", "last year", ["2029"]],
    ["2030/2031", "in 2030", ["2031"]],
    ["2031-01-01", "in January", ["2031-01-01"]],
    ["2031-01-31", "in January", ["2031-01-31"]],
    ["2031-12", "this year", ["2031-12"]],
    ["[2031-01-01..2031-01-22]", "on January 22", ["2031-01-01"]],
    ["[2031-01-02..2031-01-22]", "in January, before January 22", ["2031-01-02"]],
    ["2031-02-01/2031-02-27", "throughout February", ["2031-02-27"]],
    ["2031-01", "this year", ["2031-01"]],
    ["2031", "with 2,031 sheep", ["2031"]],
  ])("%s is not named by %j", (edtf, text, expected) => {
    expect(missing(edtf, text)).toEqual(expected);
  });

  test("is seen from each day that the text may have been written on", () => {
    const sundayOrMonday = date("[2024-04-21..2024-04-22]");
    expect(missing("[2024-04-08..2024-04-21]", "last week", sundayOrMonday)).toEqual([]);
    expect(missing("[2024-04-07..2024-04-22]", "last week", sundayOrMonday)).toEqual([
      "2024-04-07",
      "2024-04-22",
    ]);
  });
});

describe("the dates that a text names", () => {
  const near = date("2031-03-20").earliest ?? 0;

  test.each([
    ["On 14 March 2031 and in May 2029", ["2031-03-14", "2029-05"]],
    ["between 8 and 14 March", ["2031-03-08", "2031-03-14"]],
    ["from December to January", ["2030-12", "2031-01"]],
    ["before January 20", ["2031-01-20"]],
    ["against 500 in 2022, half as many as in the spring of 2029", ["2022", "2029"]],
    ["they may march, 19 of them, with 2,031 mules", []],
  ])("%j are %j", (text, expected) => {
    expect(datesNamed(text, near)).toEqual(expected);
  });

  test("are of the year that is nearest where none is said", () => {
    expect(datesNamed("on 20 January", date("2030-12-04").earliest ?? 0)).toEqual(["2031-01-20"]);
    expect(datesNamed("on 1 December", date("2031-01-04").earliest ?? 0)).toEqual(["2030-12-01"]);
  });
});
