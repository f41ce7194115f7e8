import { effect, signal } from "@preact/signals";
import type { ReadonlySignal } from "@preact/signals";
import type { Session } from "./session.ts";
import type { Visible } from "./visible.ts";

/** Milliseconds: steps in time that come closer than this are one movement. */
export const restTime = 300;

/** Milliseconds that words may lag behind a movement that goes on. */
export const longestLag = 1000;

/**
 * What shows, for words and lists: both follow a single step at once, and a movement of the clock when it rests.
 * While that goes on, counts in words follow once a second, and lists too where the clock runs by itself: nobody
 * reads a list that changes with each frame. One that a hand moves through time waits for it to rest, since to lay
 * it out anew would hold up the map and the time bar. What is filtered or looked for is followed at once.
 * `stop` ends it.
 */
export function followVisibleAtRest(session: Session, visible: ReadonlySignal<Visible>) {
  const said = signal(visible.peek());
  const listed = signal(visible.peek());
  const isBehind = signal(false);
  let filter = session.filter.peek();
  let search = session.search.peek();
  let lastStep = -Infinity;
  let lastSaid = -Infinity;
  let timer: ReturnType<typeof setTimeout> | undefined;

  /** Whether it is a hand that moves the clock, which else runs by itself. */
  const isByHand = () => !session.playing.peek() && !session.running.peek();

  function follow(isResting: boolean) {
    clearTimeout(timer);
    lastSaid = performance.now();
    said.value = visible.peek();
    isBehind.value = !isResting && isByHand();
    if (!isBehind.peek()) listed.value = said.peek();
    if (!isResting) timer = setTimeout(follow, restTime, true);
  }

  const stopFollowing = effect(() => {
    if (visible.value === listed.peek()) return;
    const now = performance.now();
    const isAsked = session.filter.value !== filter || session.search.value !== search;
    const isMoving = now - lastStep < restTime && !isAsked;
    filter = session.filter.value;
    search = session.search.value;
    lastStep = now;
    const left = longestLag - (now - lastSaid);
    if (!isMoving || left <= 0) {
      follow(!isMoving);
      return;
    }
    isBehind.value = isByHand();
    clearTimeout(timer);
    timer = setTimeout(follow, Math.min(restTime, left), restTime <= left);
  });
  return {
    said: said as ReadonlySignal<Visible>,
    listed: listed as ReadonlySignal<Visible>,
    /** Whether a hand moves the clock, and the list is of a moment before. */
    isBehind: isBehind as ReadonlySignal<boolean>,
    stop() {
      stopFollowing();
      clearTimeout(timer);
    },
  };
}
