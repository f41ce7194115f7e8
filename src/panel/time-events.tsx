import type { ComponentChildren } from "preact";
import { useMemo } from "preact/hooks";
import { eventsInSight } from "../session/events-in-sight.ts";
import { dateGlyphHeight, dateGlyphSizes } from "../symbol/date-glyph.ts";
import { eventExtent } from "../time/event-extent.ts";
import { sayWhen } from "../words/dates.ts";
import { inLanguage } from "../words/translated.ts";
import type { PlacedEvent } from "./arrange-events.ts";
import { arrangeEvents, countWidth, glyphGap, rowsIn } from "./arrange-events.ts";
import { DateGlyphPaths } from "./date-glyph.tsx";
import { usePanel, useWords } from "./panel-context.ts";

/** Pixels of the narrowest day on which single records have room. */
const leastDay = 9;

interface TimeEventsProps {
  /** Pixels of the axis, and of what is above the rows and of the rows with the counts below them. */
  readonly width: number;
  readonly top: number;
  readonly height: number;
  /** What is drawn while single records have no room. */
  readonly children: ComponentChildren;
}

/**
 * The records themselves once time is so near that they have room: each in its layer's colour, in
 * the look of its date, packed into rows; what finds no room is counted. At any zoom the record that
 * is selected is marked. For the eye alone: the list and the cards say the same in words.
 */
export function TimeEvents({ width, top, height, children }: TimeEventsProps) {
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

  const { events: placed, leftOut } = useMemo(
    () =>
      arrangeEvents(events ?? [], selected, height, ({ when }) =>
        eventExtent(when, range, width, dateGlyphSizes),
      ),
    [events, selected, range, width, height],
  );

  return (
    <>
      {events ? null : children}
      <g transform={`translate(0 ${top})`}>
        {placed.map((event) => (
          <EventGlyph key={event.record.id} {...event} isSelected={event.record === selected} />
        ))}
        {leftOut.map(({ at, count }) => (
          <text
            key={at}
            class="left-out"
            x={Math.min(Math.max(at, countWidth / 2), width - countWidth / 2)}
            y={height - 1}
            text-anchor="middle"
          >
            +{count}
          </text>
        ))}
      </g>
    </>
  );
}

function EventGlyph({
  record,
  extent,
  left,
  top,
  isSelected,
}: PlacedEvent & { readonly isSelected: boolean }) {
  const { language } = useWords();
  const { width } = extent;
  return (
    <g
      class="time-event"
      data-record={record.id}
      data-look={extent.look}
      data-selected={isSelected}
      style={{ color: `var(--layer-${record.layer})` }}
      transform={`translate(${left} ${top})`}
    >
      <title>{`${inLanguage(record.title, language)}, ${sayWhen(record.when, "event", language)}`}</title>
      <rect class="plate" x={-2} y={-2} width={width + 4} height={dateGlyphHeight + 4} rx="3" />
      <DateGlyphPaths {...extent} />
    </g>
  );
}
