import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { MarkWay } from "../../src/panel/next-mark.ts";
import { nextMark } from "../../src/panel/next-mark.ts";
import type { MarkInSight } from "../../src/session/marks-in-sight.ts";
import { createSight } from "../../src/session/marks-in-sight.ts";
import { tellStill } from "../../src/still/tell-still.ts";
import { firstStory } from "../first-story.ts";
import { paneSize, pictureAt } from "../still/pictures.ts";

/** Marks by their pixels, in the order of time. */
function marksAt(...pixels: readonly (readonly [x: number, y: number])[]): readonly MarkInSight[] {
  return pixels.map(([x, y], at) => ({ key: `${at}`, records: [`${at}`], place: "", x, y }));
}

const arrows = ["left", "right", "up", "down"] as const satisfies readonly MarkWay[];

describe("an arrow key", () => {
  const marks = marksAt([100, 100], [140, 110], [120, 60], [400, 100], [90, 300], [20, 20]);

  it("goes to the nearest mark that lies that way", () => {
    expect(arrows.map((way) => nextMark(marks, 0, way))).toEqual([5, 1, 2, 4]);
  });

  it("passes over one that is nearer but lies aside", () => {
    expect(nextMark(marksAt([0, 0], [20, 40], [60, 10]), 0, "right")).toBe(2);
  });

  it("takes one that lies aside where nothing lies along the way", () => {
    expect(nextMark(marksAt([0, 0], [10, 90], [5, -300]), 0, "right")).toBe(1);
  });

  it("stays where nothing lies that way", () => {
    expect(nextMark(marks, 3, "right")).toBe(3);
    expect(nextMark(marksAt([5, 5]), 0, "down")).toBe(0);
  });

  it("goes through marks at one point in the order of time before it leaves them", () => {
    const pile = marksAt([9, 9], [0, 0], [0, 0], [0.2, 0], [-9, 0]);
    expect(nextMark(pile, 1, "right")).toBe(2);
    expect(nextMark(pile, 2, "down")).toBe(3);
    expect(nextMark(pile, 3, "right")).toBe(0);
    expect(nextMark(pile, 3, "left")).toBe(2);
    expect(nextMark(pile, 1, "left")).toBe(4);
  });

  const somewhere = fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 }));

  it("never goes the other way, whatever stands there", () => {
    fc.assert(
      fc.property(
        fc.array(somewhere, { minLength: 1 }),
        fc.nat(),
        fc.constantFrom(...arrows),
        (pixels, start, way) => {
          const all = marksAt(...pixels);
          const from = start % all.length;
          const [here, there] = [all[from], all[nextMark(all, from, way)]];
          const along = { left: "x", right: "x", up: "y", down: "y" }[way] as "x" | "y";
          const step = (there?.[along] ?? NaN) - (here?.[along] ?? NaN);
          expect(way === "right" || way === "down" ? step : -step).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });
});

describe("the keys through time", () => {
  const marks = marksAt([5, 5], [1, 1], [9, 9]);

  it("go to the first and the last, and one by one, and stop at the ends", () => {
    expect(nextMark(marks, 1, "first")).toBe(0);
    expect(nextMark(marks, 1, "last")).toBe(2);
    expect(nextMark(marks, 1, "earlier")).toBe(0);
    expect(nextMark(marks, 1, "later")).toBe(2);
    expect(nextMark(marks, 0, "earlier")).toBe(0);
    expect(nextMark(marks, 2, "later")).toBe(2);
  });
});

describe("the marks of the first story", () => {
  it("are all reached by arrow keys alone, in each chapter and from afar", () => {
    const fragments = [
      ...firstStory.chapters.map(({ id }) => `chapter=${id}`),
      "moment=2023-12-27",
      "moment=2024-12-04&window=until-now",
    ];
    for (const fragment of fragments) {
      const sight = createSight(paneSize.width, paneSize.height);
      tellStill(pictureAt(firstStory, fragment).drawn, sight);
      const { marks } = sight.seen();
      expect(marks.length).toBeGreaterThan(0);
      const reached = new Set([0]);
      for (const from of reached) {
        for (const way of arrows) reached.add(nextMark(marks, from, way));
      }
      const missed = marks.filter((_mark, at) => !reached.has(at));
      expect(missed.map(({ key }) => `${fragment}: ${key}`)).toEqual([]);
    }
  });
});
