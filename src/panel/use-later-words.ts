import { useEffect, useState } from "preact/hooks";
import type { LaterWords } from "../words/later-languages.ts";
import type { WordsOf } from "../words/later-words.ts";
import { loadLaterWords } from "../words/later-words.ts";
import { useWords } from "./panel-context.ts";

export interface LaterWordsUse<Words> {
  /** In the reader's language; as before while those of another come, null before any have. */
  readonly own: Words | null;
  /** They could not be had. */
  readonly isMissing: boolean;
  /** Asks for them once more. */
  again(): void;
}

/** What has come, by part and language. */
const loaded = new Map<string, unknown>();

/** The words of a part of the page that most readers do without, fetched as it is first shown. */
export function useLaterWords<Part extends keyof LaterWords>(
  part: Part,
): LaterWordsUse<WordsOf<Part>> {
  const { language } = useWords();
  const known = `${part} ${language}`;
  const [last, setLast] = useState<WordsOf<Part> | null>(null);
  const [isMissing, setMissing] = useState(false);
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    let isGone = false;
    loadLaterWords(part, language).then(
      (words) => {
        loaded.set(known, words);
        if (isGone) return;
        setLast(words);
        setMissing(false);
      },
      (error: unknown) => {
        console.error(error);
        if (!isGone) setMissing(true);
      },
    );
    return () => {
      isGone = true;
    };
  }, [part, language, known, asked]);
  const own = (loaded.get(known) as WordsOf<Part> | undefined) ?? last;
  return { own, isMissing, again: () => setAsked(asked + 1) };
}
