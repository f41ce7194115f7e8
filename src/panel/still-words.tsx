import { useEffect, useState } from "preact/hooks";
import type { PictureWords } from "../words/en/picture.ts";
import { usePanel, useWords } from "./panel-context.ts";
import { useCopy } from "./use-copy.ts";

/** What a picture of the map shows now, in words to be copied. */
export function StillWords({ own }: { readonly own: PictureWords }) {
  const { takeStill, visible, session } = usePanel();
  const { words, language } = useWords();
  const [alt, setAlt] = useState("");
  const [isFailed, setFailed] = useState(false);
  const { outcome, forget, copy } = useCopy();
  const shown = visible.value;
  const lookedAt = session.lookedAt.value;

  useEffect(() => {
    let isGone = false;
    forget();
    setFailed(false);
    takeStill().then(
      (still) => isGone || setAlt(still.alt),
      (error: unknown) => {
        console.error(error);
        if (!isGone) setFailed(true);
      },
    );
    return () => {
      isGone = true;
    };
  }, [takeStill, shown, lookedAt, language, forget]);

  return (
    <>
      <textarea
        readOnly
        rows={7}
        aria-label={own.text}
        value={alt}
        onFocus={({ currentTarget }) => currentTarget.select()}
      />
      <button
        type="button"
        class="quiet"
        aria-disabled={alt === ""}
        onClick={() => alt !== "" && void copy(alt)}
      >
        {outcome === "copied" ? own.copied : own.copy}
      </button>
      <p aria-live="polite" class={outcome === "copied" ? "unseen" : ""}>
        {isFailed && own.failed}
        {outcome === "copied" && own.copied}
        {outcome === "refused" && words.copyRefused}
      </p>
    </>
  );
}
