import { effect } from "@preact/signals";
import type { RefObject } from "preact";
import { useLayoutEffect } from "preact/hooks";
import { percentOf } from "../time/axis.ts";
import { usePanel } from "./panel-context.ts";

/**
 * Moves the bands that show the window (`WindowPlace`) in an element as the clock moves: by the compositor
 * alone, so that a step in time neither lays out the time bar nor paints it.
 */
export function useWindowPlace(element: RefObject<HTMLElement | null>) {
  const { session } = usePanel();
  useLayoutEffect(
    () =>
      effect(() => {
        const shown = session.range.value;
        const { start, end } = session.windowDays.value;
        const percent = (day: number) => percentOf(day, shown);
        const from = percent(start);
        const translate = `${from.toFixed(3)}%`;
        const width = `${(percent(end) - from).toFixed(3)}%`;
        const visibility = end <= shown.start || start >= shown.end ? "hidden" : "";
        for (const place of element.current?.querySelectorAll<HTMLElement>(".window-place") ?? []) {
          place.style.translate = translate;
          if (place.style.visibility !== visibility) place.style.visibility = visibility;
          const band = place.firstElementChild as HTMLElement | null;
          // Written only where it differs: a day is as long as the next.
          if (band && band.style.width !== width) band.style.width = width;
        }
      }),
    [element, session],
  );
}
