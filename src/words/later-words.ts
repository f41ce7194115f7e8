import type { Language } from "./dictionary.ts";
import { spokenLanguage } from "./dictionary.ts";
import type { LaterWords } from "./later-languages.ts";
import { laterTable } from "./later-languages.ts";

/** The words of a part of the page. */
export type WordsOf<Part extends keyof LaterWords> = Awaited<ReturnType<LaterWords[Part]>>;

/** Fetches a part's words in a language, or those that stand in for it. Rejects where they can't be had. */
export function loadLaterWords<Part extends keyof LaterWords>(
  part: Part,
  language: Language,
): Promise<WordsOf<Part>> {
  const words = laterTable[spokenLanguage(language)] ?? laterTable["en"];
  if (!words) throw new Error(`there are no words of the ${part} in "${language}"`);
  return words[part]() as Promise<WordsOf<Part>>;
}
