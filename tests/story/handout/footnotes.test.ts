import { describe, expect, test } from "vitest";
import { articleRuns, citationsOf, numberFootnotes } from "../../../src/story/handout/footnotes.ts";
import { timelineOrder } from "../../../src/story/handout/timeline-order.ts";
import { firstStory } from "../../first-story.ts";

const cite = (text: string) => {
  const [article = "", paragraph] = text.split("#");
  return { article, paragraph: Number(paragraph) };
};

describe("footnotes", () => {
  const [first] = firstStory.articles;
  const [record] = firstStory.records;
  const [chapter] = firstStory.chapters;
  if (!first || !record || !chapter) throw new Error("the story is empty");
  const articles = ["a", "b"].map((id) => ({ ...first, id }));
  const fire = { ...record, id: "fire", sources: [cite("a#3"), cite("b#1")], accounts: [] };
  const march = { ...record, id: "march", sources: [cite("a#3"), cite("a#9")], accounts: [] };
  const story = {
    articles,
    records: [march, fire],
    chapters: [
      { ...chapter, id: "one", sources: [cite("a#2"), cite("a#1")], show: ["fire"] },
      { ...chapter, id: "two", sources: [cite("b#1"), cite("b#7")], show: [] },
    ],
  };
  const notes = numberFootnotes(story, [march.sources, [cite("c#1")]]);

  test("are numbered as they are read: a chapter's own, what it shows, the next chapter, the rest", () => {
    const said = notes.all.map(
      ({ number, citation }) => `${number} ${citation.article}#${citation.paragraph}`,
    );
    expect(said).toEqual(["1 a#2", "2 a#1", "3 a#3", "4 b#1", "5 b#7", "6 a#9"]);
  });

  test("keep one number wherever the paragraph is cited, and are each there once", () => {
    const numbers = (texts: readonly string[]) =>
      notes.of(texts.map(cite)).map(({ number }) => number);
    expect(numbers(["b#7", "b#1"])).toEqual([4, 5]);
    expect(numbers(["a#3", "a#9", "a#3"])).toEqual([3, 6]);
  });

  test("stand together where those of one article follow on each other", () => {
    const runs = articleRuns(notes.all).map((run) => run.map(({ number }) => number));
    expect(runs).toEqual([[1, 2, 3], [4, 5], [6]]);
    expect(articleRuns([])).toEqual([]);
  });

  test("leave out an article that is not there", () => {
    expect(notes.of([cite("c#1"), cite("a#1")]).map(({ number }) => number)).toEqual([2]);
  });

  test("cite a report's accounts and stops, too", () => {
    const stop = { place: "x", when: null, segment: "start", line: null, basis: null } as const;
    const account = { about: {}, party: {}, says: {}, sources: [cite("b#2")] };
    const route = {
      ...fire,
      accounts: [account],
      waypoints: [{ ...stop, sources: [cite("a#4")] }],
    };
    expect(citationsOf(route)).toEqual(["a#3", "b#1", "b#2", "a#4"].map(cite));
  });
});

describe("the footnotes of the first story", () => {
  const { records, indicators } = firstStory;
  const notes = numberFootnotes(firstStory, [
    ...records.map(citationsOf),
    ...indicators.map(({ sources }) => sources),
  ]);

  test("have every paragraph that anything cites, counted without a gap", () => {
    const cited = [
      ...records.flatMap(citationsOf),
      ...firstStory.chapters.flatMap((c) => c.sources),
    ];
    const all = new Set(
      [...cited, ...indicators.flatMap(({ sources }) => sources)].map(
        ({ article, paragraph }) => `${article}#${paragraph}`,
      ),
    );
    expect(notes.all.map(({ number }) => number)).toEqual([...all].map((_each, at) => at + 1));
    expect(new Set(notes.all.map(({ citation: c }) => `${c.article}#${c.paragraph}`))).toEqual(all);
  });
});

describe("the timeline", () => {
  test("has every record once, in the order of time, under the year it began in", () => {
    const years = timelineOrder(firstStory.records);
    const all = years.flatMap(({ entries }) => entries);
    expect(new Set(all)).toEqual(new Set(firstStory.records));
    expect(all.length).toBe(firstStory.records.length);
    const begins = all.map(({ when }) => when.earliest ?? (when.latest ?? Infinity) - 1);
    expect(begins).toEqual(begins.toSorted((a, b) => a - b));
    expect(years.map(({ year }) => year)).toEqual(
      years.map(({ year }) => year).toSorted((a, b) => (a ?? Infinity) - (b ?? Infinity)),
    );
    const fire = years.find(({ entries }) => entries.some(({ id }) => id === "juarez-fire"));
    expect(fire?.year).toBe(2023);
  });
});
