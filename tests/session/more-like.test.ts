import { describe, expect, it } from "vitest";
import { recordsHere, recordsOfArticle, recordsOfWeek } from "../../src/session/more-like.ts";
import { inventedStory, record, stop, town } from "../invented-story.ts";
import { when } from "../time/days.ts";

const source = (article: string) => ({ article, paragraph: 1 });

// 2 May 2001 was a Wednesday.
const story = inventedStory({
  places: [town("port", 0, 0), town("farm", 1, 0)],
  records: [
    record("storm", {
      when: when("2001-05-02"),
      places: ["port"],
      sources: [source("herald"), source("post")],
    }),
    record("monday", { when: when("2001-04-30"), sources: [source("post")] }),
    record("sunday", { when: when("2001-05-06"), places: ["farm"] }),
    record("sunday-before", { when: when("2001-04-29"), places: ["port", "farm"] }),
    record("next-monday", { when: when("2001-05-07") }),
    record("all-may", { when: when("2001-05") }),
    record("since", { when: when("2001-04/..") }),
    record("walk", {
      when: when("2001-09-01"),
      waypoints: [stop("farm", "start", "2001-09-01"), stop("port", "reported", "2001-09-02")],
    }),
  ],
});
const [storm] = story.records;
if (!storm) throw new Error("the story has no storm");
const ids = (records: readonly { readonly id: string }[]) => records.map(({ id }) => id);

describe("what is like a record", () => {
  it("lies at one of its places, routes by their stops", () => {
    expect(ids(recordsHere(story, storm))).toEqual(["sunday-before", "walk"]);
  });

  it("has no neighbours where it names no place", () => {
    const placeless = story.records[1];
    expect(placeless && recordsHere(story, placeless)).toEqual([]);
  });

  it("lies in its week from Monday to Sunday; what is longer than a week is no matter of one", () => {
    expect(ids(recordsOfWeek(story, storm))).toEqual(["monday", "sunday"]);
  });

  it("stands in the same article", () => {
    expect(ids(recordsOfArticle(story, "post", storm))).toEqual(["monday"]);
    expect(recordsOfArticle(story, "herald", storm)).toEqual([]);
  });
});
