import { describe, expect, it } from "vitest";
import {
  dotOpacity,
  dotRadius,
  dotReach,
  isNamedAtRest,
  nameOpacity,
  nameSize,
} from "../../../src/map/labels/name-look.ts";

const town = { shape: "point", rest: "near", from: 0 } as const;
const farTown = { ...town, rest: "far" } as const;
const stretch = { shape: "area", rest: "near", from: 0 } as const;
const line = { shape: "line", rest: "never", from: 0 } as const;

describe("a name", () => {
  it("is larger from near, in steps that letters are not drawn anew for with each frame", () => {
    expect([nameSize("point", 2), nameSize("point", 8), nameSize("area", 12)]).toEqual([
      11, 14, 15,
    ]);
    const sizes = new Set(Array.from({ length: 500 }, (_, at) => nameSize("line", 3 + at / 100)));
    expect(sizes.size).toBe(15);
  });

  it("of what shows is whole, of a town or an area", () => {
    for (const name of [town, farTown, stretch]) expect(nameOpacity(true, name, 3)).toBe(1);
  });

  it("of what rests goes as the map moves out, but for the first towns of the story", () => {
    expect(nameOpacity(false, town, 4.9)).toBe(1);
    expect(nameOpacity(false, town, 4.75)).toBeCloseTo(0.5);
    expect(nameOpacity(false, stretch, 4.6)).toBe(0);
    expect(nameOpacity(false, farTown, 3)).toBe(1);
    // It is placed only where it can be seen.
    expect([isNamedAtRest("near", 4.8), isNamedAtRest("near", 4.9)]).toEqual([false, true]);
    expect([isNamedAtRest("far", 2), isNamedAtRest("never", 9)]).toEqual([true, false]);
  });

  it("of a line is there from near, of one place of very many from its own zoom on", () => {
    expect([nameOpacity(true, line, 3.8), nameOpacity(true, line, 3.9)]).toEqual([0, 1]);
    const late = { ...town, from: 6 };
    expect([nameOpacity(true, late, 5.9), nameOpacity(true, late, 6)]).toEqual([0, 1]);
  });
});

describe("a town's dot", () => {
  it("is there while something shows, and from near by", () => {
    expect(dotOpacity(true, town, 3)).toBe(1);
    expect([4.9, 5.2].map((zoom) => dotOpacity(false, town, zoom))).toEqual([0, 1]);
    expect(dotOpacity(false, town, 5.05)).toBeCloseTo(0.5);
    expect(dotOpacity(false, farTown, 3)).toBe(1);
    expect(dotOpacity(false, { ...town, rest: "never" }, 9)).toBe(0);
    expect(dotOpacity(true, { ...town, from: 5 }, 4)).toBe(0);
  });

  it("is less from afar", () => {
    expect(dotReach(3)).toBe(3);
    expect(dotReach(9)).toBeCloseTo(dotRadius, 1);
  });
});
