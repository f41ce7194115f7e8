import { describe, expect, it } from "vitest";
import type { ShapeState } from "../../../src/scene/shape-states.ts";
import type { Shape } from "../../../src/map/shapes/shape-data.ts";
import type { ShapeKind } from "../../../src/scene/shape-tints.ts";
import { createShapeMoment } from "../../../src/map/shapes/shape-moment.ts";
import { boxWithHole } from "./test-shapes.ts";

const kinds: readonly ShapeKind[] = ["area", "area", "wide", "ring", "ring", "area"];
const shapes: readonly Shape[] = kinds.map((kind) => ({
  kind,
  geometry: boxWithHole(0, 0, 1),
  colour: 0,
}));
const moment = () =>
  createShapeMoment(
    shapes,
    kinds.map((_, number) => number * 1000),
  );
const sure: ShapeState = {
  look: "sure",
  selected: false,
  solid: true,
  contested: false,
  strand: 0,
  edged: true,
  sharing: 1,
};
const shown = (...numbers: number[]) => new Map(numbers.map((number) => [number, sure]));

describe("the shapes of a moment", () => {
  it("are drawn in runs of those that show, rings apart from what is none", () => {
    const made = moment();
    made.show(shown(5, 0, 4, 1, 3));
    expect(made.groups).toEqual([
      { fills: [{ first: 0, end: 2 }], edges: [{ first: 0, end: 2 }] },
      { fills: [{ first: 3, end: 5 }], edges: [{ first: 3, end: 5 }] },
      { fills: [{ first: 5, end: 6 }], edges: [{ first: 5, end: 6 }] },
    ]);
    // What is wide is tinted and has no edge.
    made.show(shown(0, 2));
    expect(made.groups[0]).toEqual({
      fills: [
        { first: 0, end: 1 },
        { first: 2, end: 3 },
      ],
      edges: [{ first: 0, end: 1 }],
    });
  });

  it("are none when none show, and none again", () => {
    const made = moment();
    expect(made.show(new Map())).toBe(false);
    expect(made.groups.flatMap(({ fills, edges }) => [...fills, ...edges])).toEqual([]);
    made.show(shown(0, 3));
    expect(made.show(new Map())).toBe(true);
    expect(made.groups.flatMap(({ fills, edges }) => [...fills, ...edges])).toEqual([]);
    expect(made.drawn()).toEqual([]);
  });

  it("are written only where they changed", () => {
    const made = moment();
    made.show(shown(1, 4));
    expect(made.takeChanged()).toEqual({ first: 1, end: 5 });
    expect(made.takeChanged()).toBeNull();
    expect(made.show(shown(4, 1))).toBe(false);
    expect(made.takeChanged()).toBeNull();
    expect(made.show(new Map([...shown(1), [4, { ...sure, look: "trace" }]]))).toBe(true);
    expect(made.takeChanged()).toEqual({ first: 4, end: 5 });
    made.show(shown(4));
    expect(made.takeChanged()).toEqual({ first: 1, end: 5 });
  });

  it("keep the middle of each shape, whether it shows or not", () => {
    const made = moment();
    made.show(shown(2));
    made.show(new Map());
    expect(kinds.map((_, number) => made.states[number * 4 + 3])).toEqual([
      0, 1000, 2000, 3000, 4000, 5000,
    ]);
  });

  it("that draw nothing are not there to be picked", () => {
    const made = moment();
    made.show(new Map([...shown(0), [2, { ...sure, look: "trace" }]]));
    expect(made.drawn()).toEqual([0]);
  });

  it("that are unknown are passed over", () => {
    expect(moment().show(shown(99))).toBe(false);
    expect(() => createShapeMoment([], []).show(shown(0))).not.toThrow();
  });
});
