import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Run, TimeQuery } from "../../src/time/time-index.ts";
import { createTimeIndex, openEnd, openStart } from "../../src/time/time-index.ts";
import type { Span } from "./spans.ts";
import { columnsOf, meets, query, spans } from "./spans.ts";

const sorted = (numbers: Iterable<number>) => [...numbers].toSorted((a, b) => a - b);

/** The records in some runs, run by run. */
const held = (order: Uint32Array, runs: readonly Run[]) =>
  runs.flatMap(({ from, to }) => [...order.subarray(from, to)]);

const slotsIn = (runs: readonly Run[]) => runs.reduce((sum, { from, to }) => sum + to - from, 0);

/** The numbers of the records for which something holds, by a plain loop. */
const numbersOf = (all: readonly Span[], holds: (span: Span) => boolean) =>
  [...all.keys()].filter((number) => holds(all[number] ?? [0, 0, 0]));

const month = (end: number): TimeQuery => ({ start: end - 31, end, openReach: 31 });

describe("the time index", () => {
  it("finds every record that meets a window, and not one of the others", () => {
    fc.assert(
      fc.property(spans, query, (all, window) => {
        const found = createTimeIndex(columnsOf(all)).ids(window);
        expect(sorted(found)).toEqual(numbersOf(all, (span) => meets(span, window)));
      }),
      { numRuns: 400 },
    );
  });

  it("finds them at any distance from 1970, and however long they last", () => {
    const far = fc.integer({ min: openStart + 1, max: openEnd - 1 });
    const span = fc
      .tuple(far, far, fc.constantFrom(0, 3))
      .filter(([a, b]) => a !== b)
      .map(([a, b, layer]): Span => [Math.min(a, b), Math.max(a, b), layer]);
    fc.assert(
      fc.property(fc.array(span), far, fc.integer({ min: 1, max: 2 ** 31 }), (all, start, days) => {
        const window = { start, end: start + days, openReach: 31 };
        const found = createTimeIndex(columnsOf(all)).ids(window);
        expect(sorted(found)).toEqual(numbersOf(all, (each) => meets(each, window)));
      }),
    );
  });

  it("holds to the half-open bounds of a range", () => {
    const index = createTimeIndex(columnsOf([[10, 13, 0]]));
    const meetsDay = (day: number) =>
      index.ids({ start: day, end: day + 1, openReach: 31 }).length === 1;
    expect([9, 10, 12, 13].map(meetsDay)).toEqual([false, true, true, false]);
  });

  it("shows what has no start from its reach before its end, and not from its end on", () => {
    const index = createTimeIndex(columnsOf([[openStart, 100, 0]]));
    const meetsDay = (day: number) =>
      index.ids({ start: day, end: day + 1, openReach: 7 }).length === 1;
    expect([92, 93, 99, 100].map(meetsDay)).toEqual([false, true, true, false]);
  });

  it("shows what has no end from its start on, and what has neither always", () => {
    const index = createTimeIndex(
      columnsOf([
        [10, openEnd, 0],
        [openStart, openEnd, 0],
      ]),
    );
    const on = (day: number) => sorted(index.ids({ start: day, end: day + 1, openReach: 0 }));
    expect([-1_000_000, 9, 10, 1_000_000].map(on)).toEqual([[1], [1], [0, 1], [0, 1]]);
  });

  it("finds nothing where there is nothing", () => {
    const index = createTimeIndex(columnsOf([]));
    expect(index.runs(month(0))).toEqual([]);
    expect(index.traceRuns(0)).toEqual([]);
    expect([...index.ids(month(0))]).toEqual([]);
  });

  it("leaves the columns that it was given as they were", () => {
    const all: readonly Span[] = [
      [5, 9, 1],
      [openStart, 4, 0],
      [1, openEnd, 1],
    ];
    const columns = columnsOf(all);
    const index = createTimeIndex(columns);
    index.ids(month(6));
    expect(columns).toEqual(columnsOf(all));
    expect(index.columns).toBe(columns);
  });
});

