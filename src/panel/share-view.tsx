import { useId, useRef, useState } from "preact/hooks";
import { lazyPart } from "./lazy-part.tsx";
import { useWords } from "./panel-context.ts";
import { useBoundWords } from "./use-bound-words.ts";
import { useDismissal } from "./use-dismissal.ts";
import { useLink } from "./use-link.ts";

const EmbedMaker = lazyPart(() => import("./embed-maker.tsx"), "EmbedMaker");
const ShareSaid = lazyPart(() => import("./share-said.tsx"), "ShareSaid");

/** Copies the link to the page as it shows now, says so, and offers what else can be handed on. */
export function ShareView() {
  const { words } = useWords();
  const bound = import.meta.env.MODE === "file" ? useBoundWords() : null;
  const shared = useLink();
  const { outcome, forget, copy } = shared;
  const [isOpen, setOpen] = useState(false);
  const [isEmbedding, setEmbedding] = useState(false);
  const whole = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const saying = useId();

  function close() {
    setOpen(false);
    forget();
  }

  // A press outside of it, or Escape, leaves it.
  useDismissal(whole, isOpen, close);

  async function press() {
    if (isOpen) {
      close();
      return;
    }
    await copy();
    setOpen(true);
  }

  return (
    <div class="share-view" ref={whole}>
      <button
        ref={opener}
        type="button"
        class="icon"
        aria-label={words.shareView}
        title={words.shareView}
        aria-expanded={isOpen}
        aria-controls={saying}
        onClick={() => void press()}
      >
        <svg width="18" height="18" viewBox="0 0 24 24" aria-hidden="true">
          <path
            d="M12 15V3.5M7.5 7.5 12 3l4.5 4.5M8 11H5v9.5h14V11h-3"
            fill="none"
            stroke="currentColor"
            stroke-width="2"
            stroke-linecap="round"
            stroke-linejoin="round"
          />
        </svg>
      </button>
      <span class="unseen" role="status">
        {isOpen && outcome === "copied" && (bound?.linkCopied ?? words.linkCopied)}
        {isOpen && outcome === "refused" && words.linkRefused}
      </span>
      <div class="share-said" id={saying} hidden={!isOpen}>
        {isOpen && (
          <ShareSaid
            shared={shared}
            embed={() => {
              close();
              setEmbedding(true);
            }}
            close={() => {
              close();
              opener.current?.focus();
            }}
          />
        )}
      </div>
      {isEmbedding && (
        <EmbedMaker
          onClose={() => {
            setEmbedding(false);
            opener.current?.focus();
          }}
        />
      )}
    </div>
  );
}
