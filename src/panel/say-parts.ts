import type { MissingPart } from "../record/missing-part.ts";
import type { Story } from "../record/story.ts";
import type { Language } from "../words/dictionary.ts";
import { dictionaryOf } from "../words/dictionary.ts";
import { inLanguage } from "../words/translated.ts";

/** Some parts of a story by the names that a reader knows them by. */
export function sayParts(
  parts: readonly MissingPart[],
  story: Pick<Story, "layers">,
  language: Language,
): string {
  const words = dictionaryOf(language);
  const names = parts.map(({ part, layer, file }) => {
    if (part !== "layer") return words.missing[part];
    const known = story.layers.find(({ id }) => id === layer);
    return known ? inLanguage(known.name, language) : file;
  });
  return new Intl.ListFormat(words.locale).format(names);
}
