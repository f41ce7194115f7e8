import { describe, expect, it } from "vitest";
import { emptyStory } from "../../src/intake/empty-story.ts";
import type { Indicator } from "../../src/record/story.ts";
import { createSession } from "../../src/session/session.ts";
import { wholeExtent } from "../../src/session/whole-extent.ts";
import { firstStory } from "../first-story.ts";
import { inventedStory, quantity, record } from "../invented-story.ts";
import { day, when } from "../time/days.ts";

const years = (from: number, to: number) => ({
  start: day(`${from}-01-01`),
  end: day(`${to + 1}-01-01`),
});

const indicator = (edtf: string): Indicator => ({
  id: "rain",
  series: "",
  title: { en: "Rain", es: "Lluvia" },
  measure: "count",
  value: quantity("5"),
  unit: "days",
  when: when(edtf, "period"),
  comparedTo: "",
  places: [],
  status: "reported",
  attributedTo: null,
  basis: null,
  note: null,
  sources: [],
});

describe("the whole extent", () => {
  it("is the years of the opening range where all lies in it", () => {
    expect(wholeExtent(inventedStory({ records: [record("storm")] }))).toEqual(years(2001, 2001));
  });

  it("reaches to the first and the last year of anything dated", () => {
    const records = [record("old", { when: when("1998-12-31") })];
    expect(wholeExtent(inventedStory({ records }))).toEqual(years(1998, 2001));
    const indicators = [indicator("2004-02")];
    expect(wholeExtent(inventedStory({ records, indicators }))).toEqual(years(1998, 2004));
  });

  it("does not take in the year that begins as the last day ends", () => {
    const records = [record("eve", { when: when("2003-12-31") })];
    expect(wholeExtent(inventedStory({ records }))).toEqual(years(2001, 2003));
  });

  it("counts an open end by the end that is known", () => {
    const records = [
      record("since", { when: when("1999-06/..") }),
      record("until", { when: when("../2005-01-01") }),
    ];
    expect(wholeExtent(inventedStory({ records }))).toEqual(years(1999, 2005));
  });

  it("of a story without any date is the year of its moment", () => {
    const { firstView } = inventedStory({});
    const open = { ...firstView.range, earliest: null, latest: null, sure: null };
    const undated = inventedStory({ firstView: { ...firstView, range: open } });
    expect(wholeExtent(undated)).toEqual(years(2001, 2001));
    expect(createSession(undated).moment.value).toBe(day("2001-05-01"));
  });

  it("of no story at all is a year still", () => {
    expect(wholeExtent(emptyStory)).toEqual(years(1970, 1970));
  });

  it("of the first story holds every record and its opening", () => {
    const { start, end } = wholeExtent(firstStory);
    for (const { when: date } of [...firstStory.records, ...firstStory.indicators]) {
      expect(date.earliest ?? start).toBeGreaterThanOrEqual(start);
      expect(date.latest ?? end).toBeLessThanOrEqual(end);
    }
    expect(firstStory.firstView.moment).toBeGreaterThanOrEqual(start);
    expect(firstStory.firstView.moment).toBeLessThan(end);
  });
});
