import { useEffect } from "preact/hooks";
import { usePanel } from "../panel/panel-context.ts";

/** What uses the arrow keys itself. */
export const ownArrows =
  "input, select, textarea, canvas, [role='slider'], [role='application'], [contenteditable]";

/** The arrow keys turn chapters, wherever nothing else needs them, unless the reader has switched such keys off. */
export function useChapterKeys() {
  const { session } = usePanel();
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (!session.shortcuts.peek()) return;
      if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
      if (event.target instanceof Element && event.target.closest(ownArrows)) return;
      if (event.key === "ArrowRight") session.nextChapter();
      else if (event.key === "ArrowLeft") session.previousChapter();
      else return;
      event.preventDefault();
    }
    addEventListener("keydown", onKeyDown);
    return () => removeEventListener("keydown", onKeyDown);
  }, [session]);
}
