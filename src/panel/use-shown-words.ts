import { usePanel } from "./panel-context.ts";
import { useBegunWords } from "./use-begun-words.ts";
import { sayFound } from "./say-found.ts";

/** How many reports there are in the time shown, or of what is looked for, in words. */
export function useShownWords(): string {
  const { session, visible } = usePanel();
  const sayBegun = useBegunWords();
  const found = session.found.value;
  return found ? sayFound(session, found.records.length) : sayBegun(visible.value.begun.length);
}
