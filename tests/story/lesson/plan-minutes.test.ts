import { describe, expect, it } from "vitest";
import { aheadBy, plannedTimes } from "../../../src/story/lesson/plan-minutes.ts";

const chapters = [{ id: "a" }, { id: "b" }, { id: "c" }];
const minute = 60_000;

describe("how long chapters are planned to take", () => {
  it("is what the story says, and for one without as long as the others are", () => {
    const plans = new Map([
      ["a", { minutes: 2 }],
      ["b", { minutes: null }],
      ["c", { minutes: 4.5 }],
    ]);
    expect(plannedTimes(chapters, plans)).toEqual([2, 3.25, 4.5].map((each) => each * minute));
  });

  it("is a lesson's share where nothing is said, and nothing without chapters", () => {
    expect(plannedTimes(chapters, new Map())).toEqual([15, 15, 15].map((each) => each * minute));
    expect(plannedTimes([], new Map())).toEqual([]);
  });
});

describe("a lesson against its plan", () => {
  const planned = [10 * minute, 5 * minute, 5 * minute];
  it.each([
    ["in the first chapter's time", 0, 4, 0, 0],
    ["past the first chapter's time", 0, 13, 0, -3],
    ["in the second one early", 1, 7, 6, 4],
    ["in the second one late, though its own time is not over", 1, 13, 12, -2],
    ["past the second one's end", 1, 18, 10, -3],
    ["past the second one's end, though it was begun early", 1, 18, 6, -3],
  ])("%s", (_, at, spent, chapterAt, ahead) => {
    const times = { spent: spent * minute, chapterAt: chapterAt * minute };
    expect(aheadBy(planned, at, times) / minute).toBe(ahead);
  });
});
