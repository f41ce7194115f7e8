import type { Dictionary } from "../words/dictionary.ts";

/** Puts what MapLibre says over a map that lets its page scroll into the reader's language, which may change. */
export function sayGestures(container: HTMLElement, { cooperative }: Dictionary): void {
  const isMac = navigator.platform.startsWith("Mac");
  const sayings = {
    desktop: isMac ? cooperative.command : cooperative.ctrl,
    mobile: cooperative.touch,
  };
  for (const [device, saying] of Object.entries(sayings)) {
    const message = container.querySelector(`.maplibregl-${device}-message`);
    if (message) message.textContent = saying;
  }
}
