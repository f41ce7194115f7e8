import { useEffect, useState } from "preact/hooks";
import { usePanel, useWords } from "./panel-context.ts";

/** What a picture of the map shows now, in words to be copied. */
export function StillWords() {
  const { takeStill, visible } = usePanel();
  const { words, language } = useWords();
  const [alt, setAlt] = useState("");
  const [outcome, setOutcome] = useState<"failed" | "copied" | "refused" | null>(null);
  const shown = visible.value;

  useEffect(() => {
    let isGone = false;
    setOutcome(null);
    takeStill().then(
      (still) => isGone || setAlt(still.alt),
      (error: unknown) => {
        console.error(error);
        if (!isGone) setOutcome("failed");
      },
    );
    return () => {
      isGone = true;
    };
  }, [takeStill, shown, language]);

  async function copy() {
    try {
      await navigator.clipboard.writeText(alt);
      setOutcome("copied");
    } catch {
      setOutcome("refused");
    }
  }

  return (
    <>
      <textarea
        readOnly
        rows={7}
        aria-label={words.picture.text}
        value={alt}
        onFocus={({ currentTarget }) => currentTarget.select()}
      />
      <button type="button" class="quiet" aria-disabled={alt === ""} onClick={() => void copy()}>
        {outcome === "copied" ? words.picture.copied : words.picture.copy}
      </button>
      <p aria-live="polite" class={outcome === "copied" ? "unseen" : ""}>
        {outcome === "failed" && words.picture.failed}
        {outcome === "copied" && words.picture.copied}
        {outcome === "refused" && words.embed.refused}
      </p>
    </>
  );
}
