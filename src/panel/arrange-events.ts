import type { StoryRecord } from "../record/record.ts";
import type { DayRange } from "../record/when.ts";
import type { EventExtent } from "../time/event-extent.ts";
import type { LeftOut } from "../time/event-rows.ts";
import { countLeftOut, packRows } from "../time/event-rows.ts";
import { focusDay } from "../time/focus-day.ts";

/** Pixels from one row of the strip to the next, between two glyphs of a row, and of the counts' line. */
const rowHeight = 7;
export const glyphGap = 2;
const countHeight = 9;

/** Pixels that a count takes, whatever its digits. */
export const countWidth = 24;

/** How many rows there are in so many pixels. */
export function rowsIn(height: number): number {
  return Math.max(1, Math.floor(height / rowHeight));
}

export interface PlacedEvent {
  readonly record: StoryRecord;
  readonly extent: EventExtent;
  /** Of its glyph's upper left corner. */
  readonly left: number;
  readonly top: number;
}

export interface LeftOutEvents extends Pick<LeftOut, "at" | "count"> {
  /** The days on which they are looked at, half-open, held to what the axis shows. */
  readonly days: DayRange;
}

export interface EventStrip {
  /** The selected one last, so that it lies over the others. */
  readonly events: readonly PlacedEvent[];
  /** How many found no room, by where they would stand; their line is the lowest of the strip. */
  readonly leftOut: readonly LeftOutEvents[];
}

/**
 * Where on a strip of so many pixels each record stands, the first ones first, the selected one
 * whatever else finds no room. Only where some find none is a line kept free to count them.
 */
export function arrangeEvents(
  records: readonly StoryRecord[],
  selected: StoryRecord | null,
  height: number,
  range: DayRange,
  extentOf: (record: StoryRecord) => EventExtent | null,
): EventStrip {
  const all = withExtents(records, extentOf);
  const whole = arrangeIn(rowsIn(height), range, all);
  const tight =
    whole.leftOut.length > 0 ? arrangeIn(rowsIn(height - countHeight), range, all) : whole;
  if (!selected || tight.events.some(({ record }) => record === selected)) {
    return selectedLast(tight, selected);
  }
  const others = all.filter(({ record }) => record !== selected);
  const ordered = [...withExtents([selected], extentOf), ...others];
  return selectedLast(arrangeIn(rowsIn(height - countHeight), range, ordered), selected);
}

type Item = Pick<PlacedEvent, "record" | "extent">;

function withExtents(
  records: readonly StoryRecord[],
  extentOf: (record: StoryRecord) => EventExtent | null,
): readonly Item[] {
  return records.flatMap((record) => {
    const extent = extentOf(record);
    return extent ? [{ record, extent }] : [];
  });
}

function arrangeIn(rows: number, range: DayRange, items: readonly Item[]): EventStrip {
  const places = packRows(
    items.map(({ extent }) => extent),
    rows,
    glyphGap,
  );
  const events: PlacedEvent[] = [];
  const without: StoryRecord[] = [];
  const middles: number[] = [];
  for (const [index, { record, extent }] of items.entries()) {
    const place = places[index];
    if (place) events.push({ record, extent, left: place.left, top: place.row * rowHeight });
    else {
      without.push(record);
      middles.push(extent.wanted + (extent.body.from + extent.body.to) / 2);
    }
  }
  const leftOut = countLeftOut(middles, countWidth).map(({ at, count, members }) => {
    const days = members.flatMap((member) => {
      const record = without[member];
      return record ? [Math.min(Math.max(focusDay(record.when), range.start), range.end - 1)] : [];
    });
    return { at, count, days: { start: Math.min(...days), end: Math.max(...days) + 1 } };
  });
  return { events, leftOut };
}

function selectedLast({ events, leftOut }: EventStrip, selected: StoryRecord | null): EventStrip {
  const rank = ({ record }: PlacedEvent) => Number(record === selected);
  return { events: events.toSorted((a, b) => rank(a) - rank(b)), leftOut };
}
