import { useSignal, useSignalEffect } from "@preact/signals";
import { isRange } from "../time/show-window.ts";
import { sayDay, sayDays } from "../words/dates.ts";
import { dictionaryOf } from "../words/dictionary.ts";
import { usePanel } from "./panel-context.ts";
import { sayFound } from "./say-found.ts";

/** Milliseconds of rest before it speaks, so that a moving hand is not talked over. */
const rest = 500;

/**
 * Says what is found, the moment, of a range its days, and how much shows, once hand and clock come to
 * rest; never while time plays.
 */
export function LiveRegion() {
  const { session, visible } = usePanel();
  const spoken = useSignal("");
  useSignalEffect(() => {
    const { looks, inWindow, query } = visible.value;
    const language = session.language.value;
    const window = session.window.value;
    const found = session.found.value;
    if (session.playing.value) return undefined;
    const timer = setTimeout(() => {
      const days = isRange(window)
        ? sayDays(session.windowDays.peek(), language)
        : sayDay(query.end - 1, language);
      const shown = dictionaryOf(language).momentText(
        days,
        looks.size,
        inWindow.all - inWindow.shown,
      );
      spoken.value = found ? `${sayFound(session, found.records.length)}. ${shown}` : shown;
    }, rest);
    return () => clearTimeout(timer);
  });
  return (
    <p class="unseen" role="status" aria-live="polite">
      {spoken.value}
    </p>
  );
}
