import type { RefObject } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { FailureReason, MissingPart } from "../record/missing-part.ts";
import type { Dictionary } from "../words/dictionary.ts";
import { usePanel, useWords } from "./panel-context.ts";
import { sayParts } from "./say-parts.ts";
import { useSpoken } from "./use-spoken.ts";

export interface MissingPartsProps {
  /** What has come since, and made the page anew. */
  readonly came: readonly MissingPart[];
  /** Asks for them again; resolves once that is answered, whatever came of it. */
  readonly tryAgain: () => Promise<void>;
}

/** Which parts of the story could not be loaded, for the reader, who may try again. */
export function MissingParts({ came, tryAgain }: MissingPartsProps) {
  const { session, missing: missingNow } = usePanel();
  const missing = missingNow.value;
  const { words, language } = useWords();
  const [tries, setTries] = useState({ count: 0, isUnderWay: false });
  const button = useRef<HTMLButtonElement>(null);
  useContinueHere(button, came.length > 0);
  const say = (parts: readonly MissingPart[]) => sayParts(parts, session.story, language);
  const named = words.missing[missing.length === 1 ? "one" : "some"](say(missing));
  const news = useSpoken(sayNews());
  const spoken = (
    <p class="unseen" role="status">
      {news}
    </p>
  );
  if (missing.length === 0) return spoken;

  /** What is new since the page has said what is missing. */
  function sayNews() {
    if (tries.isUnderWay) return words.missing.trying;
    if (tries.count > 0) return named;
    return came.length > 0 ? words.missing.nowHere(say(came)) : "";
  }

  async function onPress() {
    if (tries.isUnderWay) return;
    const count = tries.count + 1;
    setTries({ count, isUnderWay: true });
    await tryAgain();
    setTries({ count, isUnderWay: false });
  }

  return (
    <section class="missing-parts" aria-label={words.missing.details}>
      {spoken}
      <p role="alert">{named}</p>
      <button
        type="button"
        class="quiet"
        ref={button}
        aria-disabled={tries.isUnderWay}
        onClick={() => void onPress()}
      >
        {words.tryAgain}
      </button>
      <details>
        <summary>{words.missing.details}</summary>
        <ul>
          {missing.map(({ file, reason }) => (
            <li key={file}>
              <span translate={false}>{file}</span>: {sayReason(reason, words)}
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}

/** Whoever pressed the button goes on there, or, where nothing is missing any more, at the words. */
function useContinueHere(button: RefObject<HTMLElement | null>, isAnew: boolean) {
  useEffect(() => {
    if (!isAnew || document.activeElement !== document.body) return;
    const place = button.current ?? document.querySelector<HTMLElement>("main");
    if (place && place !== button.current) {
      place.tabIndex = -1;
      place.addEventListener("blur", () => place.removeAttribute("tabindex"), { once: true });
    }
    place?.focus({ preventScroll: true });
  }, [button, isAnew]);
}

function sayReason(reason: FailureReason, words: Dictionary): string {
  return reason.kind === "status"
    ? words.missing.answered(reason.status)
    : words.missing[reason.kind];
}
