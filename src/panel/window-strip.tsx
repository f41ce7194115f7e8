import { useEffect, useRef } from "preact/hooks";
import { lazyModule } from "./lazy-module.ts";
import { usePanel } from "./panel-context.ts";
import { useWindowPlace } from "./use-window-place.ts";
import { WindowPlace } from "./window-place.tsx";

/** The range can be chosen without them, by its fields and the handles' keys. */
const gestures = lazyModule(() => import("./window-gestures.ts"));

/**
 * The line that the handles stand on. Above it, under the bars, the window as a band: what is on the map
 * now. Of a range a broader one lies on the line too, for a hand to take.
 */
export function WindowStrip() {
  const { session } = usePanel();
  const strip = useRef<HTMLDivElement>(null);
  const line = useRef<HTMLDivElement>(null);
  const { module: hands } = gestures.use(true);
  useEffect(() => {
    if (!hands || !strip.current || !line.current) return undefined;
    return hands.listenOnStrip(strip.current, line.current, session);
  }, [hands, session]);
  useWindowPlace(line);
  return (
    <div class="window-strip" aria-hidden="true" ref={strip}>
      <div class="window-line" ref={line}>
        <WindowPlace class="window-band" />
        <WindowPlace class="window-grip" />
      </div>
    </div>
  );
}
