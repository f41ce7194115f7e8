import type { Signal } from "@preact/signals";
import type { Session } from "../session/session.ts";
import { eventAt } from "./event-at.ts";
import { createTimeBrush } from "./time-brush.ts";

/** Pixels that a pointer may move and still be a click. */
const clickReach = 4;

/** Pixels of the wheel that double or halve the time shown. */
const wheelDoubling = 240;

/** Pixels of a line, where a wheel counts in lines. */
const linePixels = 16;

/**
 * What hands do on the axis of time: the wheel and two fingers zoom around where they are, the wheel
 * sideways and a drag pan, a click opens the report under it, else goes to the day; with Shift, or while a range is to be
 * chosen, a drag chooses it. All of it can be done by buttons too. Returns what ends it.
 */
export function listenOnAxis(
  axis: HTMLElement,
  session: Session,
  choosing: Signal<boolean>,
): () => void {
  /** Where the axis begins, and its width: its padding is no time. */
  function extentOfAxis() {
    const { left, width } = axis.getBoundingClientRect();
    const style = getComputedStyle(axis);
    const [start, end] = [style.paddingInlineStart, style.paddingInlineEnd].map(Number.parseFloat);
    return { left: left + (start ?? 0), width: Math.max(1, width - (start ?? 0) - (end ?? 0)) };
  }

  const daysOf = (pixels: number) => {
    const { start, end } = session.range.peek();
    return (pixels / extentOfAxis().width) * (end - start);
  };
  const dayAt = (clientX: number) =>
    session.range.peek().start + daysOf(clientX - extentOfAxis().left);

  function onWheel(event: WheelEvent) {
    // In another page's frame the wheel is that page's, as it is over the map there.
    if (window !== window.top && !event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? linePixels : 1;
    const sideways = (event.shiftKey && !event.deltaX ? event.deltaY : event.deltaX) * unit;
    if (Math.abs(sideways) > Math.abs(event.shiftKey ? 0 : event.deltaY * unit)) {
      session.panTime(rounded(daysOf(sideways)));
    } else if (event.deltaY !== 0) {
      session.zoomTime(2 ** ((event.deltaY * unit) / wheelDoubling), dayAt(event.clientX));
    }
  }

  const brush = createTimeBrush(session, choosing);
  const pointers = new Map<number, number>();
  let from = 0;
  let moved = false;

  function onPointerDown(event: PointerEvent) {
    if (event.button !== 0) return;
    pointers.set(event.pointerId, event.clientX);
    axis.setPointerCapture(event.pointerId);
    from = event.clientX;
    moved = pointers.size > 1;
    if (moved) brush.cancel();
    else brush.begin(dayAt(from), event.shiftKey);
  }

  function onPointerMove(event: PointerEvent) {
    const before = pointers.get(event.pointerId);
    if (before === undefined) return;
    const others = [...pointers].filter(([id]) => id !== event.pointerId);
    const other = others[0]?.[1];
    if (other !== undefined) {
      const [was, is] = [Math.abs(before - other), Math.abs(event.clientX - other)];
      if (was > 8 && is > 8) session.zoomTime(was / is, dayAt((event.clientX + other) / 2));
      pointers.set(event.pointerId, event.clientX);
      return;
    }
    if (!moved && Math.abs(event.clientX - from) <= clickReach) return;
    moved = true;
    if (brush.moveTo(dayAt(event.clientX))) return;
    const days = Math.round(daysOf(before - event.clientX));
    if (days === 0) return;
    session.panTime(days);
    pointers.set(event.pointerId, event.clientX);
  }

  function onPointerUp(event: PointerEvent) {
    if (!pointers.delete(event.pointerId)) return;
    if (event.type === "pointercancel") {
      brush.cancel();
      return;
    }
    if (brush.end(moved) || moved) return;
    const record = eventAt(axis, event);
    if (record === null) session.setNearerEnd(Math.floor(dayAt(event.clientX)));
    else session.select([record], { look: true });
  }

  // Over the slider too, which lies beside the axis.
  const track = axis.parentElement ?? axis;
  track.addEventListener("wheel", onWheel, { passive: false });
  axis.addEventListener("pointerdown", onPointerDown);
  axis.addEventListener("pointermove", onPointerMove);
  axis.addEventListener("pointerup", onPointerUp);
  axis.addEventListener("pointercancel", onPointerUp);
  return () => {
    track.removeEventListener("wheel", onWheel);
    axis.removeEventListener("pointerdown", onPointerDown);
    axis.removeEventListener("pointermove", onPointerMove);
    axis.removeEventListener("pointerup", onPointerUp);
    axis.removeEventListener("pointercancel", onPointerUp);
    brush.destroy();
  };
}

/** At least a day in the direction of a small turn of the wheel. */
function rounded(days: number): number {
  return Math.sign(days) * Math.max(1, Math.round(Math.abs(days)));
}
