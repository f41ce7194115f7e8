import { describe, expect, it } from "vitest";
import { dateLooks } from "../../src/record/date-look.ts";
import type { DateGlyphSpec } from "../../src/symbol/date-glyph.ts";
import {
  dateGlyphHeight,
  dateGlyphLine,
  dateGlyphPaths,
  dateGlyphSample,
  dateSample,
} from "../../src/symbol/date-glyph.ts";
import { when } from "../time/days.ts";
import { pathPoints } from "./path-points.ts";

const examples = {
  day: "2024-11-02",
  span: "2023-12-24/2023-12-27",
  within: "[2024-04-15..2024-04-21]",
  open: "../2021-03-16",
  inferred: "2021-01?",
} as const;
const sampleOf = (text: string) => dateGlyphSample(dateSample(when(text)));

const long = (given: Partial<DateGlyphSpec>): DateGlyphSpec => ({
  look: "within",
  body: { from: 0, to: 60 },
  sure: null,
  isDot: false,
  open: null,
  ...given,
});

describe("the sign of a date", () => {
  it("has a look of its own for each way in which a date is known", () => {
    const drawn = dateLooks.map((look) => JSON.stringify(dateGlyphPaths(sampleOf(examples[look]))));
    expect(new Set(drawn).size).toBe(5);
  });

  it.each(Object.values(examples))("keeps within its width and height: %s", (text) => {
    const { width, ...spec } = sampleOf(text);
    const paths = dateGlyphPaths(spec);
    expect(paths.length).toBeGreaterThan(0);
    for (const { path, isFilled } of paths) {
      const edge = isFilled ? 0 : dateGlyphLine / 2;
      for (const [x, y] of pathPoints(path)) {
        expect(x).toBeGreaterThanOrEqual(-0.001);
        expect(x).toBeLessThanOrEqual(width + 0.001);
        // A wave's line has a slope, so that its swing is less than its height and its edge.
        expect(y - edge).toBeGreaterThanOrEqual(-0.001);
        expect(y + edge).toBeLessThanOrEqual(dateGlyphHeight + 0.001);
      }
    }
  });

  it("is filled where it is sure and nowhere else", () => {
    const filled = (text: string) =>
      dateGlyphPaths(sampleOf(text)).filter(({ isFilled }) => isFilled).length;
    expect(filled(examples.day)).toBe(1);
    expect(filled(examples.span)).toBe(1);
    expect(filled(examples.within)).toBe(0);
    expect(filled(examples.inferred)).toBe(0);
    // Its day, and the head of its arrow.
    expect(filled(examples.open)).toBe(2);
    expect(filled("[..2021-03-12]")).toBe(1);
  });

  it("has its arrow on the side that is open", () => {
    const farthest = (text: string) => {
      const { body, ...rest } = sampleOf(text);
      const xs = dateGlyphPaths({ body, ...rest }).flatMap(({ path }) =>
        pathPoints(path).map(([x]) => x),
      );
      return [body.from - Math.min(...xs), Math.max(...xs) - body.to].map(Math.round);
    };
    expect(farthest("../2021-03-16")).toEqual([9, 0]);
    expect(farthest("2021-03-16/..")).toEqual([0, 9]);
    expect(farthest("2021-03-16")).toEqual([0, 0]);
  });

  it("has no end where it goes on beyond what is in sight", () => {
    const uprights = (spec: DateGlyphSpec) =>
      dateGlyphPaths(spec)
        .map(({ path }) => (path.match(/V|Z/g) ?? []).length)
        .reduce((sum, count) => sum + count, 0);
    expect(uprights(long({}))).toBe(2);
    expect(uprights(long({ cutStart: true }))).toBe(1);
    expect(uprights(long({ cutEnd: true }))).toBe(1);
    expect(uprights(long({ cutStart: true, cutEnd: true }))).toBe(0);
  });

  it("shows what of it is sure", () => {
    const paths = dateGlyphPaths(long({ look: "inferred", sure: { from: 20, to: 60 } }));
    const reach = (filled: boolean) => {
      const xs = paths
        .filter(({ isFilled }) => isFilled === filled)
        .flatMap(({ path }) => pathPoints(path).map(([x]) => x));
      return [Math.min(...xs), Math.max(...xs)];
    };
    expect(reach(true)).toEqual([20, 60]);
    expect(reach(false)).toEqual([0, 20]);
    const partly = dateGlyphPaths(long({ look: "span", sure: { from: 0, to: 40 } }));
    expect(partly.map(({ isFilled }) => isFilled)).toEqual([false, true]);
  });
});
