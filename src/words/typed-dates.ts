import type { TypedDates } from "./date-words.ts";
import { dictionaryOf, hasWords, languages, spokenLanguage, type Language } from "./dictionary.ts";

/** What may be written in a date: in the reader's language first, then in each other whose words are here. */
export function typedDates(language: Language): readonly TypedDates[] {
  const own = spokenLanguage(language);
  return [own, ...languages.filter((each) => each !== own && hasWords(each))].map(
    (each) => dictionaryOf(each).dates.typed,
  );
}
