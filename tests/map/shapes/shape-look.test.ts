import { describe, expect, it } from "vitest";
import type { ShapeState } from "../../../src/scene/shape-states.ts";
import { stateTexel } from "../../../src/map/shapes/shape-look.ts";

const state = (given: Partial<ShapeState> = {}): ShapeState => ({
  look: "sure",
  selected: false,
  solid: true,
  contested: false,
  strand: 0,
  edged: true,
  sharing: 1,
  ...given,
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
