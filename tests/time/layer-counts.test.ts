import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createLayerCounts } from "../../src/time/layer-counts.ts";
import { createTimeIndex, openEnd, openStart } from "../../src/time/time-index.ts";
import { columnsOf, meets, query, spans } from "./spans.ts";

const layers = [0, 1, 2, 7, 255];

describe("the counts of layers", () => {
  it("are those of a plain loop for each layer, one without records included", () => {
    fc.assert(
      fc.property(spans, query, (all, window) => {
        const counts = createLayerCounts(columnsOf(all));
        for (const layer of layers) {
          const meeting = all.filter((span) => span[2] === layer && meets(span, window));
          expect(counts.count(layer, window)).toBe(meeting.length);
        }
      }),
      { numRuns: 400 },
    );
  });

  it("are those of a plain loop over what a mask keeps, and nothing it leaves out", () => {
    const bytes = fc.infiniteStream(fc.constantFrom(0, 1, 200));
    fc.assert(
      fc.property(spans, query, bytes, (all, window, stream) => {
        const columns = columnsOf(all);
        const mask = Uint8Array.from(all, () => stream.next().value ?? 0);
        const whole = createLayerCounts(columns);
        const counts = whole.masked(mask);
        for (const layer of layers) {
          const meeting = all.filter((span) => span[2] === layer && meets(span, window));
          const kept = meeting.filter((span) => mask[all.indexOf(span)] !== 0);
          expect(counts.count(layer, window)).toBe(kept.length);
          expect(whole.count(layer, window)).toBe(meeting.length);
        }
      }),
    );
  });

  it("are as many as the ids that the time index finds, with its ends used again", () => {
    fc.assert(
      fc.property(spans, query, (all, window) => {
        const index = createTimeIndex(columnsOf(all));
        const counts = createLayerCounts(index.columns, index.ended);
        const whole = layers.reduce((sum, layer) => sum + counts.count(layer, window), 0);
        expect(whole).toBe(index.ids(window).length);
      }),
    );
  });

  it("hold to the bounds of open ranges", () => {
    const counts = createLayerCounts(
      columnsOf([
        [openStart, 10, 0],
        [10, openEnd, 1],
        [openStart, openEnd, 2],
      ]),
    );
    const on = (day: number) =>
      [0, 1, 2].map((layer) => counts.count(layer, { start: day, end: day + 1, openReach: 3 }));
    expect([6, 7, 9, 10].map(on)).toEqual([
      [0, 0, 1],
      [1, 0, 1],
      [1, 0, 1],
      [0, 1, 1],
    ]);
  });
});
