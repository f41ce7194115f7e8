import type { RefObject } from "preact";
import { useLayoutEffect } from "preact/hooks";

/**
 * Closes what was opened from a button, which `whole` holds both: with a press elsewhere, where the
 * keys go elsewhere, and with Escape, which gives them back to the button.
 */
export function useDismissal(
  whole: RefObject<HTMLElement | null>,
  isOpen: boolean,
  close: () => void,
) {
  // At once with what opens: a quick Escape would else close what lies behind it.
  useLayoutEffect(() => {
    const { current } = whole;
    if (!isOpen || !current) return undefined;

    function onPointerDown({ target }: PointerEvent) {
      if (target instanceof Node && !current?.contains(target)) close();
    }
    function onKeyDown(event: KeyboardEvent) {
      if (event.key !== "Escape") return;
      // Else the card behind it would close too.
      event.stopPropagation();
      close();
      current?.querySelector<HTMLElement>("[aria-expanded]")?.focus();
    }
    function onFocusOut({ relatedTarget }: FocusEvent) {
      if (relatedTarget instanceof Node && !current?.contains(relatedTarget)) close();
    }
    const ends = new AbortController();
    addEventListener("pointerdown", onPointerDown, ends);
    current.addEventListener("keydown", onKeyDown, ends);
    current.addEventListener("focusout", onFocusOut, ends);
    return () => ends.abort();
  });
}
