import { effect } from "@preact/signals";
import type { DayRange } from "../record/when.ts";
import type { Session } from "./session.ts";

/**
 * Makes the window as long as all that is found. With the search that goes too, unless the reader has moved in time
 * meanwhile.
 */
export function showFoundTimes(session: Session): void {
  const days = daysOfReports(session, session.found.peek()?.records ?? new Uint32Array());
  if (!days) return;
  const timeNow = () => ({ moment: session.moment.peek(), window: session.window.peek() });
  const before = timeNow();
  session.setWindowDays(days);
  const wide = timeNow();
  const end = effect(() => {
    if (session.found.value) return;
    const now = timeNow();
    const isWide = now.moment === wide.moment && now.window === wide.window;
    // A card that is open may be of another time.
    if (isWide && !session.selection.peek()) {
      session.setWindow(before.window);
      session.goToDay(before.moment);
    }
    end();
  });
}

/** The days, half-open, in which a window shows each of some records; null for none. */
export function daysOfReports(session: Session, numbers: Uint32Array): DayRange | null {
  let [start, end] = [Infinity, -Infinity];
  for (const number of numbers) {
    const day = session.columns.focus[number] ?? 0;
    start = Math.min(start, day);
    end = Math.max(end, day + 1);
  }
  return start < end ? { start, end } : null;
}