describe("the runs of a window", () => {
  it("hold every record that meets, and else only what just ended, for less than it had lasted", () => {
    fc.assert(
      fc.property(spans, query, (all, window) => {
        const { order, runs } = createTimeIndex(columnsOf(all));
        const inRuns = held(order, runs(window));
        expect(inRuns).toEqual(
          expect.arrayContaining(numbersOf(all, (span) => meets(span, window))),
        );
        for (const number of inRuns) {
          const [start, end] = all[number] ?? [0, 0];
          if (meets([start, end, 0], window)) continue;
          expect(start).not.toBe(openStart);
          expect(end).toBeLessThanOrEqual(window.start);
          expect(window.start - end).toBeLessThan(end - start);
        }
      }),
      { numRuns: 400 },
    );
  });

  it("ascend, lie apart, and are of one layer each, at most one a class of duration", () => {
    fc.assert(
      fc.property(spans, query, (all, window) => {
        const { order, runs } = createTimeIndex(columnsOf(all));
        let before = 0;
        const classes = new Map<number, Set<string>>();
        for (const [start, end, layer] of all) {
          const known = classes.get(layer) ?? new Set();
          classes.set(layer, known.add(durationClass(start, end)));
        }
        const counts = new Map<number, number>();
        for (const { from, to, layer } of runs(window)) {
          expect(from).toBeGreaterThanOrEqual(before);
          expect(to).toBeGreaterThan(from);
          before = to;
          counts.set(layer, (counts.get(layer) ?? 0) + 1);
          for (const number of order.subarray(from, to)) expect(all[number]?.[2]).toBe(layer);
        }
        for (const [layer, count] of counts) {
          expect(count).toBeLessThanOrEqual(classes.get(layer)?.size ?? 0);
        }
      }),
    );
  });

  it("are cut out of an order that has each record once, by layer, class and day", () => {
    fc.assert(
      fc.property(spans, (all) => {
        const { order } = createTimeIndex(columnsOf(all));
        expect(sorted(order)).toEqual([...all.keys()]);
        const ranks = [...order].map((number) => {
          const [start, end, layer] = all[number] ?? [0, 0, 0];
          const open = start === openStart;
          return [layer, classRank(start, end), open && end === openEnd ? 0 : open ? end : start];
        });
        expect(ranks).toEqual(ranks.toSorted(compareRows));
      }),
    );
  });

  it.each<[string, Span]>([
    ["one that lasts a century", [0, 36_525, 0]],
    ["one without an end", [0, openEnd, 0]],
    ["one without a start", [openStart, 9_000, 0]],
    ["one without either", [openStart, openEnd, 0]],
  ])("stay as short among ten thousand records of a day for %s", (_words, long) => {
    const short = Array.from({ length: 10_000 }, (_span, day): Span => [day, day + 1, 0]);
    const alone = createTimeIndex(columnsOf(short));
    const together = createTimeIndex(columnsOf([...short, long]));
    for (const end of [1, 31, 5_000, 9_010, 10_000]) {
      const slots = slotsIn(alone.runs(month(end)));
      expect(slots).toBe(Math.min(end, 31));
      expect(slotsIn(together.runs(month(end)))).toBeLessThanOrEqual(slots + 1);
      expect(together.runs(month(end)).length).toBeLessThanOrEqual(2);
    }
  });

  it("hold at most twice what meets, and a few, where every duration up to ten years is as common", () => {
    const all = Array.from({ length: 20_000 }, (_span, at): Span => {
      const start = (at * 7919) % 36_500;
      return [start, start + 1 + ((at * 104_729) % 3650), at % 3];
    });
    const index = createTimeIndex(columnsOf(all));
    for (let end = 4_000; end < 36_500; end += 997) {
      const meeting = index.ids(month(end)).length;
      expect(meeting).toBeGreaterThan(100);
      expect(slotsIn(index.runs(month(end)))).toBeLessThanOrEqual(2 * meeting);
    }
  });

  it("are one a layer for all that ever began", () => {
    const index = createTimeIndex(
      columnsOf([
        [0, 1, 0],
        [0, 900, 0],
        [5, openEnd, 0],
        [0, 1, 4],
        [openStart, 3, 4],
      ]),
    );
    const runs = index.runs({ start: -Infinity, end: Infinity, openReach: 31 });
    expect(runs).toEqual([
      { from: 0, to: 3, layer: 0 },
      { from: 3, to: 5, layer: 4 },
    ]);
  });
});

