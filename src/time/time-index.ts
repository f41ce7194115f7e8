import type { CivilDay } from "../record/when.ts";
import { inOrder } from "./in-order.ts";
import type { LayerDays } from "./layer-days.ts";
import { createLayerDays } from "./layer-days.ts";
import { radixOrder } from "./radix-order.ts";
import { slotOfDay } from "./slot-of-day.ts";

/** The start of a range that has none; days since 1970-01-01 lie far within. */
export const openStart = -0x8000_0000;
/** The end of a range that has none. */
export const openEnd = 0x7fff_ffff;

/** One entry a record, whose number is its place. Days since 1970-01-01, half-open `[start, end)`. */
export interface TimeColumns {
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** The number of its layer, 0 to 255. */
  readonly layer: Uint8Array;
}

/** The days asked for, `[start, end)`; the start may be -Infinity, the end Infinity. */
export interface TimeQuery {
  readonly start: number;
  readonly end: number;
  /** How many days before its end a record without a start shows. */
  readonly openReach: number;
}

/** Slots `[from, to)` of an order of records, all of one layer. */
export interface Run {
  readonly from: number;
  readonly to: number;
  readonly layer: number;
}

/** Records sorted once, so that those of a window lie in a few runs. Nothing in it may be changed. */
export interface TimeIndex {
  readonly columns: TimeColumns;
  /**
   * The record at each slot: by layer, then by class of duration, then by start (by end in the
   * class of those without a start), then by number.
   */
  readonly order: Uint32Array;
  /**
   * Runs of `order` that hold every record that meets the window, ascending and apart, at most one
   * for each class of each layer. What else is in them has an end, and it came before the window by
   * less than the record's own duration; so a record of one day is in them only when it meets.
   */
  runs(query: TimeQuery): Run[];
  /** The numbers of exactly those records that meet the window, in the order of their slots. */
  ids(query: TimeQuery): Uint32Array;
  /** Records by layer, then by end: what has ended by a day is one run a layer. */
  readonly traceOrder: Uint32Array;
  /** Slots of `traceOrder` whose records ended by the start of a day (`end <= day`); exact. */
  traceRuns(day: CivilDay): Run[];
  /** The records' ends by layer, which `traceOrder` is the order of. */
  readonly ended: LayerDays;
}

/** Classes 0 to 31 hold durations from 2 ** class to twice that; these three hold the open ranges. */
const withoutEnd = 32;
const withoutStart = 33;
const withoutEither = 34;
const classes = 35;

/** The records of one layer and one class of duration: slots `[from, to)`. */
interface Group {
  readonly layer: number;
  readonly duration: number;
  readonly from: number;
  readonly to: number;
  /** Days of the longest of them; 0 where they are open. */
  readonly longest: number;
  /** The first slot whose day is one or a later one. */
  readonly slotOf: (day: number) => number;
}

/**
 * Sorts records by layer and by the logarithm of their duration, so that a long one among short
 * ones widens no run but that of its own kind. Linear in the records; a query is two
 * looks a class. Throws where columns differ in length or a range does not end after it starts.
 */
