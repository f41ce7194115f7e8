import { describe, expect, it } from "vitest";
import { labelsOf, sayLabel } from "../../../src/map/labels/label.ts";
import { variantsOf } from "../../../src/map/labels/name-variants.ts";
import type { Place } from "../../../src/record/where.ts";
import { boundsOf } from "../../../src/record/where.ts";
import { firstStory } from "../../first-story.ts";
import { inventedStory, place, record, river, square, stop, town } from "../../invented-story.ts";

const archipelago = place("isles", {
  type: "MultiPolygon",
  coordinates: [[ring(0, 0, 1)], [ring(10, 0, 4)], [ring(20, 0, 2)]],
});

function ring(west: number, south: number, size: number) {
  return [
    [west, south],
    [west + size, south],
    [west + size, south + size],
    [west, south + size],
    [west, south],
  ];
}

const story = inventedStory({
  places: [
    town("port", 5, 50),
    town("quiet", 6, 50),
    { ...town("outside", 7, 50), uncertaintyKm: 16 },
    square("empty", 30, 30),
    square("thicket", 40, 40, { precision: "stretch" }),
    square("bay", 0, 0),
    square("realm", 10, 10, { precision: "country" }),
    archipelago,
  ],
  records: [
    record("first", { places: ["port", "bay"] }),
    record("second", { places: ["port", "bay", "nowhere"] }),
    record("fourth", { places: ["outside", "thicket"] }),
    record("third", { places: ["bay", "realm", "isles"] }),
    record("walk", { layer: "routes", waypoints: [stop("bay", "start", "2001")] }),
  ],
});
const labels = labelsOf(story, "en");
const labelAt = (id: string) => labels.filter(({ place: named }) => named === id);
const namesAt = (id: string) => labelAt(id).map(({ name }) => name);

describe("labels", () => {
  it("stand on the side that is theirs, and else on the next best", () => {
    const [set] = labelsOf(
      inventedStory({ places: [{ ...town("port", 5, 50), nameSide: "below-left" }] }),
      "en",
    );
    expect(set?.side).toBe("below-left");
    expect(variantsOf({ shape: "point", side: "below-left" }).slice(0, 3)).toEqual([
      "below-left",
      "left-0",
      "below-0",
    ]);
    const tried = variantsOf({ shape: "point", side: "above" });
    expect(tried.slice(0, 2)).toEqual(["above-0", "left-0"]);
    expect(variantsOf({ shape: "point", side: "below-left" }).toSorted()).toEqual(tried.toSorted());
    expect(labelAt("port")[0]?.side).toBe("right");
  });

  it("name a place once, however many records stand there", () => {
    expect(namesAt("port")).toEqual(["port"]);
    expect(labelAt("port")).toMatchObject([{ shape: "point", weight: 2, at: [5, 50] }]);
    expect(namesAt("bay")).toEqual(["bay"]);
  });

  it("say how many records show at an area, and no number at a town, whose marks can be counted", () => {
    const said = (id: string, count: number) =>
      labelAt(id).map((label) => sayLabel(label, count, "en"));
    expect([0, 1, 2, 4].flatMap((count) => said("bay", count))).toEqual([
      "bay",
      "bay",
      "bay\u00a0·\u00a02",
      "bay\u00a0·\u00a04",
    ]);
    expect(said("port", 2)).toEqual(["port"]);
    // Nobody counts a hundred and more.
    expect([99, 100, 140].flatMap((count) => said("bay", count))).toEqual([
      "bay\u00a0·\u00a099",
      "bay\u00a0·\u00a099+",
      "bay\u00a0·\u00a099+",
    ]);
  });

  it("say of a country that the whole of it is meant", () => {
    expect(namesAt("realm")).toEqual(["realm as a whole"]);
  });

  it("are in the language that is asked for", () => {
    const spanish = labelsOf(story, "es").map(({ name }) => name);
    expect(spanish).toContain("port (es)");
    expect(spanish).toContain("realm (es) en su conjunto");
    expect(spanish).toContain("bay (es)");
  });

  it("name every town, but no area at which nothing stands and no place that is unknown", () => {
    expect(namesAt("quiet")).toEqual(["quiet"]);
    expect(namesAt("empty")).toEqual([]);
    expect(namesAt("nowhere")).toEqual([]);
  });

  it("name the towns where most stands from afar, the others from near, what is near one never", () => {
    const restOf = (id: string) => labelAt(id)[0]?.rest;
    expect(restOf("port")).toBe("far");
    expect(restOf("quiet")).toBe("near");
    expect(restOf("outside")).toBe("never");
    expect(restOf("bay")).toBe("never");
    // Of a stretch of jungle or river bank, which no ground names, too.
    expect(restOf("thicket")).toBe("near");
  });

  it("wait for a nearer zoom where places are very many, the most named first", () => {
    const towns = Array.from({ length: 700 }, (_, i) => town(`t${i}`, (i % 50) / 10, 60 + i / 100));
    const records = towns.slice(0, 80).map(({ id }) => record(`r-${id}`, { places: [id] }));
    const many = labelsOf(inventedStory({ places: towns, records }), "en");
    const from = (zoom: number) => many.filter((label) => label.from === zoom);
    expect(from(0)).toHaveLength(60);
    expect(from(5)).toHaveLength(540);
    expect(from(7)).toHaveLength(100);
    expect(Math.min(...from(0).map(({ weight }) => weight))).toBe(1);
    expect(Math.max(...from(7).map(({ weight }) => weight))).toBe(0);
  });

  it("stand amid an area, amid the largest of several", () => {
    const at = (id: string) => labelAt(id)[0]?.at;
    expect(at("bay")).toEqual([0.5, 0.5]);
    expect(at("isles")).toEqual([12, 2]);
  });
});

