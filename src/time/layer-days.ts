import type { CivilDay } from "../record/when.ts";
import { bisectLeft, bisectRight } from "./bisect.ts";
import { inOrder } from "./in-order.ts";
import { radixOrder } from "./radix-order.ts";

/** One day of each record, sorted within each layer. A layer without records has no days. */
export interface LayerDays {
  /** Records' numbers by layer, then by day, then by number. */
  readonly order: Uint32Array;
  /** The slot of `order` at which a layer's records begin. */
  from(layer: number): number;
  /** A layer's days, ascending, as often as they occur. */
  of(layer: number): Int32Array;
  /** How many of a layer's days lie before `day`; that day itself does not count. */
  before(layer: number, day: CivilDay): number;
  /** How many of a layer's days lie before the end of `day`; that day itself counts. */
  upTo(layer: number, day: CivilDay): number;
  /** The same of those records alone whose byte in `mask` is not 0. Linear, nothing is sorted anew. */
  masked(mask: Uint8Array): LayerDays;
}

/** A layer's number is one byte. */
const mostLayers = 256;

const none = new Int32Array(0);

/**
 * `days` and `layer` have an entry a record, and must not change from then on. Only the records in
 * `numbers` are taken where those are given.
 */
export function createLayerDays(
  days: Int32Array,
  layer: Uint8Array,
  numbers?: Uint32Array,
): LayerDays {
  return daysInOrder(radixOrder(layer, radixOrder(days, numbers)), days, layer);
}

function daysInOrder(order: Uint32Array, days: Int32Array, layer: Uint8Array): LayerDays {
  const sorted = inOrder(days, order);
  const begins = new Uint32Array(mostLayers + 1);
  for (const number of order) {
    const after = (layer[number] ?? 0) + 1;
    begins[after] = (begins[after] ?? 0) + 1;
  }
  for (let at = 1; at <= mostLayers; at += 1)
    begins[at] = (begins[at] ?? 0) + (begins[at - 1] ?? 0);
  const ofLayer = Array.from({ length: mostLayers }, (_days, at) =>
    sorted.subarray(begins[at], begins[at + 1]),
  );
  return {
    order,
    from: (at) => begins[at] ?? order.length,
    of: (at) => ofLayer[at] ?? none,
    before: (at, day) => bisectLeft(ofLayer[at] ?? none, day),
    upTo: (at, day) => bisectRight(ofLayer[at] ?? none, day),
    masked: (mask) => daysInOrder(keep(order, mask), days, layer),
  };
}

/** Those whose byte in `mask` is not 0, in their order. */
function keep(order: Uint32Array, mask: Uint8Array): Uint32Array {
  const kept = new Uint32Array(order.length);
  let count = 0;
  for (const number of order) {
    if (mask[number] === 0) continue;
    kept[count] = number;
    count += 1;
  }
  return kept.slice(0, count);
}
