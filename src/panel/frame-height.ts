import { signal } from "@preact/signals";
import type { ReadonlySignal } from "@preact/signals";
import { mapHeight } from "./map-height.ts";

/** How high a page asks its frame to be, in pixels: its map, and what stands over and under it as high as it is. */
export function followFrameHeight(page: HTMLElement): {
  readonly height: ReadonlySignal<number>;
  stop(): void;
} {
  const height = signal(0);
  const beside = [".frame-head", ".notices", ".time-bar"];

  function measure() {
    const heights = beside.map(
      (selector) => page.querySelector<HTMLElement>(selector)?.offsetHeight ?? 0,
    );
    const around = heights.reduce((sum, each) => sum + each, 0);
    height.value = Math.ceil(mapHeight(page.clientWidth) + around);
  }
  const resized = new ResizeObserver(measure);
  /** What is drawn later, as the head is, is looked at too. */
  function look() {
    resized.disconnect();
    resized.observe(page);
    for (const selector of beside) {
      const part = page.querySelector(selector);
      if (part) resized.observe(part);
    }
  }
  const changed = new MutationObserver(look);
  changed.observe(page, { childList: true });
  look();
  return {
    height,
    stop() {
      resized.disconnect();
      changed.disconnect();
    },
  };
}
