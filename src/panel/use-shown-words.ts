import { isRange } from "../time/show-window.ts";
import { sayDay } from "../words/dates.ts";
import { usePanel, useWords } from "./panel-context.ts";

/** How many reports there are in the time shown, in words. */
export function useShownWords(): string {
  const { session, visible } = usePanel();
  const { words, language } = useWords();
  const { begun, query } = visible.value;
  const window = session.window.value;
  return isRange(window)
    ? words.shownInDays(begun.length, window, sayDay(query.end - 1, language))
    : words.shownInWindow[window](begun.length);
}
