import type { CivilDay } from "../record/when.ts";
import { createLayerDays } from "./layer-days.ts";
import type { LayerDays } from "./layer-days.ts";
import type { TimeColumns, TimeQuery } from "./time-index.ts";
import { openEnd, openStart } from "./time-index.ts";

/** How many records meet a window, without a look at them. */
export interface LayerCounts {
  /**
   * How many of a layer's records meet the window, which holds at least a day; exact, in three
   * binary searches.
   */
  count(layer: number, query: TimeQuery): number;
  /** The same of those records alone whose byte in `mask` is not 0. Linear, nothing is sorted anew. */
  masked(mask: Uint8Array): LayerCounts;
}

/**
 * Since no record ends before it starts, those that meet `[start, end)` are those that have begun
 * before its end less those that have ended by its start. `ended` are the records' ends where they
 * are sorted already.
 */
export function createLayerCounts(
  { start, end, layer }: TimeColumns,
  ended: LayerDays = createLayerDays(end, layer),
): LayerCounts {
  // A record with neither end has begun before any day.
  const endsOfOpen = end.map((day) => (day === openEnd ? openStart : day));
  const [known, open] = [numbersOf(start, isKnown), numbersOf(start, (day) => !isKnown(day))];
  return countsOf(
    createLayerDays(start, layer, known),
    createLayerDays(endsOfOpen, layer, open),
    ended,
  );
}

const isKnown = (day: CivilDay) => day !== openStart;

/** The numbers of the records whose day is taken, ascending. */
function numbersOf(days: Int32Array, isTaken: (day: CivilDay) => boolean): Uint32Array {
  const numbers = new Uint32Array(days.length);
  let count = 0;
  for (let number = 0; number < days.length; number += 1) {
    if (!isTaken(days[number] ?? 0)) continue;
    numbers[count] = number;
    count += 1;
  }
  return numbers.slice(0, count);
}

/** `openStarts` are the ends of those records that have no start. */
function countsOf(starts: LayerDays, openStarts: LayerDays, ended: LayerDays): LayerCounts {
  return {
    count: (layer, query) =>
      starts.before(layer, query.end) +
      openStarts.before(layer, query.end + query.openReach) -
      ended.upTo(layer, query.start),
    masked: (mask) => countsOf(starts.masked(mask), openStarts.masked(mask), ended.masked(mask)),
  };
}
