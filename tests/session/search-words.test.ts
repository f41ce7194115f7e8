import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldedWords, foldText, wordsOf } from "../../src/session/search-words.ts";
import { texts } from "./search-texts.ts";

describe("the words of a text", () => {
  it("are runs of letters and digits, without accents and capitals", () => {
    expect(foldedWords("Ciudad Juárez, México–EE. UU.: 1,500 niños")).toEqual(
      "ciudad juarez mexico ee uu 1 500 ninos".split(" "),
    );
    expect(foldedWords("ΟΔΟΣ οδός Straße STRASSE")).toEqual(["οδοσ", "οδοσ", "strasse", "strasse"]);
    expect(foldedWords("  –’ <>&")).toEqual([]);
  });

  it("are the same whether accents are marks of their own or not", () => {
    expect(foldText("Darie\u0301n")).toBe(foldText("Darién"));
  });

  it("stand where they are written", () => {
    const text = "El Darie\u0301n, ﬁn";
    expect(wordsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      "El",
      "Darie\u0301n",
      "ﬁn",
    ]);
  });

  it("are the same with their places as without, and their places are in the text", () => {
    fc.assert(
      fc.property(fc.oneof(texts, fc.string({ unit: "binary" })), (text) => {
        const placed = wordsOf(text);
        expect(placed.map(({ folded }) => folded)).toEqual(foldedWords(text));
        for (const { folded, start, end } of placed) {
          expect(foldText(text.slice(start, end))).toContain(folded);
        }
      }),
    );
  });
});
