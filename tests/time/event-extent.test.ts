import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { parseWhen } from "../../src/record/when.ts";
import { eventExtent, hasEndInSight } from "../../src/time/event-extent.ts";
import { anyEdtf } from "../record/edtf-arbitrary.ts";
import { day, when } from "./days.ts";

const sizes = { dot: 6, arrow: 9, stretch: 10 };
/** April 2024, ten pixels a day. */
const april = { start: day("2024-04-01"), end: day("2024-05-01") };
const extentOf = (text: string, width = 300) => eventExtent(when(text), april, width, sizes);

describe("a date on the axis", () => {
  it("of one day is a dot anywhere within its day, best in the middle", () => {
    expect(extentOf("2024-04-11")).toEqual({
      look: "day",
      width: 6,
      least: 100,
      most: 104,
      wanted: 102,
      body: { from: 0, to: 6 },
      sure: { from: 0, to: 6 },
      isDot: true,
      open: null,
      cutStart: false,
      cutEnd: false,
    });
  });

  it("of one day stands in the middle of a day that is narrower than the dot", () => {
    expect(extentOf("2024-04-11", 60)).toMatchObject({ least: 18, most: 18, wanted: 18, width: 6 });
  });

  it.each([
    ["[2024-04-11..2024-04-15]", 100, 50, null],
    ["2024-04-11/2024-04-15", 100, 50, { from: 0, to: 50 }],
    ["2024-04", 0, 300, null],
    // About the 11th: from the 10th to the 12th.
    ["2024-04-11~", 90, 30, null],
    // The unit at an unsure end is not sure.
    ["2024-04-11?/2024-04-15", 100, 50, { from: 10, to: 50 }],
  ])("of more is as long as its days: %s", (text, left, width, sure) => {
    const extent = extentOf(text);
    expect(extent).toMatchObject({ least: left, most: left, wanted: left, width, isDot: false });
    expect(extent?.sure).toEqual(sure);
  });

  it("is never too short to be seen, and then stands around its middle", () => {
    expect(extentOf("2024-04-11/2024-04-12", 60)).toMatchObject({
      width: 10,
      wanted: 17,
      body: { from: 0, to: 10 },
      sure: { from: 0, to: 10 },
    });
  });

  it("has its day, and an arrow towards the side that is open", () => {
    expect(extentOf("../2024-04-11")).toMatchObject({
      open: "start",
      width: 15,
      body: { from: 9, to: 15 },
      sure: { from: 9, to: 15 },
      least: 91,
      most: 95,
      isDot: true,
    });
    expect(extentOf("2024-04-11/..")).toMatchObject({
      open: "end",
      width: 15,
      body: { from: 0, to: 6 },
      least: 100,
      most: 104,
    });
    expect(extentOf("[..2024-04-11]")).toMatchObject({ open: "start", sure: null, isDot: true });
    expect(extentOf("2024-04/..")).toMatchObject({
      body: { from: 0, to: 300 },
      sure: { from: 0, to: 300 },
      width: 309,
      isDot: false,
    });
  });

  it("goes on where it leaves what is in sight", () => {
    expect(extentOf("2024-03-20/2024-04-03")).toMatchObject({
      wanted: 0,
      width: 30,
      cutStart: true,
      cutEnd: false,
    });
    expect(extentOf("[2024-04-30..2024-06-01]")).toMatchObject({
      wanted: 290,
      width: 10,
      cutStart: false,
      cutEnd: true,
    });
    expect(extentOf("2023/2025")).toMatchObject({ width: 300, cutStart: true, cutEnd: true });
  });

  test.each(["2024-03-31", "2024-05-01", "../2024-03-31", "2020-11/..", "2024-05"])(
    "is not there where none of its days is in sight: %s",
    (text) => {
      expect(extentOf(text)).toBeNull();
    },
  );

  it("keeps all that is drawn within the axis, its arrow and least width aside", () => {
    fc.assert(
      fc.property(anyEdtf, fc.integer({ min: 40, max: 3000 }), (text, width) => {
        const parsed = parseWhen(text, "event");
        if (!parsed.ok) return;
        const anchor = parsed.when.latest ?? parsed.when.earliest ?? 0;
        const range = { start: anchor - 20, end: anchor + 10 };
        const extent = eventExtent(parsed.when, range, width, sizes);
        expect(extent).not.toBeNull();
        if (!extent) return;
        expect(extent.least).toBeLessThanOrEqual(extent.wanted);
        expect(extent.wanted).toBeLessThanOrEqual(extent.most);
        expect(extent.least + extent.body.from).toBeGreaterThanOrEqual(-sizes.stretch);
        expect(extent.most + extent.body.to).toBeLessThanOrEqual(width + sizes.stretch);
        for (const value of [extent.least, extent.most, extent.wanted, extent.width]) {
          expect(Number.isInteger(value)).toBe(true);
        }
        if (extent.sure) {
          expect(extent.sure.from).toBeGreaterThanOrEqual(extent.body.from);
          expect(extent.sure.to).toBeLessThanOrEqual(extent.body.to);
          expect(extent.sure.from).toBeLessThan(extent.sure.to);
        }
      }),
    );
  });
});

describe("an end in sight", () => {
  test.each([
    ["2024-04-01", true],
    ["2024-04-30", true],
    ["2024-03-31", false],
    ["2024-05-01", false],
    ["2024-03/2024-04-01", true],
    ["2024-04-30/2025", true],
    ["2024-03/2024-05", false],
    ["../2024-04-30", true],
    ["../2024-05-01", false],
    ["2024-04-30/..", true],
    ["2020-11/..", false],
  ])("of %s: %s", (text, isInSight) => {
    expect(hasEndInSight(when(text), april)).toBe(isInSight);
  });
});
