import { effect } from "@preact/signals";
import type { Session } from "./session.ts";

/** Longest step of playing, in milliseconds, so that a tab that was asleep does not leap ahead. */
const longestStep = 100;

/** How long playing rests on each event where the reader asked for less motion, in milliseconds. */
const restOnEvent = 1600;

/**
 * Runs the session's clock while it plays, or to where it was sent; the only animation loop. Where the
 * reader asked for less motion it steps from event to event, and to where it was sent at once.
 * Returns a function that stops it for good.
 */
export function startPlayback(session: Session): () => void {
  const lessMotion = matchMedia("(prefers-reduced-motion: reduce)");
  let frame = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let before = 0;

  function glide(now: number) {
    // A run to a day takes as long as the camera flies, however seldom it is drawn.
    session.advance(session.running.peek() ? now - before : Math.min(now - before, longestStep));
    before = now;
    if (session.playing.peek() || session.running.peek()) frame = requestAnimationFrame(glide);
  }

  function glideOn() {
    before = performance.now();
    frame = requestAnimationFrame(glide);
  }

  function stepOn() {
    session.playToNextEvent();
    if (session.playing.peek()) timer = setTimeout(stepOn, restOnEvent / session.speed.peek());
  }

  function stop() {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  }

  const dispose = effect(() => {
    stop();
    if (session.running.value) {
      if (lessMotion.matches) session.endRun();
      else glideOn();
      return;
    }
    if (!session.playing.value) return;
    if (lessMotion.matches) {
      timer = setTimeout(stepOn, restOnEvent / session.speed.peek());
    } else {
      glideOn();
    }
  });
  return () => {
    stop();
    dispose();
  };
}
