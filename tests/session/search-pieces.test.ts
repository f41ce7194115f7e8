import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { searchExcerpt, searchPieces } from "../../src/session/search-pieces.ts";
import { foldedWords, foldText } from "../../src/session/search-words.ts";
import { texts } from "./search-texts.ts";

const found = (text: string, query: string) =>
  searchPieces(text, query)
    .filter(({ isFound }) => isFound)
    .map((piece) => piece.text);

describe("the pieces of a text", () => {
  it("are the words that a search finds, and all between them as it is", () => {
    expect(searchPieces("Marcha a Juchitán, <b>sur</b>", "juchitan SU")).toEqual([
      { text: "Marcha a ", isFound: false },
      { text: "Juchitán", isFound: true },
      { text: ", <b>", isFound: false },
      { text: "sur", isFound: true },
      { text: "</b>", isFound: false },
    ]);
    expect(found("Tapachula", "pachula")).toEqual([]);
    expect(searchPieces("anything", "")).toEqual([{ text: "anything", isFound: false }]);
  });

  it("are together the whole text, and each that is found begins as a word that is asked for", () => {
    fc.assert(
      fc.property(texts, texts, (text, query) => {
        const pieces = searchPieces(text, query);
        expect(pieces.map((piece) => piece.text).join("")).toBe(text);
        const asked = foldedWords(query);
        for (const piece of pieces) {
          if (!piece.isFound) continue;
          expect(asked.some((word) => foldText(piece.text).includes(word))).toBe(true);
        }
      }),
    );
  });
});

describe("an excerpt", () => {
  const text = `${"one two ".repeat(20)}needle ${"three four ".repeat(20)}`;

  it("is a part around the first word found, cut between words", () => {
    const excerpt = searchExcerpt(text, "need", 60) ?? "";
    expect(excerpt).toMatch(/^…(one|two) .*needle.* (three|four)…$/);
    expect(excerpt.length).toBeLessThan(70);
  });

  it("is the whole of a short text, and nothing where nothing is found", () => {
    expect(searchExcerpt("a needle", "needle")).toBe("a needle");
    expect(searchExcerpt(text, "haystack")).toBeNull();
  });

  it("is always a part of the text that has a word found", () => {
    fc.assert(
      fc.property(texts, texts, fc.integer({ min: 1, max: 40 }), (whole, query, length) => {
        const excerpt = searchExcerpt(whole, query, length);
        if (excerpt === null) expect(found(whole, query)).toEqual([]);
        else {
          expect(whole).toContain(excerpt.replace(/^…|…$/g, ""));
          expect(found(excerpt, query).length).toBeGreaterThan(0);
        }
      }),
    );
  });
});
