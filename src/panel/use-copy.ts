import { useCallback, useState } from "preact/hooks";

/** What became of a text: on the clipboard, or the browser would not have it there. */
export type CopyOutcome = "copied" | "refused";

/** Puts texts on the clipboard. `outcome` is null until one was, and once it is forgotten. */
export function useCopy() {
  const [outcome, setOutcome] = useState<CopyOutcome | null>(null);
  return {
    outcome,
    setOutcome,
    forget: useCallback(() => setOutcome(null), []),
    async copy(text: string) {
      try {
        await navigator.clipboard.writeText(text);
        setOutcome("copied");
      } catch {
        setOutcome("refused");
      }
    },
  };
}
