import type { Lesson } from "../../src/record/lesson.ts";
import type { Geometry, MultiPolygon } from "geojson";
import { describe, expect, test } from "vitest";
import { loadStory } from "../../src/intake/load-story.ts";
import { wireFiles } from "../../src/intake/wire-files.ts";
import { boundsOf } from "../../src/record/where.ts";
import type {
  WireCollection,
  WireRecord,
  WireSegment,
  WireShape,
  WireStop,
  WireStory,
} from "../../src/intake/wire.ts";
import { goodFile, goodFiles, withFile } from "./story-files.ts";

const { story } = loadStory(goodFiles);
const files = wireFiles(story, []);

function read<Wire>(name: string, from = files): Wire {
  return JSON.parse(from.get(name) ?? "null") as Wire;
}

const featuresOf = (name: string, from = files) =>
  read<
    WireCollection<
      WireRecord &
        Partial<Omit<WireStop, "part">> &
        Partial<Omit<WireSegment, "part">> & { part?: string }
    >
  >(name, from).features;

describe("the files of data/", () => {
  test("are one for each layer with places, and those that are common to all", () => {
    expect([...files.keys()]).toEqual([
      "story.json",
      "places.geojson",
      "places.topojson",
      "incidents.geojson",
      "incidents.light.json",
      "routes.geojson",
      "routes.light.json",
      "ferries.geojson",
      "ferries.light.json",
      "timeline.json",
      "indicators.json",
      "lessons.json",
      "licence.json",
      "issues.json",
    ]);
  });

  test("hold each record once: in its layer's file or on the timeline", () => {
    const ids = ["incidents", "ferries"].flatMap((layer) =>
      featuresOf(`${layer}.geojson`).map(({ id }) => id),
    );
    expect(ids).toEqual(["lume-strike", "lighthouse-fire", "inland-strike", "lume-ferry"]);
    expect(read<WireRecord[]>("timeline.json").map(({ id }) => id)).toEqual(["minister-speech"]);
  });
});

describe("a record's feature", () => {
  const feature = (id: string) => featuresOf("incidents.geojson").find((each) => each.id === id);

  test("has its properties, dates as days, and the names of its places", () => {
    expect(feature("lume-strike")?.properties).toEqual({
      id: "lume-strike",
      layer: "incidents",
      kind: "strike",
      title: { en: "Salt workers stop", fr: "Les sauniers arrêtent" },
      summary: {
        en: "The pans at Port Lume and in the east stood still.",
        fr: "Les salines de Port-Lume et de l’est sont restées vides.",
      },
      date: "2031-03-14",
      earliest: "2031-03-14",
      latest: "2031-03-15",
      places: ["port-lume", "ost"],
      placeName: { en: "Port Lume, the east", fr: "Port-Lume, l’est" },
      placePrecision: "region",
      figures: {
        people: {
          written: "~1500",
          min: 1500,
          max: 1500,
          about: true,
          derived: false,
          unit: "people",
        },
        injured: { written: "2", min: 2, max: 2, about: false, derived: false, unit: "people" },
      },
      status: "reported",
      attributedTo: null,
      basis: null,
      note: null,
      accounts: [],
      related: [],
      sources: [{ article: "coast-paper", paragraph: 1 }],
    });
  });

  test("is a point for a town, the shape for a larger place, and both apart for both", () => {
    expect(feature("lighthouse-fire")?.geometry).toEqual({
      type: "Point",
      coordinates: [10.25, 41.5],
    });
    expect(feature("inland-strike")?.geometry).toEqual(story.places.get("maravia")?.geometry);
    expect(feature("lume-strike")?.geometry).toEqual({
      type: "GeometryCollection",
      geometries: [
        { type: "Point", coordinates: [10.25, 41.5] },
        story.places.get("ost")?.geometry as Geometry,
      ],
    });
  });

  test("is one multi-point for several towns", () => {
    const text = goodFile("incidents.csv").replace("port-lume; ost", "port-lume; vesk");
    const towns = wireFiles(loadStory(withFile("incidents.csv", text)).story, []);
    expect(featuresOf("incidents.geojson", towns)[0]?.geometry).toEqual({
      type: "MultiPoint",
      coordinates: [
        [10.25, 41.5],
        [12.75, 43.5],
      ],
    });
  });

  test("has open dates as null", () => {
    const [ferry] = featuresOf("ferries.geojson");
    expect(ferry?.properties).toMatchObject({
      date: "../2031-03-20",
      earliest: null,
      latest: "2031-03-21",
    });
  });
});