export function createTimeIndex(columns: TimeColumns): TimeIndex {
  checkColumns(columns);
  const { start, end, layer } = columns;
  const length = start.length;
  const sortedBy = new Int32Array(length);
  const bucket = new Uint16Array(length);
  for (let number = 0; number < length; number += 1) {
    const duration = durationClass(start[number] ?? 0, end[number] ?? 0);
    bucket[number] = (layer[number] ?? 0) * classes + duration;
    // What has neither end needs no order; 0 keeps the days to sort by few.
    if (duration === withoutStart) sortedBy[number] = end[number] ?? 0;
    else if (duration !== withoutEither) sortedBy[number] = start[number] ?? 0;
  }
  const order = radixOrder(bucket, radixOrder(sortedBy));
  const days = inOrder(sortedBy, order);
  const groups = groupsOf(order, bucket, days, columns);
  const ended = createLayerDays(end, layer);
  const layers = [...new Set(groups.map((group) => group.layer))];

  /** The first slot of a group that may meet the window. */
  function firstOf(group: Group, { start }: TimeQuery): number {
    if (group.duration === withoutEither || group.duration === withoutEnd) return group.from;
    return group.slotOf(Math.floor(start - group.longest) + 1);
  }

  /** The slot after the last one of a group that may meet the window. */
  function endOf(group: Group, { end, openReach }: TimeQuery): number {
    if (group.duration === withoutEither) return group.to;
    return group.slotOf(group.duration === withoutStart ? end + openReach : end);
  }

  function runs(query: TimeQuery): Run[] {
    checkQuery(query);
    const found: Run[] = [];
    for (const group of groups) {
      const from = firstOf(group, query);
      const to = endOf(group, query);
      if (from >= to) continue;
      const last = found.at(-1);
      if (last && last.layer === group.layer && last.to === from) {
        found[found.length - 1] = { ...last, to };
      } else {
        found.push({ from, to, layer: group.layer });
      }
    }
    return found;
  }

  function ids(query: TimeQuery): Uint32Array {
    const found = runs(query);
    const ids = new Uint32Array(found.reduce((sum, { from, to }) => sum + to - from, 0));
    let count = 0;
    for (const { from, to } of found) {
      for (let slot = from; slot < to; slot += 1) {
        const number = order[slot] ?? 0;
        // All in a run have begun before the window ends.
        if ((end[number] ?? 0) <= query.start) continue;
        ids[count] = number;
        count += 1;
      }
    }
    return ids.slice(0, count);
  }

  function traceRuns(day: CivilDay): Run[] {
    // What has no end never ends, however late the day.
    const last = Math.min(day, openEnd - 1);
    return layers.flatMap((each) => {
      const from = ended.from(each);
      const to = from + ended.upTo(each, last);
      return from < to ? [{ from, to, layer: each }] : [];
    });
  }

  return { columns, order, runs, ids, traceOrder: ended.order, traceRuns, ended };
}

function durationClass(start: number, end: number): number {
  if (start === openStart) return end === openEnd ? withoutEither : withoutStart;
  return end === openEnd ? withoutEnd : 31 - Math.clz32(end - start);
}

/** One group for each bucket that has records, as they stand in the order. */
function groupsOf(
  order: Uint32Array,
  bucket: Uint16Array,
  days: Int32Array,
  { start, end }: TimeColumns,
): readonly Group[] {
  const groups: Group[] = [];
  let from = 0;
  while (from < order.length) {
    const own = bucket[order[from] ?? 0] ?? 0;
    const duration = own % classes;
    let longest = 0;
    let to = from;
    for (; to < order.length; to += 1) {
      const number = order[to] ?? 0;
      if (bucket[number] !== own) break;
      if (duration < withoutEnd) {
        longest = Math.max(longest, (end[number] ?? 0) - (start[number] ?? 0));
      }
    }
    groups.push({
      layer: Math.floor(own / classes),
      duration,
      from,
      to,
      longest,
      slotOf: slotOfDay(days, from, to),
    });
    from = to;
  }
  return groups;
}

function checkColumns({ start, end, layer }: TimeColumns) {
  if (start.length !== end.length || start.length !== layer.length) {
    throw new RangeError(
      `columns differ in length: ${start.length} starts, ${end.length} ends, ${layer.length} layers; give each record an entry in all three`,
    );
  }
  const wrong = start.findIndex((day, number) => !(day < (end[number] ?? 0)));
  if (wrong >= 0) {
    throw new RangeError(
      `record ${wrong} starts on day ${start[wrong]} and ends before day ${end[wrong]}: give as its end the day after its last`,
    );
  }
}

function checkQuery({ start, end, openReach }: TimeQuery) {
  if (!(start < end)) {
    throw new RangeError(
      `a window from day ${start} to before day ${end} holds no day: give as its end the day after its last`,
    );
  }
  if (!(openReach >= 0)) {
    throw new RangeError(`a reach of ${openReach} days is none: give 0 or more`);
  }
}
