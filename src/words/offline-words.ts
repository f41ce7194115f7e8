import type { Language } from "./dictionary.ts";
import { spokenLanguage } from "./dictionary.ts";
import { offline as english } from "./en/offline.ts";
import { offline as spanish } from "./es/offline.ts";

const table: Readonly<Record<string, typeof english>> = { en: english, es: spanish };

/** What is said of use without a network, which is not among the words that a page needs at first. */
export const offlineWords = (language: Language): typeof english =>
  table[spokenLanguage(language)] ?? english;
