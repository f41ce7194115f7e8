import fc from "fast-check";
import type { TimeColumns, TimeQuery } from "../../src/time/time-index.ts";
import { openEnd, openStart } from "../../src/time/time-index.ts";

/** A record's range as the columns hold it, and its layer. */
export type Span = readonly [start: number, end: number, layer: number];

export function columnsOf(spans: readonly Span[]): TimeColumns {
  return {
    start: Int32Array.from(spans, ([start]) => start),
    end: Int32Array.from(spans, ([, end]) => end),
    layer: Uint8Array.from(spans, ([, , layer]) => layer),
  };
}

/** The rule in one line for each end, as the index must keep it. */
export function meets([start, end]: Span, { start: from, end: to, openReach }: TimeQuery): boolean {
  const last = end === openEnd ? Infinity : end;
  const first = start === openStart ? (end === openEnd ? -Infinity : end - openReach) : start;
  return first < to && last > from;
}

/** Few days, so that records and windows often share a bound; few layers, not all next to each other. */
const day = fc.integer({ min: -15, max: 15 });
const layer = fc.constantFrom(0, 1, 7, 255);

/** Short ranges and now and then one of up to ten years, or without a start, an end or either. */
export const span: fc.Arbitrary<Span> = fc.oneof(
  { weight: 6, arbitrary: closed(fc.integer({ min: 1, max: 9 })) },
  { weight: 2, arbitrary: closed(fc.integer({ min: 1, max: 3660 })) },
  { weight: 1, arbitrary: fc.tuple(day, fc.constant(openEnd), layer) },
  { weight: 1, arbitrary: fc.tuple(fc.constant(openStart), day, layer) },
  { weight: 1, arbitrary: fc.tuple(fc.constant(openStart), fc.constant(openEnd), layer) },
);

export const spans = fc.array(span, { maxLength: 40, size: "max" });

/** Windows of a day to over a year; one in six has no start. */
export const query: fc.Arbitrary<TimeQuery> = fc
  .tuple(
    day,
    fc.oneof(
      { weight: 4, arbitrary: fc.integer({ min: 1, max: 12 }) },
      { weight: 1, arbitrary: fc.integer({ min: 1, max: 400 }) },
      { weight: 1, arbitrary: fc.constant(Infinity) },
    ),
    fc.constantFrom(0, 1, 7, 31, 366),
  )
  .map(([end, length, openReach]) => ({ start: end - length, end, openReach }));

function closed(length: fc.Arbitrary<number>): fc.Arbitrary<Span> {
  return fc
    .tuple(day, length, layer)
    .map(([start, days, onLayer]): Span => [start, start + days, onLayer]);
}
