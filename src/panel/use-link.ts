import { inLanguage } from "../words/translated.ts";
import { usePanel, useWords } from "./panel-context.ts";
import { useBoundWords } from "./use-bound-words.ts";
import { useCopy } from "./use-copy.ts";

/** The link to what shows, and the ways to hand it on. `outcome` is null until one was tried. */
export function useLink() {
  const { session, address } = usePanel();
  const { language } = useWords();
  const { outcome, setOutcome, forget, copy } = useCopy();
  // A file has a twin on the web where its story has an address.
  const page = (import.meta.env.MODE === "file" && session.story.address) || location.href;
  const link = () => new URL(address.peek(), page).href;

  return {
    link,
    outcome,
    forget,
    copy: () => copy(link()),
    /** Whether the system has a sheet of its own for it. */
    hasSystemSheet: "share" in navigator && !(import.meta.env.MODE === "file" && useBoundWords()),
    /** Opens the system's own sheet. */
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
