import { inLanguage } from "../words/translated.ts";
import { usePanel, useWords } from "./panel-context.ts";
import { useBoundWords } from "./use-bound-words.ts";
import type { useLink } from "./use-link.ts";

/** The system's own sheet for handing a link on. */
export function useSystemSheet({
  link,
  setOutcome,
}: Pick<ReturnType<typeof useLink>, "link" | "setOutcome">) {
  const { session } = usePanel();
  const { language } = useWords();
  return {
    /** Whether there is one, for this link. */
    hasSystemSheet: "share" in navigator && !(import.meta.env.MODE === "file" && useBoundWords()),
    async openSystemSheet() {
      try {
        await navigator.share({ title: inLanguage(session.story.title, language), url: link() });
      } catch (error) {
        // Whoever closes the sheet has shared nothing, and knows.
        if (error instanceof DOMException && error.name === "AbortError") return;
        setOutcome("refused");
      }
    },
  };
}
