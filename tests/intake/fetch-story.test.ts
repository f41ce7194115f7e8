import fc from "fast-check";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { fetchStory, type Fetcher } from "../../src/intake/fetch-story.ts";
import { loadStory } from "../../src/intake/load-story.ts";
import { readStoryFolder } from "../../src/intake/read-story-folder.ts";
import { wireFiles } from "../../src/intake/wire-files.ts";
import { badFiles, goodFile, goodFiles, withFile } from "./story-files.ts";

/** A server that has some files under a folder, and remembers what it was asked for. */
function serverOf(files: ReadonlyMap<string, string>, folder: string) {
  const asked: string[] = [];
  const fetcher: Fetcher = (url) => {
    asked.push(url);
    const text = url.startsWith(folder) ? files.get(url.slice(folder.length)) : undefined;
    return Promise.resolve({
      ok: text !== undefined,
      status: text === undefined ? 404 : 200,
      json: () => Promise.resolve().then(() => JSON.parse(text ?? "") as unknown),
    });
  };
  return { fetcher, asked };
}

const { story, issues } = loadStory(goodFiles);
const wire = wireFiles(story, issues);

describe("a story that is fetched", () => {
  test("is the one that was loaded, to the last figure", async () => {
    const { fetcher } = serverOf(wire, "data/");
    const fetched = await fetchStory("data/", fetcher);
    expect(fetched.issues).toEqual([]);
    expect(fetched.story).toEqual(story);
    const fire = fetched.story.records.find(({ id }) => id === "lighthouse-fire");
    expect(fire?.figures["injured"]?.written).toBe(">30");
  });

  test("is so for every story, the bad ones and the first included", async () => {
    const names = [
      "stop-between-kept-out",
      "language-missing",
      "geojson-unreadable",
      "story-unreadable",
      "stop-of-two-places",
    ];
    const stories = await Promise.all([
      ...names.map(badFiles),
      readStoryFolder(join(import.meta.dirname, "../../data/road-north")),
    ]);
    for (const files of stories) {
      const loaded = loadStory(files);
      const { fetcher } = serverOf(wireFiles(loaded.story, loaded.issues), "data/");
      expect(await fetchStory("data", fetcher)).toEqual(loaded);
    }
  });

  test("has its routes' stops, and the lines between them as they were drawn", async () => {
    const { fetcher } = serverOf(wire, "data/");
    const fetched = await fetchStory("data/", fetcher);
    const march = fetched.story.records.find(({ id }) => id === "salt-march");
    expect(march?.waypoints.map(({ segment, when }) => [segment, when?.edtf])).toEqual([
      ["start", "2031-03-21"],
      ["reported", "2031-04-02"],
      ["intended", undefined],
    ]);
    const loaded = story.records.find(({ id }) => id === "salt-march");
    expect(march?.waypoints[2]?.line).not.toBeNull();
    expect(march?.waypoints).toEqual(loaded?.waypoints);
  });

  test("keeps a route of whose stops none could be read", async () => {
    const [first = "", ...stops] = goodFile("waypoints.csv").trim().split("\n");
    const nowhere = stops.map((row) => row.replace(/^(salt-march,\d,)[a-z-]+/, "$1nowhere"));
    const loaded = loadStory(withFile("waypoints.csv", [first, ...nowhere, ""].join("\n")));
    const march = loaded.story.records.find(({ id }) => id === "salt-march");
    expect(march?.waypoints).toEqual([]);
    const { fetcher } = serverOf(wireFiles(loaded.story, loaded.issues), "data/");
    expect(await fetchStory("data", fetcher)).toEqual(loaded);
  });

  test("is read from the layers' files, the timeline and the exact shapes, each asked for once", async () => {
    const { fetcher, asked } = serverOf(wire, "/a/data/");
    await fetchStory("/a/data", fetcher);
    expect(asked.toSorted()).toEqual([
      "/a/data/ferries.geojson",
      "/a/data/incidents.geojson",
      "/a/data/indicators.json",
      "/a/data/issues.json",
      "/a/data/places.geojson",
      "/a/data/routes.geojson",
      "/a/data/story.json",
      "/a/data/timeline.json",
    ]);
  });

  test("shows the other layers where one is missing or broken, and says which", async () => {
    const broken: readonly (readonly [string, string, string | null, RegExp])[] = [
      ["incidents", "incidents.geojson", null, /^the server answered 404/],
      ["routes", "routes.geojson", "<!doctype html>", /^the file could not be loaded: /],
      ["ferries", "ferries.geojson", '{"type":"Feature"}', /^the file could not be loaded: /],
      ["events", "timeline.json", "[null]", /^the file could not be loaded: /],
    ];
    for (const [layer, file, text, message] of broken) {
      const files = new Map(wire);
      if (text === null) files.delete(file);
      else files.set(file, text);
      const fetched = await fetchStory("data", serverOf(files, "data/").fetcher);
      const others = story.records.filter((record) => record.layer !== layer);
      expect(others.length).toBeLessThan(story.records.length);
      expect(fetched.story).toEqual({ ...story, records: others });
      expect(fetched.issues).toEqual([
        {
          file,
          row: null,
          column: null,
          value: null,
          message: expect.stringMatching(message) as string,
          severity: "error",
        },
      ]);
    }
  });

  test("stands without a file that is missing, and says which", async () => {
    const { fetcher } = serverOf(
      new Map([...wire].filter(([file]) => file !== "indicators.json")),
      "data/",
    );
    const fetched = await fetchStory("data", fetcher);
    expect(fetched.story).toEqual({ ...story, indicators: [] });
    expect(fetched.issues).toEqual([
      {
        file: "indicators.json",
        row: null,
        column: null,
        value: null,
        message: "the server answered 404: is the file there?",
        severity: "error",
      },
    ]);
  });

  test("has no places but towns where the shapes are missing", async () => {
    const { fetcher } = serverOf(
      new Map([...wire].filter(([file]) => file !== "places.geojson")),
      "data/",
    );
    const fetched = await fetchStory("data", fetcher);
    expect([...fetched.story.places.keys()]).toEqual(["port-lume", "vesk"]);
    expect(fetched.issues).toHaveLength(1);
  });

  test("is empty where the network fails", async () => {
    const fetched = await fetchStory("data", () => Promise.reject(new Error("offline")));
    expect(fetched.story.records).toEqual([]);
    expect(fetched.issues).toHaveLength(4);
    expect(fetched.issues[0]?.message).toBe("the file could not be loaded: offline");
  });

  test("never throws, whatever the files hold", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...wire.keys()),
        fc.oneof(fc.json(), fc.string()),
        async (name, text) => {
          await fetchStory("data", serverOf(new Map([...wire, [name, text]]), "data/").fetcher);
        },
      ),
    );
  });
});