describe("the label of a line", () => {
  const line = river("stream", ...Array.from({ length: 17 }, (_, index) => [index, 0]));
  const labelBeside = (longitude: number) => {
    const beside = inventedStory({
      places: [line, town("port", longitude, 0)],
      records: [record("first", { places: ["stream", "port"] })],
    });
    const found = labelsOf(beside, "en").find(({ place: named }) => named === "stream");
    expect(found?.shape).toBe("line");
    return found?.at;
  };

  it("gives way to a town, whichever end that is at", () => {
    expect(labelBeside(1)?.[0]).toBeGreaterThan(10);
    expect(labelBeside(15)?.[0]).toBeLessThan(6);
  });

  it("keeps off the line's very ends", () => {
    expect(labelBeside(0)?.[0]).toBeLessThan(16);
    expect(labelBeside(16)?.[0]).toBeGreaterThan(0);
  });

  it("may stand at other points of all of its pieces too", () => {
    const elsewhereOf = (places: readonly Place[]) =>
      labelsOf(
        inventedStory({
          places,
          records: [record("first", { places: places.map(({ id }) => id) })],
        }),
        "en",
      ).map(({ elsewhere }) => elsewhere);
    const [found = []] = elsewhereOf([line]);
    expect(found.map(([x]) => x)).toEqual([8, 4, 12, 2, 14]);
    const pieces = {
      type: "MultiLineString" as const,
      coordinates: [[0, 1, 2, 3, 4].map((x) => [x, 0]), [6, 7, 8, 9].map((x) => [x, 0])],
    };
    const [parts = []] = elsewhereOf([place("pieces", pieces, { precision: "border" })]);
    expect(parts.map(([x]) => x)).toEqual([4, 2, 7, 1, 8]);
    expect(elsewhereOf([town("port", 1, 1), square("bay", 3, 3)])).toEqual([[], []]);
  });

  it("gives way to a line named before it", () => {
    const two = inventedStory({
      places: [line, { ...line, id: "rail" }],
      records: [record("first", { places: ["stream", "rail"] })],
    });
    const [stream, rail] = labelsOf(two, "en").map(({ at }) => at);
    expect(Math.abs((stream?.[0] ?? 0) - (rail?.[0] ?? 0))).toBeGreaterThan(5);
  });
});

describe("the first story's labels", () => {
  it.each(["en", "es"] as const)(
    "are one for each place, with a name in %s, and stand on the earth",
    (language) => {
      const found = labelsOf(firstStory, language);
      expect(new Set(found.map(({ place: named }) => named)).size).toBe(found.length);
      for (const { name, at } of found) {
        expect(name).not.toBe("");
        const [longitude = NaN, latitude = NaN] = at;
        expect(Math.abs(longitude)).toBeLessThanOrEqual(180);
        expect(Math.abs(latitude)).toBeLessThanOrEqual(90);
      }
    },
  );

  it("stand within the bounds of what they name", () => {
    for (const { place: id, at } of labelsOf(firstStory, "en")) {
      const named = firstStory.places.get(id);
      const bounds = boundsOf(named ? [named] : []);
      const [x = NaN, y = NaN] = at;
      expect(x).toBeGreaterThanOrEqual(bounds?.[0] ?? NaN);
      expect(y).toBeGreaterThanOrEqual(bounds?.[1] ?? NaN);
      expect(x).toBeLessThanOrEqual(bounds?.[2] ?? NaN);
      expect(y).toBeLessThanOrEqual(bounds?.[3] ?? NaN);
    }
  });
});
