import { describe, expect, it } from "vitest";
import type { Article } from "../../src/record/story.ts";
import { articleSpans } from "../../src/time/article-spans.ts";
import { record } from "../invented-story.ts";
import { day, when } from "./days.ts";

const article = (id: string, published: string): Article => ({
  id,
  title: id,
  author: "",
  publisher: "The Coast Paper",
  published: when(published),
  publishedBasis: "",
  language: "en",
  url: "",
  paragraphs: 9,
  openings: {},
});

const told = (id: string, edtf: string, ...articles: readonly string[]) =>
  record(id, {
    when: when(edtf),
    sources: articles.map((each) => ({ article: each, paragraph: 1 })),
  });

describe("the time that an article reports on", () => {
  const spans = articleSpans(
    [
      article("may", "2001-05-10"),
      article("june", "[2001-06-19..2001-06-20]"),
      article("none", "2001-09-01"),
    ],
    [
      told("background", "1999", "may"),
      told("storm", "2001-04-02", "may"),
      told("march", "2001-04-20/2001-05-02", "may", "june"),
      told("forecast", "2001-12", "june"),
      told("ended", "../2001-01-01", "june"),
      told("other", "2001-03-01", "paper-that-is-not-there"),
    ],
  );

  it("begins with the first event that it is cited for, background and forecasts aside", () => {
    expect(spans.map(({ article: { id }, start }) => [id, start])).toEqual([
      ["may", day("2001-04-02")],
      ["june", day("2001-04-20")],
      ["none", day("2001-09-01")],
    ]);
  });

  it("ends on the last day on which it may have appeared", () => {
    expect(spans.map(({ published }) => published)).toEqual(
      ["2001-05-10", "2001-06-20", "2001-09-01"].map(day),
    );
  });

  it("is not known for an article without a date", () => {
    const undated = {
      ...article("undated", "2001"),
      published: { ...when("2001"), earliest: null, latest: null },
    };
    expect(articleSpans([undated], [])).toEqual([]);
  });
});
