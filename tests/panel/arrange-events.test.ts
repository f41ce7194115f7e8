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

  it("leave a line free to count those without room, once there are any", () => {
    const strip = arrangeEvents(onTenth(9), null, height, april, extentOf);
    expect(placesOf(strip)).toEqual(["r0 92 0", "r1 92 7", "r2 92 14"]);
    expect(strip.leftOut).toEqual([{ at: 95, count: 6, days: tenth }]);
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
