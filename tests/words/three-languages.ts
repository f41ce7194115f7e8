import type { SpokenLanguage } from "../../src/words/languages.ts";
import { languageTable as own } from "../../src/words/languages.ts";
import { inInvented, inventedCode } from "./invented-language.ts";

/** The interface's table of languages with a line more, as whoever adds a language writes it. */
export const languageTable: Readonly<Record<string, SpokenLanguage>> = {
  ...own,
  [inventedCode]: {
    name: inInvented("English"),
    words: async () => (await import("./invented-language.ts")).invented,
  },
};
