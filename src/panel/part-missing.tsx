import { useWords } from "./panel-context.ts";

/** In the place of a part of the page that could not be had: says so, and offers to try again. */
export function PartMissing({ again }: { readonly again: () => void }) {
  const { words } = useWords();
  return (
    <div class="part-missing">
      <p role="alert">{words.pageFailed}</p>
      <button type="button" class="quiet" onClick={again}>
        {words.tryAgain}
      </button>
    </div>
  );
}
