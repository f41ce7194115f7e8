import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readArticle } from "../../src/intake/evidence/read-article.ts";
import { verify } from "../../src/intake/verify.ts";
import { goodFile, goodFiles, withFile } from "./story-files.ts";

const texts = ["coast-paper", "hill-letter"].flatMap(
  (id) =>
    readArticle(readFileSync(join(import.meta.dirname, `verify/articles/${id}.txt`), "utf8")) ?? [],
);

const found = (files: ReadonlyMap<string, string>, articles = texts) =>
  verify(files, articles).issues.map(
    ({ severity, row, column, value, message }) =>
      `${severity} ${row}:${column}: ${value}: ${message}`,
  );

/** The good story's chapters with some things put otherwise. */
function planted(...changes: readonly (readonly [right: string, wrong: string])[]) {
  let text = goodFile("chapters.csv");
  for (const [right, wrong] of changes) {
    if (text.split(right).length !== 2) throw new Error(`${right} does not stand once`);
    text = text.replace(right, wrong);
  }
  return withFile("chapters.csv", text);
}

describe("a fault that is planted in a chapter", () => {
  test.each([
    [
      "a number that is not there",
      planted(["about 1,500 people", "about 1,600 people"]),
      "error 3:text_en: about 1600: text says about 1600, which is in no paragraph that it cites",
    ],
    [
      "a number that is only in another paragraph",
      planted(["coast-paper#1; coast-paper#2\n", "coast-paper#1\n"]),
      "error 3:text_en: more 30: text says more 30, which is in no paragraph that it cites",
    ],
    [
      "a number that is qualified otherwise",
      planted(["about 1,500 people", "1,500 people"]),
      'warning 3:text_en: 1500: text says 1500, a paragraph that it cites "about" that',
    ],
    [
      "a number of its title",
      planted(["The pans stand still", "Two hundred pans stand still"]),
      "error 3:title_en: 200: title says 200, which is in no paragraph that it cites",
    ],
    [
      "a number of its content note",
      planted(["People are hurt", "Hundreds are hurt"]),
      "error 3:content_note_en: hundreds: content_note says hundreds, which is in no paragraph that it cites",
    ],
    [
      "a date that is not there",
      planted(["On 2 April", "On 1 April"], ["Le 2 avril", "Le 1er avril"]),
      "error 2:text_en: 2031-04-01: text says 2031-04-01, which is in no paragraph that it cites and no date of what it shows",
    ],
    [
      "a year that is not there",
      planted(["On 14 March 2031", "On 14 March 2030"], ["Le 14 mars 2031", "Le 14 mars 2030"]),
      "error 3:text_en: 2030-03-14: text says 2030-03-14, which is in no paragraph that it cites and no date of what it shows",
    ],
    [
      "another number in the other language",
      planted(["environ 1 500 personnes", "environ 15 000 personnes"]),
      "error 3:text_fr: 15000: text_fr says 15000, which is neither in text_en nor in a paragraph that it cites",
    ],
    [
      "another day in the other language",
      planted(["Le 2 avril", "Le 3 avril"]),
      "error 2:text_fr: 3: text_fr says 3, which is neither in text_en nor in a paragraph that it cites",
    ],
    [
      "a text in the article's words",
      planted(["and people sat down in the squares.", "and sat down in the squares of Vesk."]),
      'error 2:text_en: and sat down in the squares of Vesk: text_en repeats words of hill-letter: "and sat down in the squares of Vesk"; say it in your own',
    ],
    [
      "a question in the article's words",
      planted(["Who left the pans?", "Who says a lamp had been left alight, the harbour?"]),
      'error 3:questions_en: a lamp had been left alight the harbour: questions_en repeats words of coast-paper: "a lamp had been left alight the harbour"; say it in your own',
    ],
    [
      "an answer in the article's words",
      planted(["Those who make the salt.", "They say a lamp had been left alight, the harbour."]),
      'error 3:answers_en: a lamp had been left alight the harbour: answers_en repeats words of coast-paper: "a lamp had been left alight the harbour"; say it in your own',
    ],
    [
      "another number in a note of the other language",
      planted(["Lisez à voix haute les deux", "Lisez à voix haute les 3"]),
      "error 3:notes_fr: 3: notes_fr says 3, which is neither in notes_en nor in a paragraph that it cites",
    ],
    [
      "another number in an answer of the other language",
      planted(["Those who make", "Those 900 who make"], ["Ceux qui font", "Ceux, 800, qui font"]),
      "error 3:answers_fr: 800: answers_fr says 800, which is neither in answers_en nor in a paragraph that it cites",
    ],
  ])("%s is found, and nothing else", (_name, files, expected) => {
    expect(found(files)).toEqual([expected]);
  });

  test("a paragraph that the text does not have is found once", () => {
    const cut = texts.map((text) => ({
      ...text,
      paragraphs: new Map([...text.paragraphs].filter(([number]) => number !== 5)),
    }));
    const files = planted(["coast-paper#1; coast-paper#2\n", "coast-paper#1; coast-paper#5\n"]);
    expect(found(files, cut)).toEqual([
      "error 3:sources: coast-paper#5: article coast-paper has no paragraph 5",
    ]);
  });
});

describe("what a chapter may say", () => {
  test("is the date of what it shows, as that was worked out", () => {
    expect(found(planted(["The next night the", "On 15 March the"]))).toEqual([]);
  });

  test("is the day of the article", () => {
    const files = planted(
      ["On 14 March 2031", "By 20 March 2031"],
      ["Le 14 mars 2031", "Le 20 mars 2031"],
    );
    expect(found(files)).toEqual([]);
  });

  test("is a figure that was computed for what it shows, and no other", () => {
    const computed = goodFile("incidents.csv").replace(
      "injured=2,reported,,,,,",
      "injured=3*,reported,,,two and a driver,deux et un conducteur,",
    );
    const says = (number: string) => {
      const files = planted(["The next night the", `${number} were hurt. The next night the`]);
      return found(new Map([...files, ["incidents.csv", computed]]));
    };
    expect(says("Three")).toEqual([]);
    expect(says("Nine")).toEqual([
      "error 3:text_en: 9: text says 9, which is in no paragraph that it cites",
    ]);
  });

  test("is “one of them”, which counts nothing, but no 1 in digits", () => {
    expect(found(planted(["over 30 were hurt", "over 30 were hurt, one of them old"]))).toEqual([]);
    expect(found(planted(["over 30 were hurt", "one hundred were hurt"]))).toEqual([
      "error 3:text_en: 100: text says 100, which is in no paragraph that it cites",
    ]);
    expect(found(planted(["over 30 were hurt", "over 30 were hurt, 1 of them old"]))).toEqual([
      "error 3:text_en: 1: text says 1, which is in no paragraph that it cites",
    ]);
  });

  test("to a class goes beyond the articles", () => {
    const files = planted(
      ["Read both accounts of the fire aloud.", "Take 45 minutes on 3 May."],
      ["Who left the pans?", "What would 7,000 people do?"],
      ["Those who make the salt.", "Another 8,000 of 9 May."],
    );
    expect(found(files)).toEqual([]);
  });

  test("is held against nothing where the article has no text", () => {
    const wrong = planted(["about 1,500 people", "about 1,600 people"]);
    expect(found(wrong, texts.slice(1)).filter((issue) => issue.includes("text_en"))).toEqual([]);
  });

  test("is all found in the good story", () => {
    expect(found(goodFiles)).toEqual([]);
  });
});
