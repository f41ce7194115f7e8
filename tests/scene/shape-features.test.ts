import { describe, expect, it } from "vitest";
import { placesOf, shapeFeatures, shapeKey } from "../../src/scene/shape-features.ts";
import { firstStory } from "../first-story.ts";
import {
  inventedStory,
  layer,
  place,
  record,
  river,
  square,
  stop,
  town,
} from "../invented-story.ts";

const story = inventedStory({
  layers: [layer("incidents"), layer("routes"), layer("ferries")],
  places: [
    square("bay", 0, 0),
    square("realm", 10, 0, { precision: "country" }),
    river("stream", [0, 5], [3, 5]),
    town("port", 0, 0),
    place("ocean", {
      type: "Polygon",
      coordinates: [
        [
          [0, 0],
          [40, 0],
          [40, 5],
          [0, 0],
        ],
      ],
    }),
  ],
  records: [
    record("ferry", { layer: "ferries", places: ["bay"] }),
    record("first", { places: ["bay", "stream"], status: "contested" }),
    record("second", { places: ["bay", "port", "nowhere"], status: "planned" }),
    record("third", { places: ["realm", "ocean"] }),
    record("walk", {
      layer: "routes",
      places: ["stream"],
      waypoints: [
        stop("bay", "start", "2001-05-01"),
        stop("stream", "reported", "2001-05-02"),
        stop("realm", "intended", null),
        stop("bay", "intended", null),
      ],
    }),
    record("stray", { layer: "unheard", places: ["bay"] }),
  ],
});
const { areas, lines, members } = shapeFeatures(story, "light");
const keysOf = (features: readonly { readonly properties: { readonly key: string } }[]) =>
  features.map(({ properties }) => properties.key).toSorted();

describe("areas and lines", () => {
  it("are one for each place and layer, and none for towns, unknown places and unknown layers", () => {
    expect(keysOf(areas)).toEqual(
      [
        shapeKey("bay", "incidents"),
        shapeKey("bay", "ferries"),
        shapeKey("bay", "routes"),
        shapeKey("realm", "incidents"),
        shapeKey("realm", "routes"),
        shapeKey("ocean", "incidents"),
      ].toSorted(),
    );
    expect(keysOf(lines)).toEqual([shapeKey("stream", "incidents"), shapeKey("stream", "routes")]);
  });

  it("name all the records that stand there, in the story's order, and no other", () => {
    const recordsAt = (key: string) => members.get(key)?.map((member) => member.record);
    expect(recordsAt(shapeKey("bay", "incidents"))).toEqual(["first", "second"]);
    expect(recordsAt(shapeKey("bay", "ferries"))).toEqual(["ferry"]);
    expect(recordsAt(shapeKey("stream", "routes"))).toEqual(["walk"]);
    expect([...members.keys()].toSorted()).toEqual([...keysOf(areas), ...keysOf(lines)].toSorted());
  });

  it("are dashed for what is planned and where a route only meant to go", () => {
    const dashed = [...members].flatMap(([key, here]) =>
      here.filter((member) => member.dashed).map((member) => `${member.record} ${key}`),
    );
    expect(dashed.toSorted()).toEqual([
      `second ${shapeKey("bay", "incidents")}`,
      `walk ${shapeKey("realm", "routes")}`,
    ]);
  });

  it("tell what is contested", () => {
    const contested = [...members.values()].flat().filter((member) => member.contested);
    expect(new Set(contested.map((member) => member.record))).toEqual(new Set(["first"]));
  });

  it("are wide when they are a country or more", () => {
    const wide = areas.filter(({ properties }) => properties.wide);
    expect(new Set(wide.map(({ properties }) => properties.place))).toEqual(
      new Set(["realm", "ocean"]),
    );
  });

  it("take their layer's colour in the theme", () => {
    expect(areas[0]?.properties.colour).toBe("#112233");
    expect(shapeFeatures(story, "dark").areas[0]?.properties.colour).toBe("#ddeeff");
  });
});

describe("the places of a record", () => {
  it("are its own and its stops, each once", () => {
    const walk = story.records.find(({ id }) => id === "walk");
    expect(walk && placesOf(walk)).toEqual(["stream", "bay", "realm"]);
  });
});

describe("the first story's areas and lines", () => {
  it("hold every record at a place that is no point", () => {
    const found = shapeFeatures(firstStory, "light");
    const isShape = (id: string) => {
      const geometry = firstStory.places.get(id)?.geometry;
      return geometry !== undefined && geometry.type !== "Point";
    };
    const wanted = firstStory.records.flatMap((each) =>
      placesOf(each)
        .filter(isShape)
        .map((id) => `${each.id} at ${shapeKey(id, each.layer)}`),
    );
    const held = [...found.members].flatMap(([key, here]) =>
      here.map((member) => `${member.record} at ${key}`),
    );
    const drawable = new Set([...keysOf(found.areas), ...keysOf(found.lines)]);
    expect(new Set(found.members.keys())).toEqual(drawable);
    expect(held.toSorted()).toEqual(wanted.toSorted());
  });
});
