import { radixOrder } from "../time/radix-order.ts";
import type { TimeColumns } from "../time/time-index.ts";
import { openEnd, openStart } from "../time/time-index.ts";

/** The order in which records happened. */
export interface HappeningOrder {
  /** Some records' numbers in that order; the work grows with them, not with the records held. */
  sort(numbers: Uint32Array): Uint32Array;
}

/**
 * By the first day that is known, then by the last, what has no end after what has one; those of
 * the same days by their number.
 */
export function createHappeningOrder({ start, end }: TimeColumns): HappeningOrder {
  const first = start.map((day, number) => {
    if (day !== openStart) return day;
    const last = end[number] ?? openEnd;
    return last === openEnd ? 0 : last;
  });
  const order = radixOrder(first, radixOrder(end));
  const rank = new Uint32Array(order.length);
  for (let at = 0; at < order.length; at += 1) rank[order[at] ?? 0] = at;
  return {
    sort: (numbers) =>
      numbers
        .map((number) => rank[number] ?? 0)
        .sort()
        .map((at) => order[at] ?? 0),
  };
}
