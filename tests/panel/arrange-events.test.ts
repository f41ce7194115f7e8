import { describe, expect, it } from "vitest";
import { arrangeEvents } from "../../src/panel/arrange-events.ts";
import type { StoryRecord } from "../../src/record/record.ts";
import { eventExtent } from "../../src/time/event-extent.ts";
import { record } from "../invented-story.ts";
import { day, when } from "../time/days.ts";

const april = { start: day("2001-04-01"), end: day("2001-05-01") };
/** Ten pixels a day: a day holds one dot a row. */
const extentOf = ({ when: date }: StoryRecord) =>
  eventExtent(date, april, 300, { dot: 6, arrow: 9, stretch: 10 });
const height = 30;

const onTenth = (count: number) =>
  Array.from({ length: count }, (_, number) => record(`r${number}`, { when: when("2001-04-10") }));
const tenth = { start: day("2001-04-10"), end: day("2001-04-11") };
const placesOf = (strip: ReturnType<typeof arrangeEvents>) =>
  strip.events.map(({ record: { id }, left, top }) => `${id} ${left} ${top}`);

describe("the events on the strip", () => {
  it("fill every row while all have room, and nothing is counted", () => {
    const strip = arrangeEvents(onTenth(4), null, height, april, extentOf);
    expect(placesOf(strip)).toEqual(["r0 92 0", "r1 92 7", "r2 92 14", "r3 92 21"]);
    expect(strip.leftOut).toEqual([]);
  });

  it("spread over a day that is wide, and come nearer to each other as they are more", () => {
    const week = { start: day("2001-04-09"), end: day("2001-04-12") };
    const wide = ({ when: date }: StoryRecord) =>
      eventExtent(date, week, 300, { dot: 6, arrow: 9, stretch: 10 });
    const gaps = [8, 16, 24, 32].map((count) => {
      const { events, leftOut } = arrangeEvents(onTenth(count), null, height, week, wide);
      expect(leftOut).toEqual([]);
      const row = events.filter(({ top }) => top === 0).map(({ left }) => left);
      const lefts = row.toSorted((a, b) => a - b);
      expect(lefts[0]).toBeGreaterThanOrEqual(100);
      expect((lefts.at(-1) ?? 0) + 6).toBeLessThanOrEqual(200);
      return Math.min(...lefts.slice(1).map((left, index) => left - (lefts[index] ?? 0) - 6));
    });
    expect(gaps).toEqual([16, 16, 7, 4]);
  });

  it("make room for one that can lie in one place only, where others can give way to it", () => {
    const week = { start: day("2001-04-09"), end: day("2001-04-12") };
    const wide = ({ when: date }: StoryRecord) =>
      eventExtent(date, week, 300, { dot: 6, arrow: 9, stretch: 10 });
    const span = record("span", { when: when("2001-04-10/2001-04-11") });
    const { events, leftOut } = arrangeEvents([...onTenth(4), span], null, 7, week, wide);
    expect(events.map(({ record: { id } }) => id).toSorted()).toEqual(["r0", "r1", "r2", "r3"]);
    expect(leftOut.map(({ count }) => count)).toEqual([1]);
    const two = arrangeEvents([...onTenth(4), span], null, 21, week, wide);
    expect(two.leftOut).toEqual([]);
  });

  it("keep half of the rows for what surely lasted, which no count tells of", () => {
    const spans = ["2001-04-08/2001-04-11", "2001-04-09/2001-04-12", "2001-04-10/2001-04-11"].map(
      (date, number) => record(`span${number}`, { when: when(date) }),
    );
    const dots = onTenth(9);
    const shown = (rows: number, selected: StoryRecord | null = null) =>
      arrangeEvents([...dots, ...spans], selected, rows * 7 + 9, april, extentOf)
        .events.map(({ record: { id } }) => id)
        .toSorted();
    expect(shown(1)).toEqual(["r0"]);
    expect(shown(3)).toEqual(["r0", "r1", "span0"]);
    expect(shown(4)).toEqual(["r0", "r1", "span0", "span1"]);
    // What is selected is shown all the same, and what may be any of some days is not one that lasted.
    expect(shown(3, spans[2])).toEqual(["r0", "r1", "span2"]);
    expect(shown(3, dots[8])).toEqual(["r0", "r8", "span0"]);
    const unsure = record("unsure", { when: when("[2001-04-08..2001-04-11]") });
    const { events } = arrangeEvents([...dots, unsure], null, 3 * 7 + 9, april, extentOf);
    expect(events.map(({ record: { id } }) => id)).toEqual(["r0", "r1", "r2"]);
  });

  it("leave a line free to count those without room, once there are any", () => {
    const strip = arrangeEvents(onTenth(9), null, height, april, extentOf);
    expect(placesOf(strip)).toEqual(["r0 92 0", "r1 92 7", "r2 92 14"]);
    expect(strip.leftOut).toEqual([{ at: 95, count: 6, days: tenth }]);
  });

  it("count what may lie anywhere in sight for all of that, as far as it goes there", () => {
    const unsure = Array.from({ length: 9 }, (_, number) =>
      record(`r${number}`, { when: when("[2001-03-01..2001-04-20]") }),
    );
    const strip = arrangeEvents(unsure, null, height, april, extentOf);
    expect(strip.leftOut.map(({ count }) => count)).toEqual([6]);
    expect(strip.leftOut[0]?.days).toEqual({ start: april.start, end: day("2001-04-21") });
  });

  it("hold the selected one whatever else has no room, over the others", () => {
    const records = onTenth(9);
    const strip = arrangeEvents(records, records[7] ?? null, height, april, extentOf);
    expect(placesOf(strip)).toEqual(["r0 92 7", "r1 92 14", "r7 92 0"]);
    expect(strip.leftOut).toEqual([{ at: 95, count: 6, days: tenth }]);
  });

  it("stay where they are when one that has room is selected", () => {
    const records = onTenth(9);
    const before = placesOf(arrangeEvents(records, null, height, april, extentOf));
    const after = placesOf(arrangeEvents(records, records[1] ?? null, height, april, extentOf));
    expect(after.toSorted()).toEqual(before.toSorted());
    expect(after.at(-1)).toBe(before[1]);
  });

  it("hold a selected one that is not among them, so long as its days are in sight", () => {
    const through = record("through", { when: when("1999/2003") });
    expect(placesOf(arrangeEvents([], through, height, april, extentOf))).toEqual(["through 0 0"]);
    const past = record("past", { when: when("1999") });
    expect(arrangeEvents([], past, height, april, extentOf)).toEqual({ events: [], leftOut: [] });
  });
});