describe("the shape of a large place", () => {
  /** A square of five degrees whose every side has a bay each tenth of a degree, and an islet. */
  const positions = Array.from({ length: 200 }, (_, index) => {
    const [side, along] = [Math.floor(index / 50), (index % 50) / 10];
    const bay = (index % 2) * 0.0123;
    const [x, y] = [
      [9 + along, 40 + bay],
      [14 - bay, 40 + along],
      [14 - along, 45 - bay],
      [9 + bay, 45 - along],
    ][side] ?? [0, 0];
    return [Number(x?.toFixed(5)), Number(y?.toFixed(5))];
  });
  const jagged = [...positions, positions[0]];
  const islet = [
    [14.5, 40],
    [14.6, 40],
    [14.6, 40.1],
    [14.5, 40],
  ];
  const maravia = { type: "MultiPolygon", coordinates: [[jagged], [islet]] };
  const text = goodFile("places.geojson").replace(
    /\{"type": "Polygon", "coordinates": \[\[\[9, 40\][^}]+\}/,
    JSON.stringify(maravia),
  );
  const large = wireFiles(loadStory(withFile("places.geojson", text)).story, []);

  test("is exact in places.geojson, once", () => {
    const shapes = read<WireCollection<WireShape>>("places.geojson", large).features;
    expect(shapes.filter(({ id }) => id === "maravia").map(({ geometry }) => geometry)).toEqual([
      maravia,
    ]);
  });

  test("is simple in each feature of a layer", () => {
    const strike = featuresOf("incidents.geojson", large).find(({ id }) => id === "inland-strike");
    const geometry = strike?.geometry as MultiPolygon;
    expect(geometry.type).toBe("MultiPolygon");
    expect(geometry.coordinates).toHaveLength(1);
    expect(geometry.coordinates[0]?.[0]?.length).toBeLessThan(10);
    expect(boundsOf([{ geometry }])).toEqual([9, 40, 14, 45]);
  });

  test("leaves towns and the lines between stops as they are", () => {
    const point = featuresOf("incidents.geojson", large).find(({ id }) => id === "lighthouse-fire");
    expect(point?.geometry).toEqual({ type: "Point", coordinates: [10.25, 41.5] });
    const { story: exact } = loadStory(withFile("places.geojson", text));
    const march = exact.records.find(({ id }) => id === "salt-march");
    const segments = featuresOf("routes.geojson", large).filter(
      ({ properties }) => properties.part === "segment",
    );
    expect(segments.map(({ geometry }) => geometry)).toEqual(
      march?.waypoints.slice(1).map(({ line }) => line),
    );
  });
});

describe("a figure", () => {
  test("steps over an exclusive bound of whole things, and keeps it for others", () => {
    const figures = (id: string) =>
      ["incidents.geojson", "routes.geojson"]
        .flatMap((name) => featuresOf(name))
        .find(({ properties }) => properties.id === id)?.properties.figures;
    expect(figures("lighthouse-fire")).toEqual({
      injured: { written: ">30", min: 31, max: null, about: false, derived: false, unit: "people" },
    });
    expect(figures("salt-march")).toEqual({
      distance: {
        written: "<60.5",
        min: null,
        max: 60.5,
        exclusive: true,
        about: false,
        derived: false,
        unit: "miles",
      },
      people: {
        written: "hundreds",
        min: 100,
        max: 999,
        about: true,
        derived: false,
        unit: "people",
      },
    });
  });

  test("steps down from below, too", () => {
    const text = goodFile("incidents.csv").replace("people=~1500", "people=<~1500");
    const stepped = wireFiles(loadStory(withFile("incidents.csv", text)).story, []);
    const [feature] = featuresOf("incidents.geojson", stepped);
    expect(feature?.properties.figures["people"]).toMatchObject({
      min: null,
      max: 1499,
      about: true,
    });
  });
});

describe("a route", () => {
  test("is its stops and the segments between them, all with its own properties", () => {
    const features = featuresOf("routes.geojson");
    expect(features.map(({ id, geometry }) => [id, geometry?.type])).toEqual([
      ["salt-march:stop-1", "Point"],
      ["salt-march:segment-2", "LineString"],
      ["salt-march:stop-2", "Point"],
      ["salt-march:segment-3", "LineString"],
      ["salt-march:stop-3", "Polygon"],
    ]);
    for (const { properties } of features) {
      expect(properties).toMatchObject({
        id: "salt-march",
        route: "salt-march",
        title: { en: "The salt march" },
        date: "2031-03-21/2031-04-02",
      });
    }
  });

  test("says of a stop where and when it was, and of a segment what it joins", () => {
    const [, segment, stop, , intended] = featuresOf("routes.geojson");
    expect(segment?.properties).toMatchObject({
      part: "segment",
      order: 2,
      segment: "reported",
      from: "port-lume",
      to: "vesk",
      departure: "2031-03-21",
      arrival: "2031-04-02",
    });
    expect(stop?.properties).toMatchObject({
      part: "stop",
      order: 2,
      place: "vesk",
      stopDate: "2031-04-02",
      stopEarliest: "2031-04-02",
      stopLatest: "2031-04-03",
      stopBasis: { en: "the letter’s day less one", fr: "la veille de la lettre" },
      stopSources: [{ article: "hill-letter", paragraph: 1 }],
      stopName: { en: "Vesk", fr: "Vesk" },
      stopPrecision: "town",
    });
    expect(intended?.properties).toMatchObject({
      stopDate: null,
      stopEarliest: null,
      stopLatest: null,
    });
  });

  test("has no segment to a stop that starts anew", () => {
    const text = goodFile("waypoints.csv").replace("2031-04-02,reported", "2031-04-02,start");
    const anew = wireFiles(loadStory(withFile("waypoints.csv", text)).story, []);
    expect(featuresOf("routes.geojson", anew).map(({ id }) => id)).not.toContain(
      "salt-march:segment-2",
    );
  });
});

describe("story.json", () => {
  const wire = read<WireStory>("story.json");

  test("has the places with a point or none, and the bounds of each", () => {
    expect(wire.places["port-lume"]).toMatchObject({
      point: { type: "Point", coordinates: [10.25, 41.5] },
      bounds: [10.25, 41.5, 10.25, 41.5],
    });
    expect(wire.places["maravia"]).toMatchObject({ point: null, bounds: [9, 40, 14, 45] });
    expect(JSON.stringify(wire)).not.toContain("Polygon");
  });

  test("has the extent of all records and indicators, half-open", () => {
    expect(wire.extent).toEqual({ earliest: "2030-01-01", latest: "2031-05-01" });
  });
});

describe("the chapters in story.json", () => {
  test("have their date as written, and all else as it is", () => {
    const wire = read<WireStory>("story.json");
    expect(wire.chapters.map(({ id, date }) => [id, date])).toEqual([
      ["the-pans", "2031-03-15"],
      ["the-march", "2031-03-21/2031-04-02"],
    ]);
    const { when: _when, lesson: _lesson, ...rest } = story.chapters[0] ?? {};
    expect(wire.chapters[0]).toEqual({ ...rest, date: "2031-03-15" });
    expect(wire.chapters[0]).not.toHaveProperty("when");
  });

  test("have what is for a class in a file of its own", () => {
    expect(read<Record<string, Lesson>>("lessons.json")["the-pans"]).toEqual({
      minutes: 2.5,
      notes: {
        en: "Read both accounts of the fire aloud.",
        fr: "Lisez à voix haute les deux récits de l’incendie.",
      },
      questions: [
        { en: "Who left the pans?", fr: "Qui a laissé les salines ?" },
        { en: "Who may have lit the fire?", fr: "Qui a pu mettre le feu ?" },
      ],
      answers: [{ en: "Those who make the salt.", fr: "Ceux qui font le sel." }, null],
    });
    expect(read<Record<string, Lesson>>("lessons.json")["the-march"]).toEqual({
      minutes: null,
      notes: null,
      questions: [],
      answers: [],
    });
  });
});
