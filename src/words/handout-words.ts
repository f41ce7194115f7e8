import type { Language } from "./dictionary.ts";
import { spokenLanguage } from "./dictionary.ts";
import type { HandoutWords } from "./en/handout.ts";
import { handoutTable } from "./handout-languages.ts";

/** Fetches the handout's words in a language, or those that stand in for it. Rejects where they can't be had. */
export async function loadHandoutWords(language: Language): Promise<HandoutWords> {
  const words = handoutTable[spokenLanguage(language)] ?? handoutTable["en"];
  if (!words) throw new Error(`there are no words of the handout in "${language}"`);
  return words();
}