describe("the traces of a day", () => {
  it("are exactly what has ended by its start, one run a layer", () => {
    fc.assert(
      fc.property(spans, fc.integer({ min: -20, max: 40 }), (all, day) => {
        const { traceOrder, traceRuns } = createTimeIndex(columnsOf(all));
        const runs = traceRuns(day);
        expect(sorted(held(traceOrder, runs))).toEqual(numbersOf(all, ([, end]) => end <= day));
        expect(new Set(runs.map(({ layer }) => layer)).size).toBe(runs.length);
        for (const { from, to, layer } of runs) {
          for (const number of traceOrder.subarray(from, to)) expect(all[number]?.[2]).toBe(layer);
        }
      }),
    );
  });

  it("and what meets a window that starts on it are never the same", () => {
    fc.assert(
      fc.property(spans, query, (all, window) => {
        const index = createTimeIndex(columnsOf(all));
        const ended = new Set(held(index.traceOrder, index.traceRuns(window.start)));
        expect([...index.ids(window)].filter((number) => ended.has(number))).toEqual([]);
      }),
    );
  });

  it("never hold what has no end, nor anything before all days", () => {
    const index = createTimeIndex(
      columnsOf([
        [0, openEnd, 2],
        [0, 5, 2],
      ]),
    );
    expect(held(index.traceOrder, index.traceRuns(Infinity))).toEqual([1]);
    expect(index.traceRuns(-Infinity)).toEqual([]);
    expect(index.traceRuns(4)).toEqual([]);
  });
});

describe("what the time index is asked for in vain", () => {
  it("is refused with what to do: columns of different lengths", () => {
    const columns = { ...columnsOf([[0, 1, 0]]), layer: new Uint8Array(2) };
    expect(() => createTimeIndex(columns)).toThrow(
      "columns differ in length: 1 starts, 1 ends, 2 layers; give each record an entry in all three",
    );
  });

  it.each<[number, number]>([
    [7, 7],
    [7, 5],
    [openEnd, openEnd],
    [openStart, openStart],
  ])("is refused with what to do: a range from %i to before %i", (start, end) => {
    expect(() =>
      createTimeIndex(
        columnsOf([
          [0, 1, 0],
          [start, end, 0],
        ]),
      ),
    ).toThrow(
      `record 1 starts on day ${start} and ends before day ${end}: give as its end the day after its last`,
    );
  });

  it.each<[number, number, number]>([
    [5, 5, 31],
    [6, 5, 31],
    [Number.NaN, 5, 31],
  ])("is refused with what to do: a window from %d to before %d", (start, end, openReach) => {
    const index = createTimeIndex(columnsOf([[0, 1, 0]]));
    expect(() => index.runs({ start, end, openReach })).toThrow("holds no day: give as its end");
    expect(() => index.ids({ start, end, openReach })).toThrow("holds no day: give as its end");
  });

  it("is refused with what to do: a negative reach", () => {
    const index = createTimeIndex(columnsOf([[0, 1, 0]]));
    expect(() => index.runs({ start: 0, end: 1, openReach: -1 })).toThrow("give 0 or more");
  });
});

/** A class as words: those of like duration share one, open ranges have their own. */
function durationClass(start: number, end: number): string {
  return String(classRank(start, end));
}

function classRank(start: number, end: number): number {
  if (start === openStart) return end === openEnd ? 102 : 101;
  return end === openEnd ? 100 : Math.floor(Math.log2(end - start));
}

function compareRows(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}
