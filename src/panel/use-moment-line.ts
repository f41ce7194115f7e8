import { effect } from "@preact/signals";
import type { RefObject } from "preact";
import { useEffect } from "preact/hooks";
import type { DayRange } from "../record/when.ts";
import { fractionOf } from "../time/axis.ts";
import { usePanel } from "./panel-context.ts";

/**
 * Moves the moment's line of every chart in an element, by one property of it: no chart is drawn anew
 * as the clock moves. `--moment` is 0 at the axis's start and 1 at its end, beyond them before and after.
 */
export function useMomentLine(element: RefObject<HTMLElement | null>, { start, end }: DayRange) {
  const { session } = usePanel();
  useEffect(
    () =>
      effect(() => {
        const at = fractionOf(session.moment.value + 0.5, { start, end });
        element.current?.style.setProperty("--moment", at.toFixed(4));
      }),
    [element, session, start, end],
  );
}
