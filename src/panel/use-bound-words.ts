import type { OneFileWords } from "../words/en/one-file.ts";
import { oneFileWords } from "../words/one-file-words.ts";
import { usePanel, useWords } from "./panel-context.ts";

/**
 * What is said of links where they lead somewhere on this device alone; null where they lead to the web. Asked for
 * only where Vite's own word for the mode says that the page is one file, so that another has no part of it.
 */
export function useBoundWords(): OneFileWords | null {
  const { address } = usePanel().session.story;
  const { language } = useWords();
  return !address && location.protocol === "file:" ? oneFileWords(language) : null;
}
