import type { ComponentChildren } from "preact";
import { dateGlyphHeight } from "../symbol/date-glyph.ts";
import { sayWhen } from "../words/dates.ts";
import { inLanguage } from "../words/translated.ts";
import type { PlacedEvent } from "./arrange-events.ts";
import { DateGlyphPaths } from "./date-glyph.tsx";
import { usePanel, useWords } from "./panel-context.ts";

interface TimeEventsProps {
  readonly events: readonly PlacedEvent[];
  /** Pixels above the rows. */
  readonly top: number;
  /** What is drawn while single records have no room. */
  readonly children: ComponentChildren;
}

/**
 * The records themselves once time is so near that they have room: each in its layer's colour, in
 * the look of its date, packed into rows. At any zoom the record that is selected is marked. For the
 * eye alone: the list and the cards say the same in words.
 */
export function TimeEvents({ events, top, children }: TimeEventsProps) {
  const selected = usePanel().session.selected.value;
  return (
    <>
      {children}
      <g transform={`translate(0 ${top})`}>
        {events.map((event) => (
          <EventGlyph key={event.record.id} {...event} isSelected={event.record === selected} />
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
