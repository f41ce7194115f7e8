import { effect } from "@preact/signals";
import type { RefObject } from "preact";
import { useEffect } from "preact/hooks";
import type { DayRange } from "../record/when.ts";
import { fractionOf } from "../time/axis.ts";
import { usePanel } from "./panel-context.ts";

/**
 * Moves the moment's line (`MomentLine`) of every chart in an element as the clock moves, and nothing
 * else: no chart is drawn anew, and of the styles only those of the lines are reckoned again.
 */
export function useMomentLine(element: RefObject<HTMLElement | null>, { start, end }: DayRange) {
  const { session } = usePanel();
  // After each drawing, since there may be other lines then.
  useEffect(() =>
    effect(() => {
      const at = fractionOf(session.moment.value + 0.5, { start, end });
      // Of the width of a line's own frame, which is that of its axis.
      const translate = `${(at * 100).toFixed(2)}%`;
      for (const line of element.current?.querySelectorAll<HTMLElement>(".moment-line > span") ??
        []) {
        line.style.translate = translate;
      }
    }),
  );
}
