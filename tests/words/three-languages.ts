import type { Dictionary } from "../../src/words/dictionary.ts";
import { dictionaries as own } from "../../src/words/languages.ts";
import { invented, inventedCode } from "./invented-language.ts";

/** The interface's table of languages with a line more, as whoever adds a language writes it. */
export const dictionaries = {
  ...own,
  [inventedCode]: invented,
} satisfies Readonly<Record<string, Dictionary>>;
