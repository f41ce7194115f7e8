import type { Translated } from "../record/record.ts";

/** A text in the wanted language, or in whichever it has. */
export function inLanguage(text: Translated, language: string): string {
  return text[language] ?? Object.values(text)[0] ?? "";
}
