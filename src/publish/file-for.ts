import type { Story } from "../record/story.ts";
import type { Language } from "../words/dictionary.ts";

/** A file's name in a language of a story: "poster.png" in its first, "poster-es.png" in another. */
export function fileFor(name: string, language: Language, { languages }: Pick<Story, "languages">) {
  return language === languages[0] ? name : name.replace(".", `-${language}.`);
}
