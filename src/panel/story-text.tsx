import type { Translated } from "../record/record.ts";
import { inLanguage } from "../words/translated.ts";
import { useWords } from "./panel-context.ts";

/** A text of the story in the reader's language, marked as such where the interface speaks another. */
export function StoryText({ text }: { readonly text: Translated }) {
  const { language, storyLang } = useWords();
  const words = inLanguage(text, language);
  return storyLang ? <span lang={storyLang}>{words}</span> : <>{words}</>;
}
