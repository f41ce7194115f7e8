import type { Sheet } from "./create-sheet.ts";
import { settledHeight, sheetStep } from "./sheet-steps.ts";

/** Pixels that a pointer may move and still be a tap. */
const tapReach = 6;

/** Milliseconds before the hand lets go that its speed is taken from. */
const speedOver = 100;

interface Sample {
  readonly y: number;
  readonly time: number;
}

/** A hand on the sheet's head moves the sheet with it, and lets it come to rest; a tap is a step up. Returns what ends it. */
export function listenOnHead(head: HTMLElement, panel: HTMLElement, sheet: Sheet): () => void {
  let pointer: number | null = null;
  let from = { y: 0, height: 0 };
  let moved = false;
  let samples: readonly Sample[] = [];

  /** Pixels per millisecond, upward positive. */
  function speed(now: number) {
    const recent = samples.filter(({ time }) => now - time <= speedOver);
    const [first, last] = [recent[0], recent.at(-1)];
    if (!first || !last || last.time === first.time) return 0;
    return (first.y - last.y) / (last.time - first.time);
  }

  function heightAt(y: number) {
    const { low, full } = sheet.pixels.peek();
    return Math.min(Math.max(from.height + from.y - y, low), full);
  }

  function onPointerDown(event: PointerEvent) {
    if (event.button !== 0 || pointer !== null) return;
    pointer = event.pointerId;
    from = { y: event.clientY, height: panel.getBoundingClientRect().height };
    moved = false;
    samples = [{ y: event.clientY, time: event.timeStamp }];
  }

  function onPointerMove(event: PointerEvent) {
    if (event.pointerId !== pointer) return;
    samples = [...samples.slice(-15), { y: event.clientY, time: event.timeStamp }];
    if (!moved) {
      if (Math.abs(event.clientY - from.y) <= tapReach) return;
      moved = true;
      // Only now: captured from the start, a press on a button would be the head's.
      head.setPointerCapture(event.pointerId);
      panel.dataset["dragged"] = "true";
    }
    panel.style.height = `${heightAt(event.clientY)}px`;
  }

  function settle(height: number, velocity: number) {
    delete panel.dataset["dragged"];
    const rest = settledHeight(height, velocity, sheet.pixels.peek());
    // Also where that is the height it came from, which draws nothing anew.
    panel.style.height = `${sheet.pixels.peek()[rest]}px`;
    sheet.setHeight(rest);
  }

  function onPointerEnd(event: PointerEvent) {
    if (event.pointerId !== pointer) return;
    pointer = null;
    const isLifted = event.type === "pointerup";
    if (moved) settle(heightAt(event.clientY), isLifted ? speed(event.timeStamp) : 0);
    else if (isLifted && !(event.target instanceof Element && event.target.closest("button"))) {
      const height = sheet.height.peek();
      sheet.setHeight(height === "full" ? "half" : sheetStep(height, 1));
    }
  }

  head.addEventListener("pointerdown", onPointerDown);
  head.addEventListener("pointermove", onPointerMove);
  head.addEventListener("pointerup", onPointerEnd);
  head.addEventListener("pointercancel", onPointerEnd);
  return () => {
    head.removeEventListener("pointerdown", onPointerDown);
    head.removeEventListener("pointermove", onPointerMove);
    head.removeEventListener("pointerup", onPointerEnd);
    head.removeEventListener("pointercancel", onPointerEnd);
  };
}
