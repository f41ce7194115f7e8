import { describe, expect, it } from "vitest";
import type { ShapeState } from "../../../src/scene/shape-states.ts";
import { shapeTints, stateTexel } from "../../../src/map/shapes/shape-look.ts";
import type { ShapeKind } from "../../../src/map/shapes/shape-data.ts";

const kinds: readonly ShapeKind[] = ["area", "wide", "ring", "line"];
const state = (given: Partial<ShapeState> = {}): ShapeState => ({
  look: "sure",
  selected: false,
  solid: true,
  contested: false,
  strand: 0,
  edged: true,
  ...given,
});

describe("how strongly a shape is drawn", () => {
  it.each(kinds)("falls from what is sure to what was, for %s", (kind) => {
    const by = (look: ShapeState["look"]) => shapeTints(kind, state({ look }));
    for (const part of ["fill", "edge"] as const) {
      expect(by("sure")[part]).toBeGreaterThanOrEqual(by("possible")[part]);
      expect(by("possible")[part]).toBeGreaterThanOrEqual(by("trace")[part]);
    }
    expect(by("sure").fill + by("sure").edge).toBeGreaterThan(0);
  });

  it("tints so faintly that the ground is read through it", () => {
    for (const kind of kinds) expect(shapeTints(kind, state()).fill).toBeLessThanOrEqual(0.2);
  });

  it("has no edge for what is wide unless it is selected, and one for what several layers share", () => {
    expect(shapeTints("wide", state()).edge).toBe(0);
    expect(shapeTints("wide", state({ selected: true })).edge).toBeGreaterThan(0.5);
    expect(shapeTints("area", state({ edged: false })).edge).toBe(0);
    expect(shapeTints("area", state({ edged: false })).fill).toBe(0.2);
    // Lines lie beside each other instead.
    expect(shapeTints("line", state({ edged: false })).edge).toBe(1);
  });

  it("is stronger for a selected area, not for the ring of a selected record", () => {
    for (const kind of ["area", "wide"] as const) {
      const { fill } = shapeTints(kind, state());
      expect(shapeTints(kind, state({ selected: true })).fill).toBeCloseTo(fill * 1.8);
    }
    expect(shapeTints("ring", state({ selected: true }))).toEqual(shapeTints("ring", state()));
  });
});

describe("a state as the shaders read it", () => {
  it("is all zero for what does not show", () => {
    expect(stateTexel("area", 3, null)).toEqual([0, 0, 0]);
  });

  it("differs for whatever is drawn differently", () => {
    const states = [
      state(),
      state({ look: "possible" }),
      state({ look: "trace" }),
      state({ selected: true }),
      state({ solid: false }),
      state({ contested: true }),
      state({ edged: false }),
    ];
    const texels = new Set(states.map((each) => stateTexel("area", 1, each).join()));
    expect(texels.size).toBe(states.length);
    const strands = [-1, -0.5, 0, 0.5, 1].map((strand) => stateTexel("line", 1, state({ strand })));
    expect(new Set(strands.map(String)).size).toBe(5);
    expect(stateTexel("area", 1, state()).join()).not.toBe(stateTexel("area", 2, state()).join());
  });

  it("keeps what is the same for what is drawn the same", () => {
    // Several layers in one area have strands too, which only lines show; a line has one colour.
    expect(stateTexel("area", 1, state({ strand: 0.5 }))).toEqual(stateTexel("area", 1, state()));
    expect(stateTexel("line", 1, state({ contested: true }))).toEqual(
      stateTexel("line", 1, state()),
    );
  });
});
