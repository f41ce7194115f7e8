import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Box, NameToPlace } from "../../../src/map/labels/place-names.ts";
import { overlap, placeNames } from "../../../src/map/labels/place-names.ts";

const box = (left: number, top: number, width = 100, height = 16): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

/** A name that may stand at so many places, given as left and top; its variants are numbered. */
const name = (key: string, rank: number, ...places: readonly (readonly [number, number])[]) => ({
  key,
  rank,
  candidates: places.map(([left, top], index) => ({
    variant: String(index),
    box: box(left, top),
  })),
});

const placesOf = (
  names: readonly NameToPlace[],
  obstacles: readonly Box[] = [],
  before?: ReadonlyMap<string, string>,
) =>
  Object.fromEntries(
    [...placeNames(names, obstacles, before)].map(([key, { variant }]) => [key, variant]),
  );

describe("names", () => {
  it("stand at their first place where nothing is in their way", () => {
    const names = [name("a", 1, [0, 0], [0, 50]), name("b", 2, [103, 0]), name("c", 3, [0, 19])];
    expect(placesOf(names)).toEqual({ a: "0", b: "0", c: "0" });
  });

  it("try their other places before they are left out", () => {
    const names = [name("first", 1, [0, 0]), name("second", 2, [50, 0], [50, 10], [50, 30])];
    expect(placesOf(names)).toEqual({ first: "0", second: "2" });
  });

  it("cover no obstacle, and are left out where they have to", () => {
    const mark = box(40, 0, 20, 20);
    const names = [name("a", 1, [0, 0], [0, 40]), name("b", 2, [0, 5])];
    expect(placesOf(names, [mark])).toEqual({ a: "1" });
  });

  it("give way to those of a lower rank, however they are listed", () => {
    const names = [name("late", 2, [40, 8]), name("early", 1, [0, 0]), name("far", 3, [300, 0])];
    expect(placesOf(names)).toEqual({ early: "0", far: "0" });
  });

  it("that gave way cover nobody", () => {
    const names = [name("a", 1, [0, 0]), name("b", 2, [60, 0]), name("c", 3, [120, 0])];
    expect(placesOf(names)).toEqual({ a: "0", c: "0" });
  });

  it("stay where they stood although a better place is free again", () => {
    const names = [name("a", 1, [0, 0], [0, 50])];
    expect(placesOf(names, [], new Map([["a", "1"]]))).toEqual({ a: "1" });
  });

  it("that come leave those that were there where they are, if they can", () => {
    const before = new Map([["there", "0"]]);
    const there = name("there", 2, [0, 0], [0, 90]);
    expect(placesOf([there, name("new", 1, [20, 0], [20, 40])], [], before)).toEqual({
      there: "0",
      new: "1",
    });
    expect(placesOf([there, name("new", 1, [20, 0])], [], before)).toEqual({
      there: "1",
      new: "0",
    });
  });

  it("that move away leave their place to others", () => {
    const names = [name("a", 1, [0, 0], [300, 0]), name("b", 2, [10, 0])];
    const before = new Map([["a", "0"]]);
    expect(placesOf(names, [box(0, 0, 5, 5)], before)).toEqual({ a: "1", b: "0" });
  });
});

describe("however many names crowd", () => {
  const aBox = fc
    .tuple(
      fc.integer({ min: 0, max: 300 }),
      fc.integer({ min: 0, max: 200 }),
      fc.integer({ min: 5, max: 90 }),
      fc.integer({ min: 5, max: 30 }),
    )
    .map(([left, top, width, height]) => box(left, top, width, height));
  const someNames = fc
    .array(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.array(aBox, { maxLength: 6 })), {
      maxLength: 25,
    })
    .map((all) =>
      all.map(([rank, boxes], index): NameToPlace => ({
        key: `n${index}`,
        rank,
        candidates: boxes.map((each, at) => ({ variant: String(at), box: each })),
      })),
    );
  const obstacles = fc.array(aBox, { maxLength: 8 });
  const variant = fc.constantFrom("0", "1", "2", "3", "none");
  const before = fc
    .array(variant, { maxLength: 25 })
    .map((all) => new Map(all.map((each, index) => [`n${index}`, each])));

  it("no two come near each other, nor an obstacle, and each stands where it may", () => {
    fc.assert(
      fc.property(someNames, obstacles, before, (names, blocked, stood) => {
        const placed = [...placeNames(names, blocked, stood)];
        for (const [index, [key, candidate]] of placed.entries()) {
          expect(names.find((each) => each.key === key)?.candidates).toContain(candidate);
          expect(blocked.some((other) => overlap(candidate.box, other))).toBe(false);
          for (const [, other] of placed.slice(index + 1)) {
            expect(overlap(candidate.box, other.box)).toBe(false);
          }
        }
      }),
    );
  });

  it("one is left out only for obstacles and for names that are no less important", () => {
    fc.assert(
      fc.property(someNames, obstacles, before, (names, blocked, stood) => {
        const placed = placeNames(names, blocked, stood);
        for (const { key, rank, candidates } of names) {
          if (placed.has(key)) continue;
          const stronger = names.filter((other) => other.rank <= rank && other.key !== key);
          const inTheWay = [
            ...blocked,
            ...stronger.flatMap((other) => placed.get(other.key)?.box ?? []),
          ];
          for (const each of candidates) {
            expect(inTheWay.some((other) => overlap(each.box, other))).toBe(true);
          }
        }
      }),
    );
  });

  it("all stay where they are as long as nothing changes", () => {
    fc.assert(
      fc.property(someNames, obstacles, (names, blocked) => {
        const placed = placeNames(names, blocked);
        const stood = new Map([...placed].map(([key, each]) => [key, each.variant]));
        for (const [key, each] of placed) {
          expect(placeNames(names, blocked, stood).get(key)).toBe(each);
        }
      }),
    );
  });

  it("those that stay do not move as the least important one comes or goes", () => {
    fc.assert(
      fc.property(someNames, obstacles, aBox, (names, blocked, last) => {
        const least: NameToPlace = {
          key: "least",
          rank: 9,
          candidates: [{ variant: "0", box: last }],
        };
        const stoodOf = (placed: ReturnType<typeof placeNames>) =>
          new Map([...placed].map(([key, each]) => [key, each.variant]));
        const without = placeNames(names, blocked);
        const beside = placeNames([...names, least], blocked, stoodOf(without));
        const again = placeNames(names, blocked, stoodOf(beside));
        for (const [key, each] of without) {
          expect(beside.get(key)).toBe(each);
          expect(again.get(key)).toBe(each);
        }
      }),
    );
  });
});
