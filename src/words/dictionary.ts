import { english } from "./en.ts";
import { spanish } from "./es.ts";

/** Every word of the interface. A language is one object of this shape; a missing word is a type error. */
export type Dictionary = typeof english;

const dictionaries = { en: english, es: spanish } satisfies Record<string, Dictionary>;

export type Language = keyof typeof dictionaries;
export const languages = Object.keys(dictionaries) as readonly Language[];

export function isLanguage(text: string): text is Language {
  return Object.hasOwn(dictionaries, text);
}

/** The first of the reader's languages (BCP 47 tags, most wanted first) that we speak; else English. */
export function preferredLanguage(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const primary = tag.toLowerCase().split("-")[0] ?? "";
    if (isLanguage(primary)) return primary;
  }
  return "en";
}

export function dictionaryOf(language: Language): Dictionary {
  return dictionaries[language];
}
