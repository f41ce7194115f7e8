import { isRange } from "../time/show-window.ts";
import { sayDay } from "../words/dates.ts";
import { usePanel, useWords } from "./panel-context.ts";

/** Says of so many reports that they are of the time shown: "12 in this month". */
export function useBegunWords(): (count: number) => string {
  const { session, visible } = usePanel();
  const { words, language } = useWords();
  const window = session.window.value;
  const { query } = visible.value;
  return isRange(window)
    ? (count) => words.shownInDays(count, window, sayDay(query.end - 1, language))
    : words.shownInWindow[window];
}
