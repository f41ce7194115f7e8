import { describe, expect, it } from "vitest";
import { glyphNames } from "../../../src/symbol/glyphs.ts";
import { alone } from "../../../src/scene/marks/nearby-groups.ts";
import { markStyles, noGlyph } from "../../../src/scene/marks/point-columns.ts";
import { storyPoints } from "../../../src/scene/marks/story-points.ts";
import { openEnd, openStart } from "../../../src/time/time-index.ts";
import { markFeet } from "../../../src/symbol/mark-foot.ts";
import { firstStory } from "../../first-story.ts";
import {
  inventedStory,
  layer,
  quantity,
  record,
  square,
  stop,
  town,
} from "../../invented-story.ts";
import { day, when } from "../../time/days.ts";

const story = inventedStory({
  layers: [
    layer("incidents"),
    layer("routes"),
    layer("ferries", { symbol: "square", leavesTrace: true }),
  ],
  kinds: [
    { id: "storm", layer: "incidents", name: { en: "Storm", es: "Tormenta" }, symbol: "drop" },
  ],
  figures: [
    { name: "drowned", label: { en: "drowned", es: "ahogados" }, unit: "people", harm: true },
  ],
  places: [town("port", 10, 50), town("cape", 20, 51), square("bay", 30, 50)],
  records: [
    record("first", { places: ["port"], when: when("2001-05") }),
    record("second", {
      places: ["port", "cape"],
      status: "contested",
      when: when("../2001-03-02"),
    }),
    record("third", {
      places: ["port"],
      layer: "ferries",
      kind: "unheard",
      when: when("2001-05-07/.."),
      figures: { drowned: quantity("9") },
    }),
    record("wide", { places: ["bay"] }),
    record("walk", {
      layer: "routes",
      places: ["port"],
      waypoints: [stop("port", "start", "2001")],
    }),
    record("lost", { places: ["nowhere"] }),
    record("stray", { places: ["port"], layer: "unheard" }),
  ],
});
const points = storyPoints(story);
const { columns } = points;

describe("the points of a story", () => {
  it("are one for each record and each of its towns; areas, routes and unknown places have none", () => {
    const found = points.records.map((id, point) => `${id} at ${points.places[point]}`);
    expect(found).toEqual(["first at port", "second at port", "second at cape", "third at port"]);
    for (const column of Object.values(columns)) expect(column).toHaveLength(found.length);
  });

  it("stand where their places do", () => {
    expect([...columns.lon]).toEqual([10, 10, 20, 10]);
    expect([...columns.lat]).toEqual([50, 50, 51, 50]);
  });

  it("have the days of their records, and what is sure of them", () => {
    const may = day("2001-05-01");
    const march = day("2001-03-02");
    expect([...columns.start]).toEqual([may, openStart, openStart, may + 6]);
    expect([...columns.end]).toEqual([may + 31, march + 1, march + 1, openEnd]);
    const sure = Array.from(columns.sureStart, (start, point) => [start, columns.sureEnd[point]]);
    expect(sure.slice(1)).toEqual([
      [march, march + 1],
      [march, march + 1],
      [may + 6, may + 7],
    ]);
    expect(sure[0]?.[0]).toBeGreaterThanOrEqual(sure[0]?.[1] ?? NaN);
  });

  it("look as layer, kind and status say, the story's first layer uppermost", () => {
    const layerOf = (point: number) => points.layers[columns.layer[point] ?? -1];
    expect(points.layers.map(({ id }) => id)).toEqual(["ferries", "routes", "incidents"]);
    expect(layerOf(0)).toEqual({ id: "incidents", shape: "disc", leavesTrace: false });
    expect(layerOf(3)).toEqual({ id: "ferries", shape: "square", leavesTrace: true });
    expect(Array.from(columns.style, (style) => markStyles[style])).toEqual([
      "plain",
      "contested",
      "contested",
      "plain",
    ]);
    expect(Array.from(columns.foot, (foot) => markFeet[foot])).toEqual([
      "none",
      "open-start",
      "open-start",
      "open-end",
    ]);
    expect(glyphNames[columns.glyph[0] ?? noGlyph]).toBe("drop");
    expect(columns.glyph[3]).toBe(noGlyph);
    expect(columns.size[3]).toBeGreaterThan(columns.size[0] ?? NaN);
  });

  it("know which of them stand at one place, and which are of one record", () => {
    expect([...(points.groupOf ?? [])]).toEqual([0, 0, alone, 0]);
    expect(points.pointsOf("second")).toEqual([1, 2]);
    expect(points.pointsOf("wide")).toEqual([]);
  });
});

describe("the first story's points", () => {
  it("stand for every record at a point, and for no other", () => {
    const wanted = firstStory.records
      .filter(({ layer: id }) => id !== "routes")
      .flatMap(({ id, places }) =>
        places
          .filter((place) => firstStory.places.get(place)?.geometry.type === "Point")
          .map((place) => `${id} at ${place}`),
      );
    const first = storyPoints(firstStory);
    const found = first.records.map((id, point) => `${id} at ${first.places[point]}`);
    expect(found.toSorted()).toEqual(wanted.toSorted());
    expect([...first.columns.glyph]).not.toContain(noGlyph);
  });
});
