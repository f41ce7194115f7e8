import { expect, test } from "vitest";
import { languages } from "../../src/words/dictionary.ts";
import { offline as english } from "../../src/words/en/offline.ts";
import { offlineWords } from "../../src/words/offline-words.ts";

test("each language of the interface has its own words for use without a network", () => {
  const said = languages.map((language) => offlineWords(language).ready);
  expect(new Set(said).size).toBe(languages.length);
  expect(offlineWords("es-MX").ready).toBe("Ya funciona sin internet.");
  expect(offlineWords("fr")).toBe(english);
  expect(offlineWords("es").cameOf("3", "90")).toBe("3 de 90 archivos");
});
