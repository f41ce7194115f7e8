import { describe, expect, it } from "vitest";
import { recordColumns } from "../../src/session/record-columns.ts";
import { eventsInSight } from "../../src/session/events-in-sight.ts";
import { createTimeIndex } from "../../src/time/time-index.ts";
import { firstStory } from "../first-story.ts";
import { inventedStory, record } from "../invented-story.ts";
import { day, when } from "../time/days.ts";

const april = { start: day("2001-04-01"), end: day("2001-05-01") };

function idsOf(dates: Readonly<Record<string, string>>, hidden: readonly string[] = []) {
  const story = inventedStory({
    records: Object.entries(dates).map(([id, edtf]) =>
      record(id, {
        when: when(edtf),
        layer: id.startsWith("walk") ? "routes" : "incidents",
      }),
    ),
  });
  const columns = recordColumns(story);
  const found = eventsInSight({ story, columns }, createTimeIndex(columns), april, new Set(hidden));
  return found.map(({ id }) => id);
}

describe("the events in sight", () => {
  it("are those of which a known end is there, or that may lie there, and no other", () => {
    const ids = idsOf({
      before: "2001-03-31",
      first: "2001-04-01",
      last: "2001-04-30",
      after: "2001-05-01",
      begins: "2001-04-20/2001-08",
      ends: "1999/2001-04-02",
      through: "1999/2003",
      by: "../2001-04-30",
      "by-then": "../2001-05-01",
      since: "2001-04-01/..",
      "long-since": "1999/..",
      "some-day": "[2001-03-01..2001-06-30]",
      "of-that-year": "2001~",
      "some-day-before": "[2001-02-01..2001-03-31]",
    });
    expect(ids.toSorted()).toEqual([
      "begins",
      "by",
      "ends",
      "first",
      "last",
      "of-that-year",
      "since",
      "some-day",
    ]);
  });

  it("come the surest first, then the earliest, then as the story has them", () => {
    expect(
      idsOf({
        inferred: "2001-04-03?",
        open: "../2001-04-02",
        range: "[2001-04-04..2001-04-06]",
        late: "2001-04-20",
        span: "2001-04-02/2001-04-03",
        early: "2001-04-05",
        same: "2001-04-05",
      }),
    ).toEqual(["early", "same", "late", "span", "range", "open", "inferred"]);
  });

  it("leave out hidden layers", () => {
    const dates = { storm: "2001-04-05", walk: "2001-04-06" };
    expect(idsOf(dates)).toEqual(["storm", "walk"]);
    expect(idsOf(dates, ["routes"])).toEqual(["storm"]);
  });

  it("of the first story are found as a plain look through all of it finds them", () => {
    const columns = recordColumns(firstStory);
    const index = createTimeIndex(columns);
    const range = { start: day("2023-12-01"), end: day("2024-01-01") };
    const found = eventsInSight({ story: firstStory, columns }, index, range, new Set());
    const wanted = firstStory.records.filter(({ when: { earliest, latest } }) =>
      [earliest, latest && latest - 1].some(
        (each) => each !== null && each >= range.start && each < range.end,
      ),
    );
    expect(found.length).toBeGreaterThan(20);
    expect(found.map(({ id }) => id).toSorted()).toEqual(wanted.map(({ id }) => id).toSorted());
  });
});
