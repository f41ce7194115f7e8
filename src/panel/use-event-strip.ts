import { useMemo } from "preact/hooks";
import { eventsInSight } from "../session/events-in-sight.ts";
import { dateGlyphSizes } from "../symbol/date-glyph.ts";
import { eventExtent } from "../time/event-extent.ts";
import type { EventStrip } from "./arrange-events.ts";
import { arrangeEvents, glyphGap, rowsIn } from "./arrange-events.ts";
import { usePanel } from "./panel-context.ts";

/** Pixels of the narrowest day on which single records have room. */
const leastDay = 9;

/**
 * The records that stand one by one on an axis of so many pixels, and what finds no room; `isNear` once
 * time is so near that they do. From afar there is only the record that is selected.
 */
export function useEventStrip(
  width: number,
  height: number,
): EventStrip & { readonly isNear: boolean } {
  const { session, visible } = usePanel();
  const range = session.range.value;
  const hidden = session.hiddenLayers.value;
  const selected = session.selected.value;
  // The index is one and the same at every moment: nothing here is drawn anew as the clock moves.
  const { index } = visible.peek();

  const events = useMemo(() => {
    if (width / (range.end - range.start) < leastDay) return null;
    const found = eventsInSight(session, index, range, hidden);
    const most = (rowsIn(height) * width) / (dateGlyphSizes.dot + glyphGap);
    return found.length <= most ? found : null;
  }, [session, index, range, hidden, width, height]);

  const strip = useMemo(
    () =>
      arrangeEvents(events ?? [], selected, height, range, ({ when }) =>
        eventExtent(when, range, width, dateGlyphSizes),
      ),
    [events, selected, range, width, height],
  );
  return { ...strip, isNear: events !== null };
}
