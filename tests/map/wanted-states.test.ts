import { describe, expect, it } from "vitest";
import type { Look } from "../../src/session/visible.ts";
import { labelKey } from "../../src/map/labels/label-features.ts";
import { lookCodes } from "../../src/map/look-state.ts";
import { mapContent } from "../../src/map/map-content.ts";
import { shapeKey } from "../../src/map/shape-features.ts";
import { wantedStates } from "../../src/map/wanted-states.ts";
import { firstStory } from "../first-story.ts";
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
const content = mapContent(story, "light", "en");

interface Asked {
  readonly marked?: readonly string[];
  readonly selected?: string;
}

function statesOf(looks: Readonly<Record<string, Look>>, { selected, marked = [] }: Asked = {}) {
  const wanted = wantedStates(content, {
    looks: new Map(Object.entries(looks)),
    selected: selected ?? null,
    markedPlaces: new Set(marked),
  });
  return (source: string) => Object.fromEntries(wanted.get(source) ?? []);
}

const sources = Object.keys(content.features);

describe("what is not in the looks", () => {
  it("shows nothing anywhere", () => {
    const states = statesOf({});
    for (const source of sources) expect(states(source)).toEqual({});
  });

  it("shows nothing even when it is selected", () => {
    const states = statesOf({ first: "sure" }, { selected: "second" });
    const shown = sources.flatMap((source) => Object.keys(states(source)));
    expect(shown).toEqual([]);
  });

  it.each(story.records.map(({ id }) => id))("shows nothing of %s where all others show", (id) => {
    const others = story.records.filter((each) => each.id !== id);
    const states = statesOf(Object.fromEntries(others.map((each) => [each.id, "sure" as const])));
    for (const source of ["rings"] as const) {
      const owners = new Map<string, string>(
        content.features[source].map(({ properties }) => [properties.key, properties.record]),
      );
      for (const key of Object.keys(states(source))) {
        expect(owners.get(key)).toBeDefined();
        expect(owners.get(key)).not.toBe(id);
      }
    }
    for (const source of ["areas", "lines"]) {
      for (const key of Object.keys(states(source))) {
        const here = content.shapes.members.get(key) ?? [];
        expect(here.some((member) => member.record !== id)).toBe(true);
      }
    }
  });
});

describe("marks", () => {
  it("have a ring where the place is not exact", () => {
    expect(statesOf({ first: "sure" })("rings")).toEqual({});
    expect(statesOf({ second: "possible" }, { selected: "second" })("rings")).toEqual({
      "second|cape": { look: lookCodes.possible, selected: true },
    });
  });
});

describe("areas and lines", () => {
  const bay = shapeKey("bay", "incidents");

  it("look as the surest that stands there, however many", () => {
    const look = (looks: Readonly<Record<string, Look>>) => statesOf(looks)("areas")[bay]?.["look"];
    expect(look({ third: "trace" })).toBe(lookCodes.trace);
    expect(look({ third: "trace", plan: "possible" })).toBe(lookCodes.possible);
    expect(look({ third: "sure", plan: "possible" })).toBe(lookCodes.sure);
  });

  it("are solid only for what is sure and not planned", () => {
    const solid = (looks: Readonly<Record<string, Look>>) =>
      statesOf(looks)("areas")[bay]?.["solid"];
    expect(solid({ third: "sure" })).toBe(true);
    expect(solid({ third: "possible" })).toBe(false);
    expect(solid({ plan: "sure" })).toBe(false);
    expect(solid({ plan: "sure", third: "possible" })).toBe(false);
    expect(solid({ plan: "sure", third: "sure" })).toBe(true);
  });

  it("are contested while something contested shows there", () => {
    const realm = shapeKey("realm", "incidents");
    expect(statesOf({ quarrel: "sure" })("areas")[realm]?.["contested"]).toBe(true);
    expect(statesOf({ third: "sure" })("areas")[bay]?.["contested"]).toBe(false);
  });

  it("are contested on the edge that they share, whichever layer that is of", () => {
    const areas = Object.values(statesOf({ third: "sure", strike: "sure" })("areas"));
    expect(areas.map((state) => [state["edged"], state["contested"]])).toEqual([
      [true, true],
      [false, true],
    ]);
  });

  it("are selected with any of their records", () => {
    const selected = (id: string) =>
      statesOf({ third: "sure", plan: "sure" }, { selected: id })("areas")[bay]?.["selected"];
    expect(selected("plan")).toBe(true);
    expect(selected("third")).toBe(true);
    expect(selected("first")).toBe(false);
  });

  it("lie beside each other, centred, where several layers share a line", () => {
    const strands = (...ids: string[]) => {
      const states = statesOf(Object.fromEntries(ids.map((id) => [id, "sure" as const])));
      return Object.values(states("lines")).map((state) => state["strand"]);
    };
    expect(strands("third")).toEqual([0]);
    expect(strands("third", "ferry")).toEqual([-0.5, 0.5]);
    expect(strands("third", "ferry", "bridge")).toEqual([-1, 0, 1]);
  });

  it("have one edge where several layers share an area", () => {
    const areas = Object.values(statesOf({ third: "sure", ferry: "sure" })("areas"));
    expect(areas.map((state) => state["edged"])).toEqual([true, false]);
  });
});

