import type { Place } from "../../record/where.ts";
import { hasPhrase, plainWords } from "./plain-words.ts";

/** Words of a place's name that by themselves name no place. */
const generic = new Set(
  plainWords(
    `the of at in near and to a an river jungle border state city region town province coast parallel
     north south east west northern southern eastern western central
     el la los las de del en cerca y a río selva frontera estado ciudad región pueblo provincia costa
     paralelo norte sur este oeste`,
  ),
);
const pointPrecisions = new Set(["site", "town", "municipality"]);

/**
 * Whether a text names a place, in any of the story's languages or by an alias, accents aside. Of a
 * town's name its own part is enough ("Rumorosa"); of a larger place, all that tells it from others
 * ("northern" and "Mexico").
 */
export function namesPlace(text: string, place: Place, aliases: readonly string[]): boolean {
  if (aliases.some((alias) => hasPhrase(text, alias))) return true;
  const there = new Set(plainWords(text));
  return Object.values(place.name).some((name) => {
    const words = plainWords(name).filter((word) => word.length > 1 || /\d/.test(word));
    const own = words.filter((word) => !generic.has(word));
    if (pointPrecisions.has(place.precision)) {
      return own.some((word) => word.length > 3 && there.has(word)) || hasPhrase(text, name);
    }
    return words.filter((word) => !articles.has(word)).every((word) => there.has(word));
  });
}

/** Words that a text may leave out of a name. */
const articles = new Set(plainWords("the of at in el la los las de del en y and"));
