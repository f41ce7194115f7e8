import { describe, expect, test } from "vitest";
import { inLanguage } from "../../src/words/translated.ts";

describe("a text in a language", () => {
  test("is that which is asked for", () => {
    expect(inLanguage({ en: "river", es: "río" }, "es")).toBe("río");
  });

  test("is another where that is missing", () => {
    expect(inLanguage({ en: "river" }, "es")).toBe("river");
  });

  test("is empty where it was left empty, and where there is none at all", () => {
    expect(inLanguage({ en: "river", es: "" }, "es")).toBe("");
    expect(inLanguage({}, "es")).toBe("");
  });
});
