import { describe, expect, it } from "vitest";
import type { AtRest } from "../../src/panel/rest-words.ts";
import { restWords } from "../../src/panel/rest-words.ts";
import { dictionaryOf } from "../../src/words/dictionary.ts";

const english = dictionaryOf("en");

function titles(...ids: readonly string[]): ReadonlyMap<string, string> {
  return new Map(ids.map((id) => [id, `The ${id}`]));
}

const may: AtRest = {
  days: "1 May 2001",
  shown: 2,
  leftOut: 0,
  found: "",
  chapter: "",
  titles: titles("storm", "flood"),
  language: "en",
};
const june = { ...may, days: "1 June 2001" };

describe("what is said when the clock has come to rest", () => {
  it("is at first the day and how much shows", () => {
    expect(restWords(may, null, english)).toBe("1 May 2001, 2 reports shown");
  });

  it("is what has come, by its title where it is one, and how many are gone", () => {
    const one = { ...june, titles: titles("storm", "fire") };
    expect(restWords(one, may, english)).toBe(
      "1 June 2001, 2 reports shown. New: The fire. 1 no longer shown",
    );
    const many = { ...june, shown: 4, titles: titles("storm", "flood", "fire", "quake") };
    expect(restWords(many, may, english)).toBe("1 June 2001, 4 reports shown. 2 new");
  });

  it("counts nothing where all are others, or too many to be told apart", () => {
    const others = { ...june, titles: titles("fire", "quake") };
    expect(restWords(others, may, english)).toBe("1 June 2001, 2 reports shown");
    const many = { ...june, shown: 900, titles: null };
    expect(restWords(many, may, english)).toBe("1 June 2001, 900 reports shown");
    expect(restWords(may, many, english)).toBe("1 May 2001, 2 reports shown");
  });

  it("never says that nothing is reported where none of what is looked for is", () => {
    const found = { ...may, shown: 0, found: "3 reports with “ice”", titles: titles() };
    expect(restWords(found, may, english)).toBe(
      "3 reports with “ice”. 1 May 2001, none of what is found",
    );
    expect(restWords(found, found, english)).toBe("none of what is found");
    expect(restWords({ ...found, leftOut: 2 }, may, english)).toContain("2 filtered out");
    expect(restWords({ ...found, found: "" }, may, english)).toBe("nothing reported");
  });

  it("is of a filter how many are left, without the day, and of nothing that is new", () => {
    const filtered = { ...may, shown: 1, leftOut: 1, titles: titles("storm") };
    expect(restWords(filtered, may, english)).toBe("1 report shown, 1 filtered out");
    expect(restWords(may, filtered, english)).toBe("2 reports shown");
  });

  it("is of a search what is found, and of its end how much shows again", () => {
    const found = { ...may, shown: 1, found: "5 reports with “rain”", titles: titles("storm") };
    expect(restWords(found, may, english)).toBe(
      "5 reports with “rain”. 1 May 2001, 1 report shown",
    );
    expect(restWords(may, found, english)).toBe("1 May 2001, 2 reports shown");
  });

  it("is of a chapter its title, once", () => {
    const told = { ...june, chapter: "Chapter 2: The fire" };
    expect(restWords(told, may, english)).toBe("Chapter 2: The fire. 1 June 2001, 2 reports shown");
    expect(restWords({ ...told, days: "2 June 2001" }, told, english)).toBe(
      "2 June 2001, 2 reports shown",
    );
  });

  it("says no chapter’s title that was read, nor counts what a chapter brings", () => {
    const told = { ...june, chapter: "Chapter 2: The fire", titles: titles("storm", "fire") };
    expect(restWords(told, may, english, { chapter: true })).toBe("1 June 2001, 2 reports shown");
  });

  it("says again what it has said where nothing else has changed, as after a pause", () => {
    expect(restWords(may, may, english)).toBe("2 reports shown");
  });

  it("leaves to the slider's handle what that says itself", () => {
    const step = { ...june, shown: 3, titles: titles("storm", "flood", "fire") };
    expect(restWords(step, may, english, { day: true })).toBe("New: The fire");
    expect(restWords(june, may, english, { day: true })).toBe("");
  });

  it("is all of it anew in another language", () => {
    const spanish = { ...may, days: "1 de mayo de 2001", language: "es" };
    expect(restWords(spanish, may, dictionaryOf("es"))).toBe(
      "1 de mayo de 2001, 2 reportes a la vista",
    );
  });
});
