import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { citationLink, parseCitations, safeLink } from "../../src/record/citation.ts";
import type { Article } from "../../src/record/story.ts";

const article: Article = {
  id: "2020-01-02",
  title: "A headline",
  author: "",
  publisher: "A paper",
  published: {
    edtf: "2020-01-02",
    earliest: 18_263,
    latest: 18_264,
    sure: { start: 18_263, end: 18_264 },
    precision: "day",
    qualified: false,
  },
  publishedBasis: "",
  language: "en",
  url: "https://paper.example/a?b=1",
  paragraphs: 3,
  openings: { 1: "On the first day" },
};

const withOpening = (opening: string, url = article.url): string | null =>
  citationLink(
    { ...article, url, openings: { 1: opening } },
    { article: article.id, paragraph: 1 },
  );

describe("sources", () => {
  test("are an article and a paragraph each, in the order written", () => {
    expect(parseCitations("2024-12-04#16; 2023-09-29#9;a-b#1")).toEqual({
      citations: [
        { article: "2024-12-04", paragraph: 16 },
        { article: "2023-09-29", paragraph: 9 },
        { article: "a-b", paragraph: 1 },
      ],
      problems: [],
    });
  });

  test("may be empty, and a stray semicolon does no harm", () => {
    expect(parseCitations("  ")).toEqual({ citations: [], problems: [] });
    expect(parseCitations(";a#1; ;").citations).toEqual([{ article: "a", paragraph: 1 }]);
    expect(parseCitations(";a#1; ;").problems).toEqual([]);
  });

  test.each([
    "a",
    "#3",
    "a#",
    "a#0",
    "a#-1",
    "a#01",
    "a#1.5",
    "a#1#2",
    "a#1, b#2",
    "A#1",
    "a b#1",
    "a #1",
    "a#１",
    "a#1234567",
  ])("%j is a problem, and does not take its neighbours with it", (piece) => {
    const { citations, problems } = parseCitations(`first#1; ${piece}; last#2`);
    expect(citations).toEqual([
      { article: "first", paragraph: 1 },
      { article: "last", paragraph: 2 },
    ]);
    expect(problems).toEqual([
      `${piece} is not a source: write article#paragraph, such as 2024-12-04#16`,
    ]);
  });

  test("cited twice are kept once", () => {
    expect(parseCitations("a#1; a#2; a#1")).toEqual({
      citations: [
        { article: "a", paragraph: 1 },
        { article: "a", paragraph: 2 },
      ],
      problems: ["a#1 is cited twice: keep one of them"],
    });
  });

  test("never throw, whatever is typed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        for (const { paragraph } of parseCitations(text).citations) {
          expect(paragraph).toBeGreaterThan(0);
        }
      }),
    );
  });
});

describe("a link to a paragraph", () => {
  test("points to its first words", () => {
    expect(citationLink(article, { article: article.id, paragraph: 1 })).toBe(
      "https://paper.example/a?b=1#:~:text=On%20the%20first%20day",
    );
  });

  test("is the bare address where no opening is known", () => {
    const bare = "https://paper.example/a?b=1";
    expect(citationLink(article, { article: article.id, paragraph: 2 })).toBe(bare);
    expect(withOpening("  ")).toBe(bare);
  });

  test("encodes what is syntax in a text fragment: hyphen, comma, ampersand", () => {
    expect(withOpening("well-known, A&B")).toBe(
      "https://paper.example/a?b=1#:~:text=well%2Dknown%2C%20A%26B",
    );
  });

  test("encodes quotes and other letters, and folds white space", () => {
    expect(withOpening(" “Ná”\n  #1 100% ")).toBe(
      "https://paper.example/a?b=1#:~:text=%E2%80%9CN%C3%A1%E2%80%9D%20%231%20100%25",
    );
  });

  test("keeps the address's own fragment, and not another's directive", () => {
    expect(withOpening("x", "https://paper.example/a#part")).toBe(
      "https://paper.example/a#part:~:text=x",
    );
    expect(withOpening("x", "https://paper.example/a#part:~:text=old")).toBe(
      "https://paper.example/a#part:~:text=x",
    );
    expect(withOpening("x", "https://paper.example/a#:~:text=old")).toBe(
      "https://paper.example/a#:~:text=x",
    );
  });

  test("is none where the address is unsafe", () => {
    expect(withOpening("x", "javascript:alert(1)")).toBeNull();
    expect(withOpening("x", "")).toBeNull();
  });

  test("decodes to the opening again, whatever its letters, and has no syntax left in it", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", minLength: 1 }), (opening) => {
        const words = opening.replace(/\s+/g, " ").trim();
        fc.pre(words !== "");
        const encoded = withOpening(opening)?.split("#:~:text=")[1] ?? "";
        expect(encoded).toMatch(/^[^-,&#\s]+$/);
        expect(decodeURIComponent(encoded)).toBe(words.replace(/\p{Surrogate}/gu, "\uFFFD"));
      }),
    );
  });

  test("survives half a character", () => {
    expect(withOpening("a\uD800b")).toContain("a%EF%BF%BDb");
  });
});

describe("a safe link", () => {
  test.each([
    ["https://paper.example/a", "https://paper.example/a"],
    ["http://paper.example", "http://paper.example/"],
    [" HTTPS://Paper.Example/A ", "https://paper.example/A"],
    ['https://paper.example/a b"<', "https://paper.example/a%20b%22%3C"],
  ])("%j is %j", (url, link) => {
    expect(safeLink(url)).toBe(link);
  });

  test.each([
    "javascript:alert(1)",
    " java\nscript:alert(1)",
    "JAVASCRIPT:alert(1)",
    "data:text/html,x",
    "vbscript:x",
    "file:///etc/passwd",
    "blob:https://paper.example/1",
    "ftp://paper.example/",
    "mailto:a@paper.example",
    "//paper.example/a",
    "/a",
    "a",
    "",
    "https://",
    "https://user:word@paper.example/",
    "https://paper.example@evil.example/",
  ])("%j is none", (url) => {
    expect(safeLink(url)).toBeNull();
  });
});
