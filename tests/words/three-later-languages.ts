import { about } from "../../src/words/en/about.ts";
import { notices } from "../../src/words/en/notices.ts";
import { charts } from "../../src/words/en/charts.ts";
import { classroom } from "../../src/words/en/classroom.ts";
import { embed } from "../../src/words/en/embed.ts";
import { handout } from "../../src/words/en/handout.ts";
import { keys } from "../../src/words/en/keys.ts";
import { looks } from "../../src/words/en/looks.ts";
import { picture } from "../../src/words/en/picture.ts";
import { laterTable as own } from "../../src/words/later-languages.ts";
import { inventedCode, inventedWords } from "./invented-language.ts";

/** The table of words that come later with a line more. */
export const laterTable: typeof own = {
  ...own,
  [inventedCode]: {
    about: async () => inventedWords(about),
    notices: async () => inventedWords(notices),
    charts: async () => inventedWords(charts),
    classroom: async () => inventedWords(classroom),
    embed: async () => inventedWords(embed),
    handout: async () => inventedWords(handout),
    keys: async () => inventedWords(keys),
    looks: async () => inventedWords(looks),
    picture: async () => inventedWords(picture),
  },
};
