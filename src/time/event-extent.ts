import type { DateLook } from "../record/date-look.ts";
import { dateLook } from "../record/date-look.ts";
import type { CivilDay, DayRange, When } from "../record/when.ts";
import type { RowItem } from "./event-rows.ts";

/** Pixels of the parts that a date is drawn with. */
export interface GlyphSizes {
  /** Across the dot of one day. */
  readonly dot: number;
  /** Of the arrow towards an open side. */
  readonly arrow: number;
  /** Least of what covers more than a day. */
  readonly stretch: number;
}

/** How a date lies on an axis, in whole pixels; the left edge is where it is laid out. */
export interface EventExtent extends RowItem {
  readonly look: DateLook;
  /** Where the days lie that are drawn, the arrow of an open side aside; from the left edge. */
  readonly body: PixelRange;
  /** Those of them that are sure; null where none is. */
  readonly sure: PixelRange | null;
  /** It is one day, drawn as a dot. */
  readonly isDot: boolean;
  /** The side that is open. */
  readonly open: "start" | "end" | null;
  /** It goes on beyond what is in sight. */
  readonly cutStart: boolean;
  readonly cutEnd: boolean;
}

export interface PixelRange {
  readonly from: number;
  readonly to: number;
}

/** Whether a day that a date is known by, its first or its last, lies in sight. */
export function hasEndInSight({ earliest, latest }: When, { start, end }: DayRange): boolean {
  return (
    (earliest !== null && earliest >= start && earliest < end) ||
    (latest !== null && latest > start && latest <= end)
  );
}

/** A date between two days that are known, on none of which it surely is. */
export type SomewhereWithin = When & { readonly earliest: CivilDay; readonly latest: CivilDay };

/** Whether a date may be any of the days between two, and surely is none of them. */
export function isSomewhereWithin(when: When): when is SomewhereWithin {
  return !when.sure && when.earliest !== null && when.latest !== null;
}

/**
 * How a date lies on an axis that shows the days of `range` over `width` pixels; null where none of
 * the days that are drawn of it are in sight. One day may lie anywhere within its day, which is as
 * wide as the axis makes it. Of an open date the days that are sure are drawn, else the day that it
 * is known by: how far it reaches nobody knows.
 */
export function eventExtent(
  when: When,
  { start, end }: DayRange,
  width: number,
  sizes: GlyphSizes,
): EventExtent | null {
  const days = daysDrawn(when);
  if (!days || days.start >= end || days.end <= start) return null;
  const perDay = width / (end - start);
  const x = (day: number) => Math.min(Math.max((day - start) * perDay, 0), width);
  const look = dateLook(when);
  const open = when.earliest === null ? "start" : when.latest === null ? "end" : null;
  const isDot = days.end - days.start === 1 && look !== "inferred";
  const [from, to] = [x(days.start), x(days.end)];
  const bodyWidth = isDot ? sizes.dot : Math.max(sizes.stretch, Math.round(to) - Math.round(from));
  const before = open === "start" ? sizes.arrow : 0;
  const after = open === "end" ? sizes.arrow : 0;
  const body = { from: before, to: before + bodyWidth };
  const isCramped = Math.round(to) - Math.round(from) < sizes.stretch;
  const wanted = isDot || isCramped ? Math.round((from + to - bodyWidth) / 2) : Math.round(from);
  const [first, last] = [Math.ceil(from), Math.floor(to - bodyWidth)];
  const isFree = isDot && first <= last;
  return {
    look,
    width: before + bodyWidth + after,
    least: (isFree ? first : wanted) - before,
    most: (isFree ? last : wanted) - before,
    wanted: wanted - before,
    body,
    sure: isDot || isCramped ? when.sure && body : sureOf(when, x, { ...body, shift: wanted }),
    isDot,
    open,
    cutStart: days.start < start,
    cutEnd: days.end > end,
  };
}

/** Null for a date of which nothing is known. */
function daysDrawn({ earliest, latest, sure }: When): DayRange | null {
  if (earliest !== null && latest !== null) return { start: earliest, end: latest };
  if (sure) return sure;
  if (latest !== null) return { start: latest - 1, end: latest };
  return earliest === null ? null : { start: earliest, end: earliest + 1 };
}

function sureOf(
  { sure }: When,
  x: (day: number) => number,
  { from, to, shift }: PixelRange & { readonly shift: number },
): PixelRange | null {
  if (!sure) return null;
  const within = (day: number) => Math.min(Math.max(from + Math.round(x(day)) - shift, from), to);
  const [first, last] = [within(sure.start), within(sure.end)];
  return first < last ? { from: first, to: last } : null;
}
