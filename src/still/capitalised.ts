import type { Language } from "../words/dictionary.ts";
import { localeOf } from "../words/dictionary.ts";

/** Words that begin a line, as a sentence does. */
export function capitalised(words: string, language: Language): string {
  const [first = "", ...rest] = words;
  return first.toLocaleUpperCase(localeOf(language)) + rest.join("");
}
