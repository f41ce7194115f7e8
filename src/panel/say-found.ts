import type { Session } from "../session/session.ts";
import { dictionaryOf } from "../words/dictionary.ts";
import { inLanguage } from "../words/translated.ts";

/** The name of what a search keeps to; empty where that is the whole story. */
export function scopeName(session: Session): string {
  const { within } = session.search.value;
  if (!within) return "";
  if (within.of === "article") {
    const article = session.story.articles.find(({ id }) => id === within.id);
    return article ? `“${article.title}”` : "";
  }
  const place = session.story.places.get(within.id);
  return place ? inLanguage(place.name, session.language.value) : "";
}

/** Says how many reports are found and by what: "14 reports with “caravan”". */
export function sayFound(session: Session, count: number): string {
  const words = dictionaryOf(session.language.value);
  return words.search.found(count, session.search.value.words.trim(), scopeName(session));
}
