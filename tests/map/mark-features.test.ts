import { describe, expect, it } from "vitest";
import type { StoryRecord } from "../../src/record/record.ts";
import type { FigureDeclaration, Story } from "../../src/record/story.ts";
import { markFeatures, markKey, markScale } from "../../src/map/mark-features.ts";
import { parseMarkImageName } from "../../src/map/mark-images.ts";
import { firstStory } from "../first-story.ts";
import { inventedStory, layer, quantity, record, square, stop, town } from "../invented-story.ts";

const declared = (name: string, harm: boolean, unit = "people"): FigureDeclaration => ({
  name,
  label: { en: name, es: name },
  unit,
  harm,
});

const declarations = [
  declared("drowned", true),
  declared("rescued", false),
  declared("passing", false, "people per day"),
];

const scaleOf = (figures: Readonly<Record<string, string>>) =>
  markScale(
    record("flood", {
      figures: Object.fromEntries(
        Object.entries(figures).map(([name, written]) => [name, quantity(written)]),
      ),
    }),
    declarations,
  );

describe("the scale of a mark", () => {
  it("is the same, and the least, where no one is said to be harmed", () => {
    const plain = scaleOf({});
    expect(scaleOf({ rescued: "5000" })).toBe(plain);
    expect(scaleOf({ unheard: "5000" })).toBe(plain);
    expect(scaleOf({ drowned: "0" })).toBe(plain);
    expect(scaleOf({ drowned: "1" })).toBeGreaterThan(plain);
  });

  it("grows with the people harmed, and never shrinks", () => {
    const scales = [1, 2, 5, 10, 30, 55].map((count) => scaleOf({ drowned: String(count) }));
    expect(scales).toEqual(scales.toSorted((a, b) => a - b));
    expect(new Set(scales).size).toBe(scales.length);
  });

  it("ends at 1.7", () => {
    expect(scaleOf({ drowned: "hundreds-of-thousands" })).toBe(1.7);
    expect(scaleOf({ drowned: "900000000000" })).toBe(1.7);
  });

  it("grows less for those who cross in a day", () => {
    expect(scaleOf({ passing: "500" })).toBeGreaterThan(scaleOf({}));
    expect(scaleOf({ passing: "500" })).toBeLessThan(scaleOf({ drowned: "500" }));
  });
});

describe("the marks of three records at one town and of one elsewhere", () => {
  const story = inventedStory({
    layers: [layer("incidents"), layer("routes"), layer("ferries", { symbol: "square" })],
    kinds: [
      { id: "storm", layer: "incidents", name: { en: "Storm", es: "Tormenta" }, symbol: "drop" },
    ],
    figures: declarations,
    places: [town("port", 10, 50), town("cape", 20, 50), square("bay", 30, 50)],
    records: [
      record("first", { places: ["port"] }),
      record("second", { places: ["port", "cape"], status: "contested" }),
      record("third", { places: ["port"], layer: "ferries", figures: { drowned: quantity("9") } }),
      record("wide", { places: ["bay"] }),
      record("walk", {
        layer: "routes",
        places: ["port"],
        waypoints: [stop("port", "start", "2001")],
      }),
      record("lost", { places: ["nowhere"] }),
    ],
  });
  const { features, groups } = markFeatures(story, "light");

  it("stand in groups by place; areas, routes and unknown places have none", () => {
    const membersAt = (place: string) =>
      groups.filter(({ members }) => members.some((member) => member.place === place));
    expect(membersAt("port").map(({ members }) => members)).toEqual([
      ["first", "second", "third"].map((id) => ({ record: id, place: "port" })),
    ]);
    expect(membersAt("cape").map(({ members }) => members)).toEqual([
      [{ record: "second", place: "cape" }],
    ]);
    expect(groups).toHaveLength(2);
    expect(new Set(features.map(({ properties }) => properties.record))).toEqual(
      new Set(["first", "second", "third"]),
    );
  });

  it("are there once for each position that they may take", () => {
    const wanted = groups.flatMap(({ members }) =>
      members.flatMap(({ record: id, place }) =>
        members.flatMap((_member, fewer) =>
          Array.from({ length: fewer + 1 }, (_, index) => markKey(id, place, fewer + 1, index)),
        ),
      ),
    );
    const keys = features.map(({ properties }) => properties.key);
    expect(keys.toSorted()).toEqual(wanted.toSorted());
    expect(new Set(keys).size).toBe(keys.length);
  });

  it("take different positions of one fan, whatever their size", () => {
    const shiftOf = (key: string) =>
      features.find(({ properties }) => properties.key === key)?.properties.shift;
    const shifts = [0, 1, 2].map((index) => shiftOf(markKey("first", "port", 3, index)));
    expect(new Set(shifts.map(String)).size).toBe(3);
    for (const index of [0, 1, 2]) {
      expect(shiftOf(markKey("third", "port", 3, index))).toEqual(shifts[index]);
    }
    expect(shiftOf(markKey("first", "port", 1, 0))).toEqual([0, 0]);
  });

  it("are moved by as many pixels of the screen, their size taken off", () => {
    for (const { properties } of features) {
      const { offset, shift, size } = properties;
      expect(offset[0] * size).toBeCloseTo(shift[0], 9);
      expect(offset[1] * size).toBeCloseTo(shift[1], 9);
    }
    expect(features.some(({ properties }) => properties.size > 1)).toBe(true);
  });

  it("look as layer, kind and status say", () => {
    const lookOf = (id: string) => {
      const found = features.find(({ properties }) => properties.record === id);
      return parseMarkImageName(found?.properties.possible ?? "");
    };
    expect(lookOf("second")).toEqual({
      spec: { shape: "disc", glyph: "drop", style: "contested", look: "possible" },
      colour: "#112233",
    });
    expect(lookOf("third")?.spec).toMatchObject({ shape: "square", style: "plain" });
  });

  it("change their colour with the theme", () => {
    const dark = markFeatures(story, "dark").features[0]?.properties.sure;
    expect(parseMarkImageName(dark ?? "")?.colour).toBe("#ddeeff");
  });

  it("leave out a record of no layer", () => {
    const stray = withRecord(story, record("stray", { places: ["port"], layer: "unheard" }));
    const found = markFeatures(stray, "light").features;
    expect(found.some(({ properties }) => properties.record === "stray")).toBe(false);
  });
});

function withRecord(story: Story, added: StoryRecord): Story {
  return { ...story, records: [...story.records, added] };
}

describe("an image's name", () => {
  it("of something else is no mark's", () => {
    expect(parseMarkImageName("route/head/#112233")).toBeNull();
    expect(parseMarkImageName("")).toBeNull();
  });
});

describe("the first story's marks", () => {
  const { features, groups } = markFeatures(firstStory, "light");

  it("have a key of their own", () => {
    const keys = features.map(({ properties }) => properties.key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it("stand for every record at a point, and for no other", () => {
    const wanted = firstStory.records
      .filter(({ layer: id }) => id !== "routes")
      .flatMap(({ id, places }) =>
        places
          .filter((place) => firstStory.places.get(place)?.geometry.type === "Point")
          .map((place) => `${id} at ${place}`),
      );
    const found = groups.flatMap(({ members }) =>
      members.map((member) => `${member.record} at ${member.place}`),
    );
    expect(found.toSorted()).toEqual(wanted.toSorted());
  });
});
