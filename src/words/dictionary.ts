import type { english } from "./en.ts";
import { languageTable } from "./languages.ts";

/** Every word of the interface. A language is one object of this shape; a missing word is a type error. */
export type Dictionary = typeof english;

/** Code of a language (BCP 47): one that the interface speaks, or one that only the story does. */
export type Language = string;

/** Those whose words are here. */
const loaded = new Map<Language, Dictionary>();

/** What the interface speaks. */
export const languages: readonly Language[] = Object.keys(languageTable);

/** Speaks where no other language can. */
const standIn: Language = "en";

/**
 * Which of the languages offered is meant by a tag: itself, else with less said of the variety ("es"
 * for "es-MX"; the lookup of RFC 4647), else another variety ("pt-BR" for "pt-PT"). Null for none.
 */
export function nearestLanguage(tag: string, offered: readonly Language[]): Language | null {
  const parts = tag.toLowerCase().split("-");
  const [primary = ""] = parts;
  for (let length = parts.length; length > 0; length -= 1) {
    const range = parts.slice(0, length).join("-");
    const found = offered.find((each) => each.toLowerCase() === range);
    if (found !== undefined) return found;
  }
  return offered.find((each) => each.toLowerCase().startsWith(`${primary}-`)) ?? null;
}

/** The first of the reader's languages (BCP 47 tags, most wanted first) that is offered; else the first offered. */
export function preferredLanguage(
  wanted: readonly string[],
  offered: readonly Language[] = languages,
): Language {
  for (const tag of wanted) {
    const found = nearestLanguage(tag, offered);
    if (found !== null) return found;
  }
  return offered[0] ?? standIn;
}

/** Whether the interface has words in a language, or in one near it. */
export function isSpoken(language: Language): boolean {
  return nearestLanguage(language, languages) !== null;
}

/** The language whose words the interface uses: English beside a story in one that it does not speak. */
export function spokenLanguage(language: Language): Language {
  return nearestLanguage(language, languages) ?? standIn;
}

/** What a language calls itself. */
export function nameOfLanguage(language: Language): string {
  const near = nearestLanguage(language, languages);
  const own = near === null ? undefined : languageTable[near];
  return (
    own?.name ?? new Intl.DisplayNames(language, { type: "language" }).of(language) ?? language
  );
}

/** The locale by which names in a language are sorted and its dates written: its dictionary's, else its own. */
export function localeOf(language: Language): string {
  return isSpoken(language) ? dictionaryOf(language).locale : language;
}

/**
 * Has the words at hand by which the interface speaks a language. Rejects where they can't be had; another
 * call asks again.
 */
export async function loadWords(language: Language): Promise<void> {
  const code = spokenLanguage(language);
  const words = await languageTable[code]?.words();
  if (words) loaded.set(code, words);
}

export function hasWords(language: Language): boolean {
  return loaded.has(spokenLanguage(language));
}

/** The words by which the interface speaks a language. Throws where they have not been loaded. */
export function dictionaryOf(language: Language): Dictionary {
  const words = loaded.get(language) ?? loaded.get(spokenLanguage(language));
  if (!words) throw new Error(`the words of "${language}" have not been loaded`);
  return words;
}

// Where no reader waits, in Node, every language is there from the start.
if (import.meta.env?.SSR !== false) await Promise.all(languages.map(loadWords));
