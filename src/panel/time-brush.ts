import type { Signal } from "@preact/signals";
import type { Session } from "../session/session.ts";

/** The days from one place on the axis to another, whichever comes first; both are in it. */
function daysBetween(one: number, other: number) {
  const [first, last] = [one, other].toSorted((a, b) => a - b);
  return { start: Math.floor(first ?? one), end: Math.floor(last ?? other) + 1 };
}

/**
 * Chooses a range on the axis: a drag from its first day to its last or back, or one press on each.
 * Places are days since 1970-01-01 with the part of a day. It is on with Shift, or while `choosing`;
 * once the range is chosen, `choosing` ends.
 */
export function createTimeBrush(session: Session, choosing: Signal<boolean>) {
  /** Where the hand was put down; null while it does something else. */
  let from: number | null = null;
  /** Where the first of two presses was. */
  let pressed: number | null = null;

  const dispose = choosing.subscribe((isOn) => {
    if (!isOn) pressed = null;
  });

  /** Held to what the axis shows, which a captured hand may leave. */
  function held(place: number) {
    const { start, end } = session.range.peek();
    return Math.min(Math.max(place, start), end - 1);
  }

  function choose(one: number, other: number) {
    session.setWindowDays(daysBetween(one, other));
  }

  return {
    begin(place: number, withShift: boolean) {
      from = withShift || choosing.peek() ? held(place) : null;
    },
    /** Whether the hand is choosing: then the range reaches to this place. */
    moveTo(place: number): boolean {
      if (from === null) return false;
      choose(from, held(place));
      return true;
    },
    /** The hand is lifted. Whether it was choosing; with no way gone it was a press. */
    end(moved: boolean): boolean {
      if (from === null) return false;
      const place = from;
      from = null;
      if (moved) {
        choosing.value = false;
      } else if (!choosing.peek()) {
        // With Shift, as text is selected: from where one stands to the press.
        choose(session.moment.peek(), place);
      } else if (pressed === null) {
        pressed = place;
        choose(place, place);
      } else {
        choose(pressed, place);
        choosing.value = false;
      }
      return true;
    },
    /** Another hand came, or this one was taken away. */
    cancel() {
      from = null;
    },
    destroy: dispose,
  };
}
