import type { Session } from "../session/session.ts";
import type { RangeEnds } from "../time/nearer-end.ts";
import { nearerEnd } from "../time/nearer-end.ts";
import type { Grip } from "../time/window-grip.ts";
import { gripAt } from "../time/window-grip.ts";
import { focusHandle } from "./time-slider.tsx";

/** Pixels around the middle of a handle that take hold of it: at least 24 across (WCAG 2.2, 2.5.8). */
const handleReach = 14;

/** Pixels from the day of an end outwards to the middle of its handle: two never lie on each other. As in the style sheet. */
const handleShift = 11;

/** Pixels that a pointer may move and still be a click. */
const clickReach = 4;

/** What a hand holds, and where it took hold: the pixel, and the days under the ends then. */
interface Hold {
  readonly pointer: number;
  readonly x: number;
  readonly days: RangeEnds;
  readonly grip: Grip;
  readonly moved: boolean;
}

/**
 * What hands do on the strip of a range: an end is dragged alone, the band between moves both, a
 * click moves the nearer end. The end that a hand took has the keys then. `line` is as long as what
 * shows: the strip reaches further, by half a handle. Returns what ends it.
 */
export function listenOnStrip(strip: HTMLElement, line: HTMLElement, session: Session): () => void {
  let hold: Hold | null = null;

  /** Pixels from the first day that shows to the last: a handle stands on its day's own place. */
  function scale() {
    const { left, width } = line.getBoundingClientRect();
    const { start, end } = session.range.peek();
    const days = Math.max(1, end - 1 - start);
    return { left, width: Math.max(1, width), start, days };
  }
  function pixelOf(day: number) {
    const { left, width, start, days } = scale();
    return left + (Math.min(Math.max(day - start, 0), days) / days) * width;
  }
  function dayAt(pixel: number) {
    const { left, width, start, days } = scale();
    return Math.round(start + ((pixel - left) / width) * days);
  }

  function ends(): RangeEnds {
    const { start, end } = session.windowDays.peek();
    return { first: start, last: end - 1 };
  }

  function moveEnd(end: "first" | "last", day: number) {
    focusHandle(end);
    if (end === "first") session.setFirstDay(day);
    else session.setLastDay(day);
  }

  /** Both ends, which stop where one of them would leave what shows. */
  function moveBoth(by: number, { first, last }: RangeEnds) {
    const { start } = session.range.peek();
    const least = first >= start ? start - first : start - last;
    session.setMoment(last + Math.max(by, least));
  }

  function onPointerDown(event: PointerEvent) {
    if (event.button !== 0 || hold) return;
    const days = ends();
    const pixels = {
      first: pixelOf(days.first) - handleShift,
      last: pixelOf(days.last) + handleShift,
    };
    const grip = gripAt(event.clientX, pixels, handleReach);
    hold = { pointer: event.pointerId, x: event.clientX, days, grip, moved: false };
    strip.setPointerCapture(event.pointerId);
    if (grip === "first" || grip === "last") {
      focusHandle(grip);
      if (Math.abs(event.clientX - pixels[grip]) > handleReach) {
        moveEnd(grip, dayAt(event.clientX));
        hold = { ...hold, days: ends() };
      }
    }
  }

  function onPointerMove(event: PointerEvent) {
    if (hold?.pointer !== event.pointerId) return;
    const by = event.clientX - hold.x;
    if (!hold.moved && Math.abs(by) <= clickReach) return;
    if (hold.grip === "either") {
      hold = { ...hold, grip: by < 0 ? "first" : "last" };
    }
    hold = { ...hold, moved: true };
    const { grip, days } = hold;
    if (grip === "both") moveBoth(Math.round((by / scale().width) * scale().days), days);
    else if (grip !== "either") moveEnd(grip, dayAt(pixelOf(days[grip]) + by));
  }

  function onPointerUp(event: PointerEvent) {
    if (hold?.pointer !== event.pointerId) return;
    const { grip, moved } = hold;
    hold = null;
    if (event.type === "pointercancel" || moved || grip !== "both") return;
    const day = dayAt(event.clientX);
    moveEnd(nearerEnd(day, ends()), day);
  }

  /** The focus stays on the handle, as it does on a native slider. */
  const keepFocus = (event: MouseEvent) => event.preventDefault();

  strip.addEventListener("pointerdown", onPointerDown);
  strip.addEventListener("pointermove", onPointerMove);
  strip.addEventListener("pointerup", onPointerUp);
  strip.addEventListener("pointercancel", onPointerUp);
  strip.addEventListener("mousedown", keepFocus);
  return () => {
    strip.removeEventListener("pointerdown", onPointerDown);
    strip.removeEventListener("pointermove", onPointerMove);
    strip.removeEventListener("pointerup", onPointerUp);
    strip.removeEventListener("pointercancel", onPointerUp);
    strip.removeEventListener("mousedown", keepFocus);
  };
}
