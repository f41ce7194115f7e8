import { useMemo } from "preact/hooks";
import type { EventStrip } from "./arrange-events.ts";
import type { EventGlyph } from "./event-strip.tsx";
import { lazyModule } from "./lazy-module.ts";
import { usePanel } from "./panel-context.ts";

/** Pixels of the narrowest day on which single records have room. */
const leastDay = 9;

const strip = lazyModule(() => import("./event-strip.tsx"));

export interface ShownStrip extends EventStrip {
  /** Time is so near that single records have room. */
  readonly isNear: boolean;
  /** What draws one of them; null while there is none. */
  readonly Glyph: typeof EventGlyph | null;
}

const empty: ShownStrip = { events: [], leftOut: [], isNear: false, Glyph: null };

/**
 * The records that stand one by one on an axis of so many pixels, and what finds no room. From afar there
 * is only the record that is selected.
 */
export function useEventStrip(width: number, height: number): ShownStrip {
  const { session, visible } = usePanel();
  const range = session.range.value;
  const hidden = session.hiddenLayers.value;
  const selected = session.selected.value;
  // The index is one and the same at every moment: nothing here is drawn anew as the clock moves.
  const { index } = visible.peek();
  const isNear = width / (range.end - range.start) >= leastDay;
  const { module } = strip.use(isNear || selected !== null);

  const events = useMemo(
    () =>
      isNear && module ? module.eventsOfStrip(session, index, range, hidden, width, height) : null,
    [isNear, module, session, index, range, hidden, width, height],
  );
  return useMemo(() => {
    if (!module || (events === null && selected === null)) return empty;
    const arranged = module.stripOf(events ?? [], selected, range, width, height);
    return { ...arranged, isNear: events !== null, Glyph: module.EventGlyph };
  }, [module, events, selected, range, width, height]);
}
