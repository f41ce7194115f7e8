import { effect, signal } from "@preact/signals";
import type { ReadonlySignal } from "@preact/signals";
import type { Session } from "./session.ts";
import type { Visible } from "./visible.ts";

/** Milliseconds: steps in time that come closer than this are one movement. */
export const restTime = 300;

/** Milliseconds that words may lag behind a clock that goes on. */
export const longestLag = 1000;

/**
 * What shows, for lists and counts in words: follows a single step at once, a movement when it rests, and once a
 * second while the clock goes on by itself; for nobody reads a list that changes with each frame, and laying it
 * out anew would hold up the map and the time bar under the hand. What is filtered or looked for is followed at
 * once. `stop` ends it.
 */
export function followVisibleAtRest(session: Session, visible: ReadonlySignal<Visible>) {
  const calm = signal(visible.peek());
  let filter = session.filter.peek();
  let search = session.search.peek();
  let lastStep = -Infinity;
  let lastShown = -Infinity;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function follow() {
    clearTimeout(timer);
    lastShown = performance.now();
    calm.value = visible.peek();
  }

  const stopFollowing = effect(() => {
    if (visible.value === calm.peek()) return;
    const now = performance.now();
    const isAsked = session.filter.value !== filter || session.search.value !== search;
    const isMoving = now - lastStep < restTime && !isAsked;
    filter = session.filter.value;
    search = session.search.value;
    lastStep = now;
    const lag = session.playing.peek() || session.running.peek() ? longestLag : Infinity;
    if (!isMoving || now - lastShown >= lag) {
      follow();
      return;
    }
    clearTimeout(timer);
    timer = setTimeout(follow, Math.min(restTime, lag - (now - lastShown)));
  });
  return {
    visible: calm as ReadonlySignal<Visible>,
    stop() {
      stopFollowing();
      clearTimeout(timer);
    },
  };
}
