import type { ReadonlySignal } from "@preact/signals";
import { effect, signal } from "@preact/signals";
import { useEffect, useMemo } from "preact/hooks";
import type { Session } from "../session/session.ts";
import type { Visible } from "../session/visible.ts";

/** Milliseconds that a list stands still for, at the least, while the moment moves on. */
const readable = 200;

/**
 * What shows, for words that are read: while hand or clock move the moment, no more often than it can be read, and
 * the last of it in the end; what else changes it at once.
 */
export function useReadable(
  { clock }: Pick<Session, "clock">,
  visible: ReadonlySignal<Visible>,
): ReadonlySignal<Visible> {
  const held = useMemo(() => signal(visible.peek()), [visible]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let last = { clock: clock.peek(), at: -Infinity };
    function hold() {
      clearTimeout(timer);
      timer = undefined;
      last = { clock: clock.peek(), at: performance.now() };
      held.value = visible.peek();
    }
    const dispose = effect(() => {
      const isMoment = clock.value !== last.clock;
      if (visible.value === held.peek()) return;
      const left = isMoment ? last.at + readable - performance.now() : 0;
      if (left <= 0) hold();
      else timer ??= setTimeout(hold, left);
    });
    return () => {
      dispose();
      clearTimeout(timer);
    };
  }, [clock, visible, held]);
  return held;
}
