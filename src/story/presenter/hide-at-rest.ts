/** Milliseconds until a pointer that rests is hidden, with the buttons that are for it. */
const rest = 2_500;

/** Marks the page as `data-pointer="resting"` while the pointer rests. Returns what ends it. */
export function hideAtRest(root: HTMLElement): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;

  function settle() {
    root.dataset["pointer"] = "resting";
  }
  function onMove({ movementX, movementY }: PointerEvent) {
    // Chromium tells of a move where the page under the pointer changes.
    if (movementX === 0 && movementY === 0) return;
    delete root.dataset["pointer"];
    clearTimeout(timer);
    timer = setTimeout(settle, rest);
  }

  addEventListener("pointermove", onMove);
  addEventListener("pointerdown", onMove);
  settle();
  return () => {
    clearTimeout(timer);
    removeEventListener("pointermove", onMove);
    removeEventListener("pointerdown", onMove);
    delete root.dataset["pointer"];
  };
}
