import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Story } from "../../record/story.ts";
import type { Dictionary, Language } from "../../words/dictionary.ts";
import type { AboutWords } from "../../words/en/about.ts";
import type { HandoutWords } from "../../words/en/handout.ts";
import type { LooksWords } from "../../words/en/looks.ts";
import type { Footnotes } from "./footnotes.ts";

/** What every part of the handout reads. */
export interface HandoutContext {
  readonly story: Story;
  readonly language: Language;
  /** For the attribute `lang` of what the story says, where the interface speaks another. */
  readonly storyLang: Language | undefined;
  readonly words: Dictionary;
  readonly own: HandoutWords;
  /** How the story was made. */
  readonly about: AboutWords;
  /** What the looks on the maps mean. */
  readonly looks: LooksWords;
  readonly footnotes: Footnotes;
}

export const HandoutContext = createContext<HandoutContext | null>(null);

/** Must stand within the handout. */
export function useHandout(): HandoutContext {
  const context = useContext(HandoutContext);
  if (!context) throw new Error("useHandout stands outside of the handout");
  return context;
}
