import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createSearchIndex } from "../../src/session/search-index.ts";
import { foldText } from "../../src/session/search-words.ts";
import { texts } from "./search-texts.ts";

const index = createSearchIndex([
  ["March on Tapachula", "Hundreds left the town"],
  ["Caravana en Juchitán"],
  ["A caravan at Tapachula", "Marcharon 1500"],
  [],
]);
const find = (query: string) => [...index.find(query)];

describe("the index of words", () => {
  it("finds texts by the beginnings of words, whatever their accents and case", () => {
    expect(find("tapa")).toEqual([0, 2]);
    expect(find("JUCHITAN")).toEqual([1]);
    expect(find("juchitán")).toEqual([1]);
    expect(find("caravan")).toEqual([1, 2]);
    expect(find("15")).toEqual([2]);
    expect(find("pachula")).toEqual([]);
  });

  it("finds those alone that have all words, in any order and any part", () => {
    expect(find("tapachula march")).toEqual([0, 2]);
    expect(find("hundreds march")).toEqual([0]);
    expect(find("tapachula juchitan")).toEqual([]);
  });

  it("finds nothing where there is no word to look for", () => {
    for (const query of ["", "  ", "–", "\u0301"]) expect(find(query)).toEqual([]);
  });

  it("finds what reading each text finds, and nothing else", () => {
    const documents = fc.array(fc.array(texts, { maxLength: 3 }), { maxLength: 8 });
    fc.assert(
      fc.property(documents, fc.oneof(texts, fc.string({ unit: "binary" })), (all, query) => {
        // Not by the words of the index's own reading: each letter in turn.
        const split = (text: string) =>
          foldText(text)
            .split(/[^\p{L}\p{N}]+/u)
            .filter(Boolean);
        const asked = split(query);
        const read = all.flatMap((parts, number) => {
          const words = parts.flatMap(split);
          const hasAll = asked.every((start) => words.some((word) => word.startsWith(start)));
          return asked.length > 0 && hasAll ? [number] : [];
        });
        expect([...createSearchIndex(all).find(query)]).toEqual(read);
      }),
      { numRuns: 500 },
    );
  });

  it("finds each text by each beginning of each of its words", () => {
    fc.assert(
      fc.property(fc.array(texts, { minLength: 1, maxLength: 6 }), (all) => {
        const made = createSearchIndex(all.map((text) => [text]));
        for (const [number, text] of all.entries()) {
          for (const word of foldText(text).match(/[\p{L}\p{N}]+/gu) ?? []) {
            for (let end = 1; end <= word.length; end += 1) {
              const start = word.slice(0, end);
              // Half of a surrogate pair is no letter.
              if (/\p{Surrogate}/u.test(start)) continue;
              expect(made.find(start)).toContain(number);
            }
          }
        }
      }),
    );
  });
});
