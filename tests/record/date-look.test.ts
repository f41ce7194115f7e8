import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { dateLook, dateLooks } from "../../src/record/date-look.ts";
import { parseWhen } from "../../src/record/when.ts";
import { firstStory } from "../first-story.ts";
import { when } from "../time/days.ts";
import { anyEdtf } from "./edtf-arbitrary.ts";

describe("the look of a date", () => {
  test.each([
    ["2024-11-02", "day"],
    ["2024-11-02/2024-11-02", "day"],
    ["[2024-04-15]", "day"],
    ["2023-12-24/2023-12-27", "span"],
    ["2014/2017", "span"],
    ["2024-01/2024-02", "span"],
    ["2023-10-XX/2023-12", "span"],
    ["2023-03", "within"],
    ["2023", "within"],
    ["2020-23", "within"],
    ["1985-04-XX", "within"],
    ["[2024-04-15..2024-04-21]", "within"],
    ["[2023-12-26..2023-12-27]", "within"],
    ["[2024-04-21,2024-04-25]", "within"],
    ["../2021-03-16", "open"],
    ["../2023-03", "open"],
    ["[..2021-03-12]", "open"],
    ["2020-11/..", "open"],
    ["2020-11/", "open"],
    ["[2021-03..]", "open"],
    ["2020-11?", "inferred"],
    ["2018-12~", "inferred"],
    ["2024-11-02%", "inferred"],
  ] as const)("%s is %s", (text, look) => {
    expect(dateLook(when(text))).toBe(look);
  });

  test.each([
    ["a span", "2024-03-24~/2024-04-21"],
    ["a long span", "2020-09~/2023-09-29"],
    ["an open start", "../2021-03-16?"],
    ["an open end", "2020-11~/.."],
    ["one day of a range", "[2024-04-10~,2024-04-15]"],
  ])("is inferred although it is %s too: %s", (_also, text) => {
    expect(dateLook(when(text))).toBe("inferred");
  });

  it("is that of a period where a month is filled, not one day of it", () => {
    expect(dateLook(when("2023-03", "period"))).toBe("span");
    expect(dateLook(when("2023-03-XX", "period"))).toBe("within");
  });

  it("is one of the five for whatever can be written, and solid where a day or a span", () => {
    fc.assert(
      fc.property(anyEdtf, (text) => {
        const parsed = parseWhen(text, "event");
        fc.pre(parsed.ok);
        if (!parsed.ok) return;
        const look = dateLook(parsed.when);
        expect(dateLooks).toContain(look);
        if (look === "day" || look === "span") expect(parsed.when.sure).not.toBeNull();
        if (look === "within") expect(parsed.when.sure).toBeNull();
        expect(look === "inferred").toBe(/[?~%]/.test(text));
      }),
    );
  });

  it("is each of the five somewhere in the first story", () => {
    const found = new Set(firstStory.records.map((record) => dateLook(record.when)));
    expect(found).toEqual(new Set(dateLooks));
  });
});
