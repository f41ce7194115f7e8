/**
 * Changes what scrolls around an element, such as by a line above it, and keeps the element where it is: whoever
 * presses it again means it, and not what has come beneath the pointer.
 */
export function keepInPlace(element: Element, scroller: string, change: () => void): void {
  const top = () => element.getBoundingClientRect().top;
  const before = top();
  change();
  // Once it is drawn.
  requestAnimationFrame(() => {
    element.closest(scroller)?.scrollBy({ top: top() - before, behavior: "instant" });
  });
}
