import type { Session } from "../session/session.ts";

const written = "input:not([type=range]), select, textarea, dialog";

/** Shift and P put the page on the wall, unless the reader has switched such keys off. Returns what ends that. */
export function followPresentKey(session: Session): () => void {
  function onKeyDown({ key, shiftKey, ctrlKey, altKey, metaKey, target }: KeyboardEvent) {
    if (key !== "P" || !shiftKey || ctrlKey || altKey || metaKey) return;
    if (!session.shortcuts.peek() || session.mode.peek() !== null) return;
    if (!(target as Element).closest(written)) session.setMode("present");
  }
  addEventListener("keydown", onKeyDown);
  return () => removeEventListener("keydown", onKeyDown);
}
