import { effect, signal } from "@preact/signals";
import type { ReadonlySignal } from "@preact/signals";
import type { Session } from "./session.ts";
import type { Visible } from "./visible.ts";

/** Milliseconds: steps in time that come closer than this are one movement. */
export const restTime = 300;

/** Milliseconds that words may lag behind a movement that goes on. */
export const longestLag = 1000;

/**
 * What shows, for lists and counts in words: follows a single step at once, a movement of the clock when
 * it rests, and once a second while it goes on, for nobody reads a list that changes with each frame, and
 * laying it out anew would hold up the map and the time bar. What is filtered or looked for is followed at once.
 * `stop` ends it.
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
    if (!isMoving || now - lastShown >= longestLag) {
      follow();
      return;
    }
    clearTimeout(timer);
    timer = setTimeout(follow, Math.min(restTime, longestLag - (now - lastShown)));
  });
  return {
    visible: calm as ReadonlySignal<Visible>,
    stop() {
      stopFollowing();
      clearTimeout(timer);
    },
  };
}
