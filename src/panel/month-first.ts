import type { Language } from "../words/dictionary.ts";
import { localeOf, nearestLanguage } from "../words/dictionary.ts";

/** Whether the reader's own locale writes the month before the day; in Spanish nobody does. */
export function monthFirst(language: Language): boolean {
  const own = navigator.languages.find((each) => nearestLanguage(each, [language]) !== null);
  const locale = own ?? localeOf(language);
  const parts = new Intl.DateTimeFormat(locale).formatToParts(0).map(({ type }) => type);
  return parts.indexOf("month") < parts.indexOf("day");
}