describe("labels", () => {
  it("of a stretch rest while nothing shows there, and those of other areas are gone", () => {
    const quiet = mapContent(
      inventedStory({
        places: [square("thicket", 0, 0, { precision: "stretch" }), square("bay", 5, 5)],
        records: [record("walk", { places: ["thicket", "bay"] })],
      }),
      "light",
      "en",
    );
    const labelsAt = (looks: Record<string, Look>) =>
      Object.fromEntries(
        wantedStates(quiet, {
          looks: new Map(Object.entries(looks)),
          selected: null,
          markedPlaces: new Set(),
        }).get("labels") ?? [],
      );
    expect(labelsAt({})).toEqual({ [labelKey("thicket", 0)]: { resting: true } });
    expect(labelsAt({ walk: "sure" })).toEqual({
      [labelKey("thicket", 1)]: { active: true },
      [labelKey("bay", 1)]: { active: true },
    });
  });

  const labels = (looks: Readonly<Record<string, Look>>) => Object.keys(statesOf(looks)("labels"));

  it("of a town show while a mark of now does", () => {
    const marked = (...places: string[]) => Object.keys(statesOf({}, { marked: places })("labels"));
    expect(marked("port")).toEqual([labelKey("port", 0)]);
    expect(marked("port", "cape")).toEqual([labelKey("port", 0), labelKey("cape", 0)]);
    expect(labels({ first: "sure" })).toEqual([]);
  });

  it("of an area count the records in the window, of whatever layer", () => {
    expect(labels({ third: "sure", plan: "possible", ferry: "sure" })).toEqual([
      labelKey("bay", 3),
      labelKey("stream", 2),
    ]);
  });

  it("do not count what only left a trace", () => {
    expect(labels({ first: "trace", third: "trace" })).toEqual([]);
    expect(labels({ third: "trace", plan: "sure" })).toEqual([labelKey("bay", 1)]);
  });

  it("are there for each count that can show", () => {
    const all = Object.fromEntries(story.records.map(({ id }) => [id, "sure" as const]));
    const known = new Set(content.labels.map(({ properties }) => properties.key));
    const shown = labels(all);
    expect(shown).toContain(labelKey("bay", 4));
    for (const key of shown) expect(known).toContain(key);
  });
});

describe("the first story at once", () => {
  it("shows only features that are there", () => {
    const whole = mapContent(firstStory, "light", "es");
    const wanted = wantedStates(whole, {
      looks: new Map(firstStory.records.map(({ id }) => [id, "sure" as const])),
      selected: null,
      markedPlaces: new Set(firstStory.places.keys()),
    });
    expect([...wanted.keys()].toSorted()).toEqual(Object.keys(whole.features).toSorted());
    for (const [source, features] of Object.entries(whole.features)) {
      // What of the labels shows is said by their own keys; where each stands is found in the view.
      const named = source === "labels" ? whole.labels : features;
      const known = new Set(named.map(({ properties }) => properties.key));
      const shown = [...(wanted.get(source)?.keys() ?? [])];
      expect(shown.length).toBeGreaterThan(0);
      expect(shown.filter((key) => !known.has(key))).toEqual([]);
    }
  });
});
