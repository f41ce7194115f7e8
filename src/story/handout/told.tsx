import type { ComponentChildren } from "preact";
import type { Translated } from "../../record/record.ts";
import { inLanguage } from "../../words/translated.ts";
import { useHandout } from "./handout-context.ts";

/** A text of the story, marked with its language where that is not the interface's. */
export function Told({ text }: { readonly text: Translated }) {
  const { language, storyLang } = useHandout();
  const words = inLanguage(text, language);
  return storyLang ? <span lang={storyLang}>{words}</span> : <>{words}</>;
}

/** The same as paragraphs, which an empty line parts; the last ends with `end`. */
export function ToldParagraphs({
  text,
  class: name,
  end = null,
}: {
  readonly text: Translated;
  readonly class?: string;
  readonly end?: ComponentChildren;
}) {
  const { language, storyLang } = useHandout();
  const paragraphs = inLanguage(text, language)
    .split(/\n\s*\n/)
    .filter((each) => each.trim() !== "");
  return (
    <>
      {paragraphs.map((each, index) => (
        <p key={each} class={name} lang={storyLang}>
          {each}
          {index === paragraphs.length - 1 && end}
        </p>
      ))}
    </>
  );
}
