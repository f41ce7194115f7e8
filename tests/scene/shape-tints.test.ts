import { describe, expect, it } from "vitest";
import type { ShapeState } from "../../src/scene/shape-states.ts";
import type { ShapeKind } from "../../src/scene/shape-tints.ts";
import { shapeTints } from "../../src/scene/shape-tints.ts";

const kinds: readonly ShapeKind[] = ["area", "wide", "ring", "line"];
const state = (given: Partial<ShapeState> = {}) => ({
  look: "sure" as const,
  selected: false,
  edged: true,
  sharing: 1,
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
      expect(shapeTints(kind, state({ selected: true })).fill).toBeCloseTo(fill * 1.6);
    }
    expect(shapeTints("ring", state({ selected: true }))).toEqual(shapeTints("ring", state()));
  });

  it("tints an area that several layers share little more than one would, and more than one alone", () => {
    for (const kind of ["area", "wide"] as const) {
      const alone = shapeTints(kind, state()).fill;
      for (const sharing of [2, 3, 4, 6]) {
        const { fill } = shapeTints(kind, state({ sharing }));
        const together = 1 - (1 - fill) ** sharing;
        expect(together).toBeGreaterThan(alone);
        expect(together).toBeLessThan(alone * 1.4);
      }
    }
    expect(shapeTints("line", state({ sharing: 3 }))).toEqual(shapeTints("line", state()));
  });
});
