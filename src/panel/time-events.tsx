import type { ComponentChildren } from "preact";
import { usePanel } from "./panel-context.ts";
import type { ShownStrip } from "./use-event-strip.ts";

interface TimeEventsProps extends Pick<ShownStrip, "events" | "Glyph"> {
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
export function TimeEvents({ events, Glyph, top, children }: TimeEventsProps) {
  const selected = usePanel().session.selected.value;
  return (
    <>
      {children}
      <g transform={`translate(0 ${top})`}>
        {Glyph &&
          events.map((event) => (
            <Glyph key={event.record.id} {...event} isSelected={event.record === selected} />
          ))}
      </g>
    </>
  );
}
