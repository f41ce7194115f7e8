import { importAgain } from "../loading/import-again.ts";
import type { Language } from "./dictionary.ts";
import { spokenLanguage } from "./dictionary.ts";
import type { HandoutWords } from "./en/handout.ts";

const english = async () => (await import("./en/handout.ts")).handout;

/** The handout's words in each language that the interface speaks, by its code. */
export const handoutTable: Readonly<Record<string, () => Promise<HandoutWords>>> = {
  en: english,
  es: async () => (await import("./es/handout.ts")).handout,
};

/** Fetches the handout's words in a language, or those that stand in for it. Rejects where they can't be had. */
export function loadHandoutWords(language: Language): Promise<HandoutWords> {
  return importAgain(handoutTable[spokenLanguage(language)] ?? english);
}
