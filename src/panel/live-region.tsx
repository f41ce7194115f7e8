import { useSignal, useSignalEffect } from "@preact/signals";
import { useRef } from "preact/hooks";
import type { Session } from "../session/session.ts";
import type { Visible } from "../session/visible.ts";
import { isRange } from "../time/show-window.ts";
import { sayDay, sayDays } from "../words/dates.ts";
import { dictionaryOf } from "../words/dictionary.ts";
import { inLanguage } from "../words/translated.ts";
import { usePanel } from "./panel-context.ts";
import type { AtRest } from "./rest-words.ts";
import { restWords } from "./rest-words.ts";
import { sayFound } from "./say-found.ts";

/** Milliseconds of rest before it speaks, so that a moving hand is not talked over. */
const rest = 500;

/** Most reports of which it is told which are new: no ear keeps more apart. */
const mostTold = 200;

/**
 * Says once hand and clock have come to rest what has changed by then: the chapter, what is found, the moment
 * or the days of a range, how much shows, what is new. Never while time plays or the clock is on its way.
 */
export function LiveRegion() {
  const { session, visible } = usePanel();
  const spoken = useSignal({ text: "", times: 0 });
  const before = useRef<AtRest | null>(null);
  useSignalEffect(() => {
    const shown = visible.value;
    // Each of its steps, which the lists do not follow while it moves.
    void session.clock.value;
    const moves = session.playing.value || session.running.value;
    void [session.language.value, session.window.value, session.found.value, session.chapter.value];
    if (moves) return undefined;
    const timer = setTimeout(() => {
      const { activeElement } = document;
      const state = atRest(session, shown);
      const text = restWords(state, before.current, dictionaryOf(session.language.peek()), {
        day: activeElement?.matches(".time-slider"),
        chapter: activeElement?.id === "chapter-title",
      });
      before.current = state;
      if (text) spoken.value = { text, times: spoken.peek().times + 1 };
    }, rest);
    return () => clearTimeout(timer);
  });
  return (
    <p class="unseen" role="status" aria-live="polite">
      {/* Anew each time: what is said twice is to be heard twice. */}
      <span key={spoken.value.times}>{spoken.value.text}</span>
    </p>
  );
}

function atRest(session: Session, { inWindow, query, begun, ongoing, maybe }: Visible): AtRest {
  const language = session.language.peek();
  const window = session.window.peek();
  const found = session.found.peek();
  const chapter = session.chapter.peek();
  const isFew = inWindow.shown <= mostTold;
  return {
    days: isRange(window)
      ? sayDays(session.windowDays.peek(), language)
      : sayDay(query.end - 1, language),
    shown: inWindow.shown,
    leftOut: inWindow.all - inWindow.shown,
    found: found ? sayFound(session, found.records.length) : "",
    chapter: chapter
      ? dictionaryOf(language).chapterTitled(
          session.chapterIndex.peek() + 1,
          inLanguage(chapter.title, language),
        )
      : "",
    titles: isFew
      ? new Map(
          [...begun, ...ongoing, ...maybe].map(
            ({ id, title }) => [id, inLanguage(title, language)] as const,
          ),
        )
      : null,
    language,
  };
}
