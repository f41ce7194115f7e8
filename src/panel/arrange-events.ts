import type { StoryRecord } from "../record/record.ts";
import type { CivilDay, DayRange, When } from "../record/when.ts";
import type { EventExtent } from "../time/event-extent.ts";
import { isSomewhereWithin } from "../time/event-extent.ts";
import type { LeftOut } from "../time/event-rows.ts";
import { countLeftOut, packRows } from "../time/event-rows.ts";
import { focusDay } from "../time/focus-day.ts";

/** Pixels from one row of the strip to the next, least between two glyphs of a row, and of the counts' line. */
const rowHeight = 7;
export const glyphGap = 2;
const countHeight = 9;

/** Pixels between two glyphs where there is room for more than the least, most first; for so few records. */
const airyGaps = [16, 11, 7, 4] as const;
const fewEvents = 80;

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
  const withSelected = [...withExtents([selected], extentOf), ...others];
  const kept = arrangeIn(rowsIn(height - countHeight), range, withSelected, selected);
  return selectedLast(kept, selected);
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

/**
 * In their order, or first those that can lie in fewer places where so more of them find room; as airy as can
 * be without that one more finds none. How long something went on no number tells, so what surely did comes
 * before what is counted as well as drawn, in half of the rows at most; before all comes the one to be kept.
 */
function arrangeIn(
  rows: number,
  range: DayRange,
  items: readonly Item[],
  kept: StoryRecord | null = null,
): EventStrip {
  const pack = (ordered: readonly Item[], gap: number) => {
    const places = packRows(
      ordered.map(({ extent }) => extent),
      rows,
      gap,
    );
    return { ordered, places, missing: places.filter((place) => place === null).length };
  };
  const isLong = lastingIn(Math.floor(rows / 2), items);
  const rank = (item: Item) => (item.record === kept ? 0 : isLong(item) ? 1 : 2);
  let best = pack(
    items.toSorted((a, b) => rank(a) - rank(b)),
    glyphGap,
  );
  if (best.missing > 0) {
    const freedom = ({ extent }: Item) => extent.most - extent.least;
    const stiffFirst = pack(
      items.toSorted((a, b) => rank(a) - rank(b) || freedom(a) - freedom(b)),
      glyphGap,
    );
    if (stiffFirst.missing < best.missing) best = stiffFirst;
  }
  const { ordered, missing } = best;
  const airy = items.length > fewEvents ? [] : airyGaps;
  for (const gap of airy) {
    const found = pack(ordered, gap);
    if (found.missing > missing) continue;
    best = found;
    break;
  }
  return placed(best.ordered, best.places, range);
}

/** What surely went on for more than a day, so far as it finds room in so many rows. */
function lastingIn(rows: number, items: readonly Item[]): (item: Item) => boolean {
  const lasting = items.filter(({ extent }) => extent.look === "span" && !extent.isDot);
  const places = packRows(
    lasting.map(({ extent }) => extent),
    rows,
    glyphGap,
  );
  const found = new Set(lasting.filter((_, index) => places[index]));
  return (item) => found.has(item);
}

function placed(
  items: readonly Item[],
  places: ReturnType<typeof packRows>,
  range: DayRange,
): EventStrip {
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
      return record ? daysIn(range, record.when) : [];
    });
    return { at, count, days: { start: Math.min(...days), end: Math.max(...days) + 1 } };
  });
  return { events, leftOut };
}

/** The day that a date is looked at, or the first and last that it may be where it is only known to lie among them. */
function daysIn({ start, end }: DayRange, when: When): readonly CivilDay[] {
  const days = isSomewhereWithin(when) ? [when.earliest, when.latest - 1] : [focusDay(when)];
  return days.map((day) => Math.min(Math.max(day, start), end - 1));
}

function selectedLast({ events, leftOut }: EventStrip, selected: StoryRecord | null): EventStrip {
  const rank = ({ record }: PlacedEvent) => Number(record === selected);
  return { events: events.toSorted((a, b) => rank(a) - rank(b)), leftOut };
}
