import type { ReadonlySignal } from "@preact/signals";
import { signal } from "@preact/signals";
import type { Language } from "../words/dictionary.ts";
import { hasWords, loadWords, nearestLanguage, preferredLanguage } from "../words/dictionary.ts";

/**
 * The language that the page is in: one of the story's, whose words are here.
 *
 * @param offered the story's languages
 * @param asked that in which it opens; its words, or else those of the first offered, have been loaded
 */
export function createLanguageShown(offered: readonly Language[], asked: Language | undefined) {
  const language = signal<Language>(preferredLanguage(asked ? [asked] : [], offered));
  const languageMissing = signal<Language | null>(null);
  let wanted = language.peek();

  return {
    state: {
      language: language as ReadonlySignal<Language>,
      /** That which was asked for last, and whose words could not be had. */
      languageMissing: languageMissing as ReadonlySignal<Language | null>,
    },
    actions: {
      /** Turns to one of the story's languages, once its words are here; another is left aside. */
      setLanguage(value: Language) {
        wanted = nearestLanguage(value, offered) ?? language.peek();
        languageMissing.value = null;
        if (hasWords(wanted)) language.value = wanted;
        else void turnTo(wanted);
      },
    },
  };

  async function turnTo(value: Language) {
    try {
      await loadWords(value);
      // The reader may have turned to another meanwhile.
      if (wanted === value) language.value = value;
    } catch (error) {
      console.error(error);
      if (wanted === value) languageMissing.value = value;
    }
  }
}
