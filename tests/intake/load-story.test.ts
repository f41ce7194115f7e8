import { describe, expect, test } from "vitest";
import { loadStory, loadStoryRows } from "../../src/intake/load-story.ts";
import type { Row } from "../../src/intake/row.ts";
import { parseIsoDay } from "../../src/record/civil-day.ts";
import { badFiles, goodFile, goodFiles, withFile } from "./story-files.ts";

const { story } = loadStory(goodFiles);
const record = (id: string, from = story) => from.records.find((each) => each.id === id);

describe("a story that is loaded", () => {
  test("has its records in the order of its layers and of their rows", () => {
    expect(story.records.map(({ id, layer }) => `${layer}: ${id}`)).toEqual([
      "incidents: lume-strike",
      "incidents: lighthouse-fire",
      "incidents: inland-strike",
      "routes: salt-march",
      "ferries: lume-ferry",
      "events: minister-speech",
    ]);
  });

  test("has a record with all that its row says", () => {
    expect(record("lighthouse-fire")).toEqual({
      id: "lighthouse-fire",
      layer: "incidents",
      kind: "fire",
      title: { en: "Fire in the lighthouse", fr: "Incendie au phare" },
      summary: {
        en: "A fire burned the lighthouse,\nand two versions of it stand.",
        fr: "Un incendie a brûlé le phare,\net deux versions s’opposent.",
      },
      when: {
        edtf: "2031-03-15",
        earliest: parseIsoDay("2031-03-15"),
        latest: parseIsoDay("2031-03-16"),
        sure: { start: parseIsoDay("2031-03-15"), end: parseIsoDay("2031-03-16") },
        precision: "day",
        qualified: false,
      },
      places: ["port-lume"],
      figures: {
        injured: {
          written: ">30",
          min: 30,
          max: null,
          exclusive: true,
          about: false,
          derived: false,
        },
      },
      status: "contested",
      attributedTo: null,
      basis: { en: "the 15th was a Saturday", fr: "le 15 était un samedi" },
      note: null,
      accounts: [
        {
          about: { en: "who lit it", fr: "qui l’a allumé" },
          party: { en: "the port", fr: "le port" },
          says: { en: "A lamp fell.", fr: "Une lampe est tombée." },
          sources: [{ article: "coast-paper", paragraph: 2 }],
        },
        {
          about: { en: "who lit it", fr: "qui l’a allumé" },
          party: { en: "the union", fr: "le syndicat" },
          says: {
            en: "Rejects that; the paper gives no words.",
            fr: "Rejette cela ; le journal ne cite rien.",
          },
          sources: [{ article: "hill-letter", paragraph: 3 }],
        },
      ],
      related: ["lume-ferry"],
      sources: [
        { article: "coast-paper", paragraph: 2 },
        { article: "hill-letter", paragraph: 3 },
      ],
      waypoints: [],
    });
  });

  test("reads a month as some day of it on a record, and as all of it on an indicator", () => {
    expect(record("inland-strike")?.when.sure).toBeNull();
    const indicator = story.indicators.find(({ id }) => id === "salt-hands-2031");
    expect(indicator?.when.sure).toEqual({
      start: parseIsoDay("2031-03-01"),
      end: parseIsoDay("2031-04-01"),
    });
  });

  test("has a route's stops in order, with the line that leads to each", () => {
    const stops = record("salt-march")?.waypoints ?? [];
    expect(stops.map(({ place, segment }) => `${segment}: ${place}`)).toEqual([
      "start: port-lume",
      "reported: vesk",
      "intended: norland",
    ]);
    expect(stops[0]?.line).toBeNull();
    expect(stops[1]?.line?.coordinates).toEqual([
      [10.25, 41.5],
      [12.75, 43.5],
    ]);
    const [start, end] = stops[2]?.line?.coordinates ?? [];
    expect(start).toEqual([12.75, 43.5]);
    expect(end?.[1]).toBeGreaterThan(44.8);
    expect(end?.[1]).toBeLessThan(44.9);
    expect(stops[2]?.when).toBeNull();
  });

  test("has places with a point or their shape", () => {
    expect(story.places.get("vesk")).toMatchObject({
      geometry: { type: "Point", coordinates: [12.75, 43.5] },
      uncertaintyKm: 8,
      country: "QM",
      geonamesId: "1002",
      aliases: [],
      note: { en: "near Vesk", fr: "près de Vesk" },
    });
    expect(story.places.get("lume-river")?.geometry.type).toBe("LineString");
    expect([...story.places.keys()]).toHaveLength(6);
  });

  test("keeps no country of a place that is not a code of two capitals", async () => {
    const { story: kept } = loadStory(await badFiles("town-of-an-unknown-country"));
    expect(kept.places.get("new-town")).toMatchObject({ country: "", admin1: "Ost" });
  });

  test("has articles with the openings of their paragraphs", () => {
    expect(story.articles[1]).toMatchObject({
      id: "hill-letter",
      language: "en",
      paragraphs: 4,
      openings: { 1: "They came in by the", 3: "Of the two ministers" },
    });
    expect(Object.keys(story.articles[1]?.openings ?? {})).toEqual(["1", "3"]);
  });

  test("opens where it says", () => {
    expect(story.firstView.places).toEqual(["maravia"]);
    expect(story.firstView.moment).toBe(parseIsoDay("2031-03-31"));
    expect(story.firstView.range.latest).toBe(parseIsoDay("2031-07-01"));
  });

  test("opens on all of it where it does not say", async () => {
    const { story: unset } = loadStory(await badFiles("first-view-of-no-day"));
    expect(unset.firstView.range.edtf).toBe("2030-01-01/2031-04-30");
    expect(unset.firstView.moment).toBe(parseIsoDay("2030-01-01"));
  });

  test("names the row of each record and indicator", () => {
    const { rows } = loadStoryRows(goodFiles);
    const named = ([id, { file, line }]: readonly [string, Row]) => `${file}:${line} ${id}`;
    const records = [...rows.records].map(([id, { row }]) => named([id, row]));
    expect([...records, ...[...rows.indicators].map(named)]).toEqual([
      "incidents.csv:2 lume-strike",
      "incidents.csv:3 lighthouse-fire",
      "incidents.csv:6 inland-strike",
      "routes.csv:2 salt-march",
      "ferries.csv:2 lume-ferry",
      "events.csv:2 minister-speech",
      "indicators.csv:2 salt-hands-2030",
      "indicators.csv:3 salt-hands-2031",
      "indicators.csv:4 salt-hands-fall",
    ]);
    expect([...rows.places].map(named)[1]).toBe("places.csv:3 vesk");
    const lines = (parts: readonly Row[] = []) => parts.map(({ line }) => line);
    expect(lines(rows.records.get("lighthouse-fire")?.accountRows)).toEqual([2, 3]);
    expect(lines(rows.records.get("salt-march")?.waypointRows)).toEqual([2, 3, 4]);
  });
});

