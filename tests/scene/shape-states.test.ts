import { describe, expect, it } from "vitest";
import type { Look } from "../../src/session/visible.ts";
import { shapeFeatures, shapeKey } from "../../src/scene/shape-features.ts";
import { shapeStates } from "../../src/scene/shape-states.ts";
import { ringStates, ringsOf } from "../../src/map/shapes/story-rings.ts";
import { inventedStory, layer, record, river, square, stop, town } from "../invented-story.ts";

const story = inventedStory({
  layers: [layer("incidents"), layer("routes"), layer("ferries"), layer("works")],
  places: [
    town("port", 0, 0),
    { ...town("cape", 5, 0), uncertaintyKm: 20 },
    town("farm", 0, 6),
    square("bay", 10, 0),
    square("realm", 20, 0, { precision: "country" }),
    river("stream", [0, 10], [3, 10]),
  ],
  records: [
    record("first", { places: ["port"] }),
    record("second", { places: ["port", "cape"] }),
    record("third", { places: ["bay", "stream"] }),
    record("plan", { places: ["bay"], status: "planned" }),
    record("quarrel", { places: ["realm"], status: "contested" }),
    record("strike", { layer: "ferries", places: ["bay"], status: "contested" }),
    record("ferry", { layer: "ferries", places: ["bay", "stream"] }),
    record("bridge", { layer: "works", places: ["stream"] }),
    record("walk", {
      layer: "routes",
      waypoints: [
        stop("port", "start", "2001-05-01"),
        stop("farm", "reported", "2001-05-02", [0, 0], [0, 6]),
        stop("realm", "intended", null, [0, 6], [19, 0]),
      ],
    }),
  ],
});
const { areas, lines, members } = shapeFeatures(story, "light");
const rings = ringsOf(story);

/** What shows of the areas, of the lines and of the rings. */
function statesOf(looks: Readonly<Record<string, Look>>, ...picked: readonly string[]) {
  const pointedAt = new Set(picked);
  const shown = new Map(Object.entries(looks));
  return {
    areas: Object.fromEntries(shapeStates(areas, members, shown, pointedAt)),
    lines: Object.fromEntries(shapeStates(lines, members, shown, pointedAt)),
    rings: [...ringStates(rings, { looks: shown, pointedAt })].map(([number, state]) => ({
      record: rings[number]?.record,
      ...state,
    })),
  };
}

describe("what is not in the looks", () => {
  it("shows nothing anywhere", () => {
    expect(statesOf({})).toEqual({ areas: {}, lines: {}, rings: [] });
  });

  it("shows nothing even when it is selected", () => {
    expect(statesOf({ first: "sure" }, "second")).toEqual({ areas: {}, lines: {}, rings: [] });
  });

  it.each(story.records.map(({ id }) => id))("shows nothing of %s where all others show", (id) => {
    const others = story.records.filter((each) => each.id !== id);
    const states = statesOf(Object.fromEntries(others.map((each) => [each.id, "sure" as const])));
    expect(states.rings.map(({ record: owner }) => owner)).not.toContain(id);
    const keys = [...Object.keys(states.areas), ...Object.keys(states.lines)];
    expect(keys.length).toBeGreaterThan(0);
    for (const key of keys) {
      expect(members.get(key)?.some((member) => member.record !== id)).toBe(true);
    }
  });
});

describe("rings", () => {
  it("are there where the place is not exact", () => {
    expect(statesOf({ first: "sure" }).rings).toEqual([]);
    expect(statesOf({ second: "possible" }, "second").rings).toMatchObject([
      { record: "second", look: "possible", selected: true },
    ]);
  });
});

describe("areas and lines", () => {
  const bay = shapeKey("bay", "incidents");

  it("look as the surest that stands there, however many", () => {
    const look = (looks: Readonly<Record<string, Look>>) => statesOf(looks).areas[bay]?.look;
    expect(look({ third: "trace" })).toBe("trace");
    expect(look({ third: "trace", plan: "possible" })).toBe("possible");
    expect(look({ third: "sure", plan: "possible" })).toBe("sure");
  });

  it("are solid only for what is sure and not planned", () => {
    const solid = (looks: Readonly<Record<string, Look>>) => statesOf(looks).areas[bay]?.solid;
    expect(solid({ third: "sure" })).toBe(true);
    expect(solid({ third: "possible" })).toBe(false);
    expect(solid({ plan: "sure" })).toBe(false);
    expect(solid({ plan: "sure", third: "possible" })).toBe(false);
    expect(solid({ plan: "sure", third: "sure" })).toBe(true);
  });

  it("are contested while something contested shows there", () => {
    const realm = shapeKey("realm", "incidents");
    expect(statesOf({ quarrel: "sure" }).areas[realm]?.contested).toBe(true);
    expect(statesOf({ third: "sure" }).areas[bay]?.contested).toBe(false);
  });

  it("are contested on the edge that they share, whichever layer that is of", () => {
    const shown = Object.values(statesOf({ third: "sure", strike: "sure" }).areas);
    expect(shown.map((state) => [state.edged, state.contested])).toEqual([
      [true, true],
      [false, true],
    ]);
  });

  it("are selected with any of their records", () => {
    const selected = (id: string) =>
      statesOf({ third: "sure", plan: "sure" }, id).areas[bay]?.selected;
    expect(selected("plan")).toBe(true);
    expect(selected("third")).toBe(true);
    expect(selected("first")).toBe(false);
    // A chapter tells of several.
    const told = statesOf({ third: "sure", quarrel: "sure", second: "sure" }, "quarrel", "second");
    expect(Object.values(told.areas).map((state) => state.selected)).toEqual([false, true]);
    expect(told.rings.map((state) => state.selected)).toEqual([true]);
  });

  it("lie beside each other, centred, where several layers share a line", () => {
    const strands = (...ids: string[]) => {
      const states = statesOf(Object.fromEntries(ids.map((id) => [id, "sure" as const])));
      return Object.values(states.lines).map((state) => state.strand);
    };
    expect(strands("third")).toEqual([0]);
    expect(strands("third", "ferry")).toEqual([-0.5, 0.5]);
    expect(strands("third", "ferry", "bridge")).toEqual([-1, 0, 1]);
  });

  it("have one edge where several layers share an area", () => {
    const shown = Object.values(statesOf({ third: "sure", ferry: "sure" }).areas);
    expect(shown.map((state) => state.edged)).toEqual([true, false]);
    expect(shown.map((state) => state.sharing)).toEqual([2, 2]);
    expect(statesOf({ ferry: "sure" }).areas[shapeKey("bay", "ferries")]?.sharing).toBe(1);
  });
});
