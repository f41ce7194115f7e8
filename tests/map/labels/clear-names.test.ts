import { describe, expect, it } from "vitest";
import type { PlacedName } from "../../../src/map/labels/clear-names.ts";
import { clearNames } from "../../../src/map/labels/clear-names.ts";
import type { Label, LabelCamera } from "../../../src/map/labels/shape-names.ts";
import { clearShapeNames } from "../../../src/map/labels/shape-names.ts";
import type { FeatureState } from "../../../src/map/state-writer.ts";

const name = (key: string, x: number, y: number, rank = 0): PlacedName => ({
  key,
  x,
  y,
  width: 100,
  height: 16,
  rank,
});

describe("names", () => {
  it("all stand where none covers another", () => {
    const names = [name("a", 0, 0), name("b", 103, 0), name("c", 0, 19)];
    expect([...clearNames(names)]).toEqual(["a", "b", "c"]);
  });

  it("give way to those of a lower rank, and to no one else", () => {
    const names = [name("late", 40, 8, 2), name("first", 0, 0, 1), name("far", 300, 0, 3)];
    expect(clearNames(names)).toEqual(new Set(["first", "far"]));
  });

  it("that gave way cover nobody", () => {
    const names = [name("a", 0, 0, 1), name("b", 60, 0, 2), name("c", 120, 0, 3)];
    expect(clearNames(names)).toEqual(new Set(["a", "c"]));
  });
});

describe("names of areas and lines", () => {
  const label = (
    key: string,
    shape: "area" | "line" | "country" | "point",
    at: [number, number],
  ): Label => ({
    type: "Feature",
    geometry: { type: "Point", coordinates: at },
    properties: {
      key,
      place: key,
      name: "Northern Coast",
      shape,
      weight: 1,
      rest: "never",
      from: 0,
      side: "right",
    },
  });
  const labels = [
    label("realm", "country", [0, 0]),
    label("shore", "line", [0, 0.1]),
    label("bay", "area", [0, 1.4]),
    label("isle", "area", [40, 0]),
    label("port", "point", [30, 0]),
  ];
  /** Ten pixels a degree, south down. */
  const camera = {
    project: ([lon, lat]: [number, number]) => ({ x: lon * 10, y: -lat * 10 }),
    getZoom: () => 5,
  };
  const clear = (states: ReadonlyMap<string, FeatureState>, from: LabelCamera = camera) =>
    clearShapeNames(states, (key) => labels.find(({ properties }) => properties.key === key), from);
  const shown = (...keys: readonly string[]) => new Map(keys.map((key) => [key, { active: true }]));

  it("leave a country's out before a line's, and a line's before an area's", () => {
    expect(clear(shown("realm", "shore", "isle"))).toEqual(new Set(["shore", "isle"]));
    expect(clear(shown("realm"))).toEqual(new Set(["realm"]));
  });

  it("give way to a town's name on its side", () => {
    expect(clear(shown("isle", "port"))).toEqual(new Set(["port"]));
    expect(clear(shown("bay", "port"))).toEqual(new Set(["bay", "port"]));
  });

  it("that don't show are not there, nor in anybody's way", () => {
    expect(clear(shown("isle"))).toEqual(new Set(["isle"]));
    expect(clear(new Map())).toEqual(new Set());
  });

  it("that rest give way to those that show", () => {
    const states = new Map([
      ["bay", { resting: true }],
      ["isle", { active: true }],
    ]);
    const near = { ...camera, project: () => ({ x: 5, y: 5 }) };
    expect(clear(states, near)).toEqual(new Set(["isle"]));
  });
});
