import type { Session } from "../../session/session.ts";

/** Milliseconds until a window that changes its size is taken to rest, as one that goes to fill the screen. */
const rest = 250;

/**
 * Asks the map to show all that it is to show again, now and whenever the window has another size; not where somebody
 * has moved it, or a report is open. Returns what ends it.
 */
export function refitOnResize(session: Session): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;

  function refit() {
    if (session.viewpoint.peek() !== null || session.selected.peek() !== null) return;
    if (session.chapter.peek() === null) session.lookAt(session.story.firstView.places);
    else if (!session.isAstray.peek()) session.backToChapter();
  }
  function onResize() {
    clearTimeout(timer);
    timer = setTimeout(refit, rest);
  }

  addEventListener("resize", onResize);
  onResize();
  return () => {
    clearTimeout(timer);
    removeEventListener("resize", onResize);
  };
}
