import { useEffect, useState } from "preact/hooks";
import { inLanguage } from "../words/translated.ts";
import { usePanel, useWords } from "./panel-context.ts";

/** Milliseconds that it says what became of the link. */
const saidFor = 2_500;

/**
 * Hands on the address of what shows: through the system's own sheet on a device that is touched and has
 * one, else by copying it. Where neither may be done the address stands there to be copied by hand.
 */
export function ShareButton({ label }: { readonly label?: string }) {
  const { session, address } = usePanel();
  const { words, language } = useWords();
  const [outcome, setOutcome] = useState<"copied" | "refused" | null>(null);
  useEffect(() => {
    if (outcome !== "copied") return undefined;
    const timer = setTimeout(() => setOutcome(null), saidFor);
    return () => clearTimeout(timer);
  }, [outcome]);
  const link = () => new URL(address.peek(), location.href).href;

  async function share() {
    const isTouched = matchMedia("(pointer: coarse)").matches;
    try {
      if (isTouched && "share" in navigator) {
        await navigator.share({ title: inLanguage(session.story.title, language), url: link() });
        return;
      }
      await navigator.clipboard.writeText(link());
      setOutcome("copied");
    } catch (error) {
      // Whoever closes the sheet has shared nothing, and knows.
      if (error instanceof DOMException && error.name === "AbortError") return;
      setOutcome("refused");
    }
  }

  return (
    <span class="share">
      <button type="button" class="quiet" onClick={() => void share()}>
        {outcome === "copied" ? words.linkCopied : (label ?? words.copyLink)}
      </button>
      {outcome === "refused" && (
        <input
          readOnly
          value={link()}
          aria-label={words.linkToCopy}
          onFocus={({ currentTarget }) => currentTarget.select()}
        />
      )}
      <span class="unseen" role="status">
        {outcome === "copied" ? words.linkCopied : ""}
      </span>
    </span>
  );
}
