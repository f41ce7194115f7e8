import { hasWords, languages, loadWords } from "../words/dictionary.ts";

/** Fetches the words of the other languages, in which a reader may type a month; without them it is read as before. */
export function loadMonthNames(): void {
  for (const language of languages) {
    if (!hasWords(language)) loadWords(language).catch(console.error);
  }
}
