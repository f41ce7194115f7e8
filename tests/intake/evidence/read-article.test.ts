import { describe, expect, test } from "vitest";
import { readArticle } from "../../../src/intake/evidence/read-article.ts";

describe("an article's text", () => {
  test("has an id, a title and numbered paragraphs, without markup", () => {
    const article = readArticle(
      '\uFEFF---\r\nid: a-paper\r\ntitle: "Salt: a story"\r\nauthor: X\r\n---\r\n\r\n[1] One *Paper* says\r\nso.\r\n\r\n[2] Two, [sic] three.\r\n',
    );
    expect(article).toEqual({
      id: "a-paper",
      title: "Salt: a story",
      paragraphs: new Map([
        [1, "One Paper says so."],
        [2, "Two, [sic] three."],
      ]),
    });
  });

  test.each(["", "No front matter", "---\ntitle: x\n---\n[1] A.", "---\nid: a\n"])(
    "is none without front matter that has an id: %j",
    (text) => {
      expect(readArticle(text)).toBeNull();
    },
  );
});
