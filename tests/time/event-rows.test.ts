import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RowItem } from "../../src/time/event-rows.ts";
import { countLeftOut, packRows } from "../../src/time/event-rows.ts";

const item: fc.Arbitrary<RowItem> = fc
  .record({
    width: fc.integer({ min: 1, max: 30 }),
    least: fc.integer({ min: 0, max: 60 }),
    room: fc.integer({ min: 0, max: 25 }),
    part: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ width, least, room, part }) => ({
    width,
    least,
    most: least + room,
    wanted: least + Math.round(room * part),
  }));
const items = fc.array(item, { maxLength: 40 });
const rows = fc.integer({ min: 1, max: 5 });
const gap = fc.integer({ min: 0, max: 4 });

const at = (wanted: number, given: Partial<RowItem> = {}): RowItem => ({
  width: 6,
  least: wanted,
  most: wanted,
  wanted,
  ...given,
});

describe("things packed into rows", () => {
  it("never lie over one another, nor closer than the gap, nor out of their bounds", () => {
    fc.assert(
      fc.property(items, rows, gap, (given, count, apart) => {
        const places = packRows(given, count, apart);
        expect(places).toHaveLength(given.length);
        for (const [index, place] of places.entries()) {
          const { least = NaN, most = NaN, width = NaN } = given[index] ?? {};
          if (!place) continue;
          expect(place.left).toBeGreaterThanOrEqual(least);
          expect(place.left).toBeLessThanOrEqual(most);
          expect(place.row).toBeGreaterThanOrEqual(0);
          expect(place.row).toBeLessThan(count);
          for (const [other, next] of places.entries()) {
            if (other <= index || next?.row !== place.row) continue;
            const isLeft = place.left + width + apart <= next.left;
            const isRight = next.left + (given[other]?.width ?? NaN) + apart <= place.left;
            expect(isLeft || isRight).toBe(true);
          }
        }
      }),
    );
  });

  it("leave out only what has no room in any row", () => {
    fc.assert(
      fc.property(items, rows, gap, (given, count, apart) => {
        const places = packRows(given, count, apart);
        for (const [index, place] of places.entries()) {
          const tried = given[index];
          if (place || !tried) continue;
          const before = given.slice(0, index);
          for (let row = 0; row < count; row += 1) {
            for (let { least: left } = tried; left <= tried.most; left += 1) {
              const isFree = before.every((other, number) => {
                const taken = places[number];
                return (
                  taken?.row !== row ||
                  taken.left + other.width + apart <= left ||
                  left + tried.width + apart <= taken.left
                );
              });
              expect(isFree).toBe(false);
            }
          }
        }
      }),
    );
  });

  it("stay where they are, whatever comes after them", () => {
    fc.assert(
      fc.property(items, items, rows, gap, (first, later, count, apart) => {
        const together = packRows([...first, ...later], count, apart);
        expect(together.slice(0, first.length)).toEqual(packRows(first, count, apart));
      }),
    );
  });

  it("fill a column of rows where they would best lie, then the places beside it", () => {
    const free = { least: 0, most: 30, wanted: 12 };
    expect(
      packRows(
        [free, free, free, free, free].map((each) => at(12, each)),
        2,
        2,
      ),
    ).toEqual([
      { row: 0, left: 12 },
      { row: 1, left: 12 },
      { row: 0, left: 4 },
      { row: 0, left: 20 },
      { row: 1, left: 4 },
    ]);
  });

  it("take the first row where they fit, and none where none is free", () => {
    expect(packRows([at(0), at(3), at(8), at(5)], 2, 2)).toEqual([
      { row: 0, left: 0 },
      { row: 1, left: 3 },
      { row: 0, left: 8 },
      null,
    ]);
  });
});

describe("what found no room", () => {
  it("is counted where it is, and together where the numbers would touch", () => {
    expect(countLeftOut([40, 3, 3, 10, 41, 90], 24)).toEqual([
      { at: 3, count: 3, members: [1, 2, 3] },
      { at: 40, count: 2, members: [0, 4] },
      { at: 90, count: 1, members: [5] },
    ]);
    expect(countLeftOut([0, 24], 24)).toHaveLength(2);
    expect(countLeftOut([0, 23], 24)).toHaveLength(1);
    expect(countLeftOut([], 24)).toEqual([]);
  });

  it("is counted once each, in numbers that stand apart", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 400 })), (places) => {
        const counts = countLeftOut(places, 24);
        expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(places.length);
        const members = counts.flatMap((each) => each.members);
        expect(members.toSorted((a, b) => a - b)).toEqual([...places.keys()]);
        for (const [index, { at: place }] of counts.entries()) {
          expect(places).toContain(place);
          if (index > 0) expect(place - (counts[index - 1]?.at ?? NaN)).toBeGreaterThanOrEqual(24);
        }
      }),
    );
  });
});
