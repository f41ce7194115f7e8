import type { StoryRecord } from "../record/record.ts";
import type { DayRange } from "../record/when.ts";
import { eventsInSight } from "../session/events-in-sight.ts";
import type { Session } from "../session/session.ts";
import { dateGlyphHeight, dateGlyphSizes } from "../symbol/date-glyph.ts";
import { eventExtent } from "../time/event-extent.ts";
import type { TimeIndex } from "../time/time-index.ts";
import { sayWhen } from "../words/dates.ts";
import { inLanguage } from "../words/translated.ts";
import type { EventStrip, PlacedEvent } from "./arrange-events.ts";
import { arrangeEvents, glyphGap, rowsIn } from "./arrange-events.ts";
import { DateGlyphPaths } from "./date-glyph.tsx";
import { useWords } from "./panel-context.ts";

/** The records in sight on a strip of so many pixels; null where they are too many to stand one by one. */
export function eventsOfStrip(
  session: Session,
  index: TimeIndex,
  range: DayRange,
  hidden: ReadonlySet<string>,
  width: number,
  height: number,
): readonly StoryRecord[] | null {
  const found = eventsInSight(session, index, range, hidden);
  const most = (rowsIn(height) * width) / (dateGlyphSizes.dot + glyphGap);
  return found.length <= most ? found : null;
}

/** Where each of them stands on it. */
export function stripOf(
  events: readonly StoryRecord[],
  selected: StoryRecord | null,
  range: DayRange,
  width: number,
  height: number,
): EventStrip {
  return arrangeEvents(events, selected, height, range, ({ when }) =>
    eventExtent(when, range, width, dateGlyphSizes),
  );
}

/** One of them, in its layer's colour and the look of its date. */
export function EventGlyph({
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
