import type { Dictionary } from "../words/dictionary.ts";
import { useSpoken } from "./use-spoken.ts";

export interface LoadingProps {
  readonly words: Dictionary;
  /** How much of the story has come; `of` is null until it is known of how much. */
  readonly progress?: { readonly came: number; readonly of: number | null };
  /** What to do again, where it failed. */
  readonly again?: () => void;
}

/** What stands on the page before the story does, or instead of it. */
export function Loading({ words, progress, again }: LoadingProps) {
  const spoken = useSpoken(words.loading);
  const { came = 0, of = null } = progress ?? {};
  if (again) {
    return (
      <main class="loading" data-failed>
        <p role="alert">{words.loadFailed}</p>
        <button type="button" class="quiet" onClick={again}>
          {words.tryAgain}
        </button>
      </main>
    );
  }
  return (
    <main class="loading">
      <p role="status">{spoken}</p>
      <progress aria-label={words.loading} value={of === null ? undefined : came} max={of ?? 1} />
      {/* Seen only: a voice that counts along is in the way. */}
      <p class="loading-count" aria-hidden="true">
        {of === null ? "" : words.loadedOf(came, of)}
      </p>
    </main>
  );
}
