import type { Language } from "./dictionary.ts";
import { dictionaryOf, localeOf } from "./dictionary.ts";

/**
 * What seas, rivers, states, towns and countries are called, by what the ground calls them: in English
 * or as they call themselves, with its line breaks.
 */
export type GroundNames = Readonly<Record<string, string>>;

/** A layer of the ground's names. */
export type NamedLayer = "waters" | "river-names" | "states" | "towns" | "countries";

const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
const countries = new Map<Language, GroundNames>();

/** The names of a layer that a language has beside those in the ground: its own, and countries' from the Unicode CLDR. */
export function groundNamesIn(language: Language, layer: NamedLayer): GroundNames {
  const { groundNames } = dictionaryOf(language);
  // A state may be called as a country is.
  if (layer !== "countries") return groundNames;
  const known = countries.get(language) ?? { ...countryNames(localeOf(language)), ...groundNames };
  countries.set(language, known);
  return known;
}

/** Countries by their English names, where a locale has others. */
function countryNames(locale: string): GroundNames {
  const namesIn = (each: string) =>
    new Intl.DisplayNames(each, { type: "region", fallback: "none" });
  const [english, own] = [namesIn("en"), namesIn(locale)];
  const names: Record<string, string> = {};
  for (const first of letters) {
    for (const second of letters) {
      const [called, name] = [english.of(first + second), own.of(first + second)];
      if (called && name && name !== called) names[called] = name;
    }
  }
  return names;
}
