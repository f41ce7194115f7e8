import fc from "fast-check";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { fetchStory, type Fetcher } from "../../src/intake/fetch-story.ts";
import { loadStory } from "../../src/intake/load-story.ts";
import { readStoryFolder } from "../../src/intake/read-story-folder.ts";
import { wireFiles } from "../../src/intake/wire-files.ts";
import { badFiles, goodFiles } from "./story-files.ts";

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

  test("asks for each shape once, and not for the layers' own files", async () => {
    const { fetcher, asked } = serverOf(wire, "/a/data/");
    await fetchStory("/a/data", fetcher);
    expect(asked.toSorted()).toEqual([
      "/a/data/indicators.json",
      "/a/data/issues.json",
      "/a/data/places.geojson",
      "/a/data/records.json",
      "/a/data/story.json",
    ]);
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
    expect(fetched.issues).toHaveLength(5);
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