describe("what is let in with a warning", () => {
  test("takes the words of the other language where its own are missing", async () => {
    const { story: loaded } = loadStory(await badFiles("language-missing"));
    const { en, fr } = record("new-strike", loaded)?.summary ?? {};
    expect(fr).toBe(en);
    expect(fr).not.toBe("");
  });

  test("keeps a long text whole", async () => {
    const { story: loaded } = loadStory(await badFiles("title-too-long"));
    expect([...(record("new-strike", loaded)?.title["en"] ?? "")]).toHaveLength(61);
  });

  test("has no unsafe link", async () => {
    const { story: loaded } = loadStory(await badFiles("link-unsafe"));
    expect(loaded.articles.map(({ url }) => url)).toEqual([
      "https://coast.example/salt?day=20&month=3",
      "https://hill.example/vesk",
      "",
    ]);
  });

  test("joins no stops over one that is kept out", async () => {
    const { story: loaded } = loadStory(await badFiles("stop-between-kept-out"));
    expect(
      record("salt-march", loaded)?.waypoints.map(({ place, segment, line }) => [
        place,
        segment,
        line,
      ]),
    ).toEqual([
      ["port-lume", "start", null],
      ["norland", "start", null],
    ]);
  });

  test("joins no stops over one whose order is not known or taken", async () => {
    const { story: loaded } = loadStory(await badFiles("order-twice"));
    expect(record("salt-march", loaded)?.waypoints.map(({ place }) => place)).toEqual([
      "port-lume",
      "vesk",
    ]);
    const unordered = loadStory(
      withFile("waypoints.csv", goodFile("waypoints.csv").replace(",2,vesk", ",last,vesk")),
    );
    expect(record("salt-march", unordered.story)?.waypoints.at(-1)).toMatchObject({
      place: "norland",
      segment: "start",
      line: null,
    });
  });

  test("is nothing at all at the very limits", () => {
    const like = goodFile("incidents.csv").split("\n")[1] ?? "";
    const fits = like.replace(
      "lume-strike,strike,Salt workers stop",
      `new,strike,${"😀".repeat(60)}`,
    );
    const incidents = loadStory(withFile("incidents.csv", `${goodFile("incidents.csv")}${fits}\n`));
    expect(incidents.issues).toEqual([]);
    expect(record("new", incidents.story)).toBeDefined();

    const beside = "shore,Shore,Rive,town,14.04,41.5,,QM,,,,\n";
    const places = loadStory(withFile("places.csv", `${goodFile("places.csv")}${beside}`));
    expect(places.issues).toEqual([]);
    expect(places.story.places.has("shore")).toBe(true);
  });
});

describe("a folder with nothing in it", () => {
  test("is an empty story with one issue", () => {
    const { story: empty, issues } = loadStory(new Map());
    expect(issues.map(({ file, severity }) => [file, severity])).toEqual([["story.json", "error"]]);
    expect(empty.records).toEqual([]);
    expect(empty.places.size).toBe(0);
  });

  test("but a story.json names the files that a story needs", () => {
    const { issues } = loadStory(new Map([["story.json", goodFile("story.json")]]));
    expect(issues.map(({ file, severity }) => `${severity} ${file}`)).toEqual([
      "error articles.csv",
      "error places.csv",
      "warning incidents.csv",
      "warning routes.csv",
      "warning ferries.csv",
      "warning events.csv",
      "warning story.json",
    ]);
  });
});
