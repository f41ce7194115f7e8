import type { Language } from "./dictionary.ts";
import { spokenLanguage } from "./dictionary.ts";
import { oneFile as english } from "./en/one-file.ts";
import type { OneFileWords } from "./en/one-file.ts";
import { oneFile as spanish } from "./es/one-file.ts";

/** By the code (BCP 47) of each language that the interface speaks. */
const words: Readonly<Record<string, OneFileWords>> = { en: english, es: spanish };

/** What a page of one file says besides, in a language or in what stands in for it. */
export function oneFileWords(language: Language): OneFileWords {
  return words[spokenLanguage(language)] ?? english;
}
