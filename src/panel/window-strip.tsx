import { useRef } from "preact/hooks";
import { fractionOf } from "../time/axis.ts";
import { usePanel } from "./panel-context.ts";
import { useWindowGestures } from "./window-gestures.ts";

/**
 * The line that the handles stand on. Above it, under the bars, the window as a band: what is on the map
 * now. Of a range a broader one lies on the line too, for a hand to take.
 */
export function WindowStrip() {
  const { session } = usePanel();
  const strip = useRef<HTMLDivElement>(null);
  const line = useRef<HTMLDivElement>(null);
  useWindowGestures(strip, line, session);
  const shown = session.range.value;
  const percent = (day: number) => Math.min(Math.max(fractionOf(day, shown), 0), 1) * 100;
  const { start, end } = session.windowDays.value;
  const place = { left: `${percent(start)}%`, width: `${percent(end) - percent(start)}%` };
  return (
    <div class="window-strip" aria-hidden="true" ref={strip}>
      <div class="window-line" ref={line}>
        <div class="window-band" style={place} />
        <div class="window-grip" style={place} />
      </div>
    </div>
  );
}
