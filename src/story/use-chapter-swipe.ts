import type { RefObject } from "preact";
import { useEffect } from "preact/hooks";
import { usePanel } from "../panel/panel-context.ts";

/** Pixels that a finger moves sideways at least, and so many times as far as up or down. */
const leastSwipe = 56;
const leastSlant = 2;

/** A finger's swipe over the words turns chapters, as pages of a book. */
export function useChapterSwipe(panel: RefObject<HTMLElement | null>) {
  const { session } = usePanel();
  useEffect(() => {
    const element = panel.current;
    if (!element) return undefined;
    let start: Touch | null = null;

    function onStart(event: TouchEvent) {
      start = event.touches.length === 1 ? (event.touches[0] ?? null) : null;
    }

    function onEnd(event: TouchEvent) {
      const end = event.changedTouches[0];
      if (!start || !end) return;
      const [right, down] = [end.clientX - start.clientX, end.clientY - start.clientY];
      start = null;
      if (Math.abs(right) < leastSwipe || Math.abs(right) < leastSlant * Math.abs(down)) return;
      if (right < 0) session.nextChapter();
      else session.previousChapter();
    }

    element.addEventListener("touchstart", onStart, { passive: true });
    element.addEventListener("touchend", onEnd, { passive: true });
    return () => {
      element.removeEventListener("touchstart", onStart);
      element.removeEventListener("touchend", onEnd);
    };
  }, [session, panel]);
}
