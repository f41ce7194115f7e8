/** How long after a key or a turn of the wheel the reader still has the map in hand, in milliseconds. */
const lingering = 1_000;

/**
 * Tells whenever the reader takes the map in hand, by pointer, wheel or key, and leaves it. Returns a function
 * that ends it.
 */
export function followUse(tell: (using: boolean) => void): () => void {
  const listening = new AbortController();
  const how = { capture: true, passive: true, signal: listening.signal };
  let isUsing = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function take() {
    clearTimeout(timer);
    if (isUsing) return;
    isUsing = true;
    tell(true);
  }
  function leaveSoon() {
    clearTimeout(timer);
    timer = setTimeout(() => {
      isUsing = false;
      tell(false);
    }, lingering);
  }
  function touch() {
    take();
    leaveSoon();
  }
  addEventListener("pointerdown", take, how);
  addEventListener("pointerup", leaveSoon, how);
  addEventListener("pointercancel", leaveSoon, how);
  // A menu that opens may keep the end of the press to itself.
  addEventListener("contextmenu", leaveSoon, how);
  addEventListener("keydown", touch, how);
  addEventListener("wheel", touch, how);
  return () => {
    clearTimeout(timer);
    listening.abort();
    if (isUsing) tell(false);
  };
}
