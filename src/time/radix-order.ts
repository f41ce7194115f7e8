/** Bits sorted by in one pass: 179 years of days need only one. */
const digit = 16;

/**
 * The numbers in `order` (0 to the last, unless given) so that their whole values ascend; those of
 * equal value stay in the order they had. Time is linear in their number; nothing given is changed.
 */
export function radixOrder(
  values: Int32Array | Uint16Array | Uint8Array,
  order: Uint32Array = everyNumber(values.length),
): Uint32Array {
  let least = Infinity;
  let most = -Infinity;
  for (let slot = 0; slot < order.length; slot += 1) {
    const value = values[order[slot] ?? 0] ?? 0;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  let sorted = order;
  const spread = most - least;
  for (let shift = 0; shift < 32 && spread >= 2 ** shift; shift += digit) {
    sorted = sortByDigit(sorted, values, least, shift, spread);
  }
  return sorted;
}

/** 0 and up. */
function everyNumber(length: number): Uint32Array {
  const numbers = new Uint32Array(length);
  for (let number = 0; number < length; number += 1) numbers[number] = number;
  return numbers;
}

/** One stable counting sort by the `digit` bits from `shift` up of what a value exceeds the least by. */
function sortByDigit(
  order: Uint32Array,
  values: Int32Array | Uint16Array | Uint8Array,
  least: number,
  shift: number,
  spread: number,
): Uint32Array {
  const buckets = Math.min(2 ** digit, Math.floor(spread / 2 ** shift) + 1);
  const mask = 2 ** digit - 1;
  const next = new Uint32Array(buckets);
  for (let slot = 0; slot < order.length; slot += 1) {
    const bucket = (((values[order[slot] ?? 0] ?? 0) - least) >>> shift) & mask;
    next[bucket] = (next[bucket] ?? 0) + 1;
  }
  let begin = 0;
  for (let bucket = 0; bucket < buckets; bucket += 1) {
    const size = next[bucket] ?? 0;
    next[bucket] = begin;
    begin += size;
  }
  const sorted = new Uint32Array(order.length);
  for (let slot = 0; slot < order.length; slot += 1) {
    const number = order[slot] ?? 0;
    const bucket = (((values[number] ?? 0) - least) >>> shift) & mask;
    const at = next[bucket] ?? 0;
    sorted[at] = number;
    next[bucket] = at + 1;
  }
  return sorted;
}
