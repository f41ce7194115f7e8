import { describe, expect, it } from "vitest";
import { createStorySearch } from "../../src/session/story-search.ts";
import { article, inventedStory, kind, place, record, square, stop } from "../invented-story.ts";

const haut = { admin1: "QM-HA", country: "QM" };
const story = inventedStory({
  kinds: [kind("storm", "incidents", { name: { en: "Storm", es: "Tormenta" } })],
  articles: [
    article("news-1", { title: "Floods in the hills", author: "Ana Paz" }),
    article("news-2", { title: "After the floods" }),
  ],
  places: [
    place("vesk", { type: "Point", coordinates: [1, 1] }, { ...haut, aliases: ["the hours"] }),
    place("port", { type: "Point", coordinates: [3, 1] }, { name: { en: "Port", es: "Puerto" } }),
    square("haut", 0, 0, { ...haut, name: { en: "High State", es: "Alto" } }),
    square("maravia", 0, 0, { country: "QM", precision: "country" }),
    square("nowhere", 5, 5),
  ],
  records: [
    record("march", {
      title: { en: "March in the rain", es: "Marcha en la lluvia" },
      places: ["vesk"],
      sources: [{ article: "news-1", paragraph: 1 }],
    }),
    record("talk", {
      kind: "talk",
      summary: { en: "They met.", es: "Se reunieron." },
      attributedTo: { en: "the mayor", es: "la alcaldesa" },
    }),
    record("walk", {
      kind: "walk",
      layer: "routes",
      waypoints: [
        stop("port", "start", null),
        {
          ...stop("vesk", "reported", null),
          sources: [{ article: "news-2", paragraph: 1 }],
        },
      ],
    }),
    record("law", { kind: "law", places: ["haut"] }),
    record("news", { kind: "law", places: ["maravia"] }),
  ],
});
const search = createStorySearch(story);
const idsOf = (numbers: Iterable<number> | null) =>
  numbers && Array.from(numbers, (number) => story.records[number]?.id);
const find = (words: string) => idsOf(search.records({ words, within: null }));

describe("a search of a story", () => {
  it.each([
    ["a title", "rain", ["march"]],
    ["a title in the other language", "lluvia", ["march"]],
    ["a summary", "met", ["talk"]],
    ["a summary in the other language", "reunier", ["talk"]],
    ["whom it quotes", "alcaldesa", ["talk"]],
    ["a kind's name", "tormenta", ["march"]],
    ["a place", "High Stat", ["law"]],
    ["a place in the other language", "alto", ["law"]],
    ["another word for a place", "hours", ["march", "walk"]],
    ["a stop", "puerto", ["walk"]],
    ["words of different parts and languages", "vesk marcha storm", ["march"]],
  ])("finds reports by %s", (_what, words, ids) => {
    expect(find(words)).toEqual(ids);
  });

  it("finds nothing by words that are not all there, and looks for nothing without words", () => {
    expect(find("rain snow")).toEqual([]);
    expect(find("constructor __proto__")).toEqual([]);
    expect(find(" – ")).toBeNull();
  });

  it("finds places by name that some report is of, and articles by title, author and paper", () => {
    const places = (words: string) => search.places(words).map(({ id }) => id);
    expect(places("puerto")).toEqual(["port"]);
    expect(places("hours")).toEqual(["vesk"]);
    expect(places("nowhere")).toEqual([]);
    expect([...search.articles("flood")]).toEqual([0, 1]);
    expect([...search.articles("paz hills paper")]).toEqual([0]);
  });

  it("goes from a place to its reports, from a state or country to all within it", () => {
    const within = (id: string) => idsOf(search.within({ of: "place", id }));
    expect(within("port")).toEqual(["walk"]);
    expect(within("vesk")).toEqual(["march", "walk"]);
    expect(within("haut")).toEqual(["march", "walk", "law"]);
    expect(within("maravia")).toEqual(["march", "walk", "law", "news"]);
    expect(within("nowhere")).toEqual([]);
  });

  it("goes from an article to all that it tells of, stops too", () => {
    expect(idsOf(search.within({ of: "article", id: "news-1" }))).toEqual(["march"]);
    expect(idsOf(search.within({ of: "article", id: "news-2" }))).toEqual(["walk"]);
  });

  it("looks for words within a place", () => {
    const within = { of: "place", id: "vesk" } as const;
    expect(idsOf(search.records({ words: "", within }))).toEqual(["march", "walk"]);
    expect(idsOf(search.records({ words: "rain", within }))).toEqual(["march"]);
    expect(idsOf(search.records({ words: "law", within }))).toEqual([]);
  });
});
