import { usePanel, useWords } from "./panel-context.ts";
import { useBegunWords } from "./use-begun-words.ts";
import { sayFound } from "./say-found.ts";

/** How many reports there are that began in the time shown and that go on in it, as many as the legend has; or of what is looked for, in words. */
export function useShownWords(): string {
  const { session, visible } = usePanel();
  const sayBegun = useBegunWords();
  const { words } = useWords();
  const found = session.found.value;
  if (found) return sayFound(session, found.records.length);
  const { begun, ongoing } = visible.value;
  const said = sayBegun(begun.length);
  return ongoing.length > 0 ? words.andOngoing(said, ongoing.length) : said;
}
