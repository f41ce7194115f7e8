import type { Dictionary } from "./dictionary.ts";
import { english } from "./en.ts";
import { spanish } from "./es.ts";

/** The languages that the interface speaks, by their codes (BCP 47). */
export const dictionaries = {
  en: english,
  es: spanish,
} satisfies Readonly<Record<string, Dictionary>>;
