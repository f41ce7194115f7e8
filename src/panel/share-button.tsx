import { useEffect } from "preact/hooks";
import { LinkField } from "./link-field.tsx";
import { useWords } from "./panel-context.ts";
import { useBoundWords } from "./use-bound-words.ts";
import { useLink } from "./use-link.ts";
import { useSystemSheet } from "./use-system-sheet.ts";

/** Milliseconds that it says what became of the link. */
const saidFor = 2_500;

/**
 * Hands on the address of what shows: through the system's own sheet on a device that is touched and has
 * one, else by copying it. Where neither may be done the address stands there to be copied by hand.
 */
export function ShareButton({ label }: { readonly label?: string }) {
  const { words } = useWords();
  const bound = import.meta.env.MODE === "file" ? useBoundWords() : null;
  const copied = bound?.linkCopied ?? words.linkCopied;
  const shared = useLink();
  const { link, outcome, forget, copy } = shared;
  const { hasSystemSheet, openSystemSheet } = useSystemSheet(shared);
  useEffect(() => {
    if (outcome !== "copied") return undefined;
    const timer = setTimeout(forget, saidFor);
    return () => clearTimeout(timer);
  }, [outcome, forget]);

  function share() {
    const isTouched = matchMedia("(pointer: coarse)").matches;
    return isTouched && hasSystemSheet ? openSystemSheet() : copy();
  }

  return (
    <span class="share">
      <button type="button" class="quiet" onClick={() => void share()}>
        {outcome === "copied" ? copied : (label ?? words.copyLink)}
      </button>
      {outcome === "refused" && <LinkField link={link()} />}
      {bound && outcome === "refused" && <span>{bound.linkShows}</span>}
      <span class="unseen" role="status">
        {outcome === "copied" ? copied : ""}
      </span>
    </span>
  );
}
