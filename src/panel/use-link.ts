import { useCallback, useState } from "preact/hooks";
import { inLanguage } from "../words/translated.ts";
import { usePanel, useWords } from "./panel-context.ts";

/** What became of the link: on the clipboard, or the browser would not have it there. */
export type LinkOutcome = "copied" | "refused";

/** The link to what shows, and the ways to hand it on. `outcome` is null until one was tried. */
export function useLink() {
  const { session, address } = usePanel();
  const { language } = useWords();
  const [outcome, setOutcome] = useState<LinkOutcome | null>(null);
  const link = () => new URL(address.peek(), location.href).href;

  return {
    link,
    outcome,
    forget: useCallback(() => setOutcome(null), []),
    async copy() {
      try {
        await navigator.clipboard.writeText(link());
        setOutcome("copied");
      } catch {
        setOutcome("refused");
      }
    },
    /** Whether the system has a sheet of its own for it. */
    hasSystemSheet: "share" in navigator,
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
