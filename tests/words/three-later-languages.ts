import { classroom } from "../../src/words/en/classroom.ts";
import { handout } from "../../src/words/en/handout.ts";
import { laterTable as own } from "../../src/words/later-languages.ts";
import { inventedCode, inventedWords } from "./invented-language.ts";

/** The table of words that come later with a line more. */
export const laterTable: typeof own = {
  ...own,
  [inventedCode]: {
    classroom: async () => inventedWords(classroom),
    handout: async () => inventedWords(handout),
  },
};
