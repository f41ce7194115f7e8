import fc from "fast-check";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { FetchFailure, patience, type Fetcher } from "../../src/intake/fetch-json.ts";
import { storyFetch, type FetchProgress } from "../../src/intake/fetch-story.ts";
import { loadStory } from "../../src/intake/load-story.ts";
import { readStoryFolder } from "../../src/intake/read-story-folder.ts";
import { wireFiles } from "../../src/intake/wire-files.ts";
import type { FailureReason } from "../../src/record/missing-part.ts";
import { boundsOf } from "../../src/record/where.ts";
import { forReaders } from "./for-readers.ts";
import { sameRings } from "./same-rings.ts";
import { badFiles, goodFile, goodFiles, withFile } from "./story-files.ts";

/** A server that has some files under a folder, and remembers what it was asked for. */
function serverOf(files: ReadonlyMap<string, string>, folder: string) {
  const asked: string[] = [];
  const fetcher: Fetcher = (url) => {
    asked.push(url);
    const text = url.startsWith(folder) ? files.get(url.slice(folder.length)) : undefined;
    return Promise.resolve(new Response(text ?? "", { status: text === undefined ? 404 : 200 }));
  };
  return { fetcher, asked };
}

const fetchStory = (base: string, fetcher: Fetcher) => storyFetch(base, { fetcher }).load();

expect.addEqualityTesters([sameRings]);

beforeEach(() => {
  vi.spyOn(console, "error").mockReturnValue();
});
afterEach(() => {
  vi.restoreAllMocks();
});

const { story, issues } = loadStory(goodFiles);
const wire = wireFiles(story, issues);

describe("a story that is fetched", () => {
  test("is the one that was loaded, to the last figure", async () => {
    const { fetcher } = serverOf(wire, "data/");
    const fetched = await fetchStory("data/", fetcher);
    expect(fetched.issues).toEqual([]);
    expect(fetched.story).toEqual(forReaders(story));
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
      expect(await fetchStory("data", fetcher)).toEqual({
        story: forReaders(loaded.story),
        issues: loaded.issues,
        missing: [],
      });
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
    const fetched = await fetchStory("data", fetcher);
    expect(fetched.story).toEqual(forReaders(loaded.story));
    expect(fetched.issues).toEqual(loaded.issues);
  });

  test("is read from the layers' files, the timeline and the exact shapes, each asked for once", async () => {
    const { fetcher, asked } = serverOf(wire, "/a/data/");
    await fetchStory("/a/data", fetcher);
    expect(asked.toSorted()).toEqual([
      "/a/data/ferries.light.json",
      "/a/data/incidents.light.json",
      "/a/data/indicators.json",
      "/a/data/issues.json",
      "/a/data/places.topojson",
      "/a/data/routes.light.json",
      "/a/data/story.json",
      "/a/data/timeline.json",
    ]);
  });

  test("shows the other layers where one is missing or broken, and says which and why", async () => {
    const cut = (wire.get("routes.light.json") ?? "").slice(0, -40);
    const broken: readonly (readonly [string, string, string | null, FailureReason])[] = [
      ["incidents", "incidents.light.json", null, { kind: "status", status: 404 }],
      ["routes", "routes.light.json", "<!doctype html><title>404</title>", { kind: "unreadable" }],
      ["routes", "routes.light.json", cut, { kind: "unreadable" }],
      ["ferries", "ferries.light.json", '{"type":"Feature"}', { kind: "unreadable" }],
      ["ferries", "ferries.light.json", "", { kind: "unreadable" }],
      ["events", "timeline.json", "[null]", { kind: "unreadable" }],
    ];
    for (const [layer, file, text, reason] of broken) {
      const files = new Map(wire);
      if (text === null) files.delete(file);
      else files.set(file, text);
      const fetched = await fetchStory("data", serverOf(files, "data/").fetcher);
      const others = story.records.filter((record) => record.layer !== layer);
      expect(others.length).toBeLessThan(story.records.length);
      expect(fetched.story).toEqual({ ...forReaders(story), records: others });
      expect(fetched.issues).toEqual(issues);
      expect(fetched.missing).toEqual([{ part: "layer", layer, file, reason }]);
    }
  });

  test("stands without its numbers, its shapes and its list of issues, named in their order", async () => {
    const gone = new Set([
      "places.topojson",
      "indicators.json",
      "issues.json",
      "ferries.light.json",
    ]);
    const { fetcher } = serverOf(new Map([...wire].filter(([file]) => !gone.has(file))), "data/");
    const fetched = await fetchStory("data", fetcher);
    expect(fetched.missing.map(({ part, file }) => [part, file])).toEqual([
      ["layer", "ferries.light.json"],
      ["shapes", "places.topojson"],
      ["numbers", "indicators.json"],
      ["issues", "issues.json"],
    ]);
    expect(fetched.story.indicators).toEqual([]);
    expect(fetched.story.chapters).toEqual(forReaders(story).chapters);
    expect(fetched.issues).toEqual([]);
  });

  test("keeps the name and the bounds of a place whose shape is missing, and no shape", async () => {
    const { fetcher } = serverOf(
      new Map([...wire].filter(([file]) => file !== "places.topojson")),
      "data/",
    );
    const { places } = (await fetchStory("data", fetcher)).story;
    expect([...places.keys()].toSorted()).toEqual([...story.places.keys()].toSorted());
    const changed = [...places.values()].filter(({ geometry }) => geometry.type === "MultiPoint");
    expect(changed.length).toBe(
      [...story.places.values()].filter(({ geometry }) => geometry.type !== "Point").length,
    );
    for (const place of places.values()) {
      const loaded = story.places.get(place.id);
      expect(place.name).toEqual(loaded?.name);
      expect(boundsOf([place])).toEqual(boundsOf(loaded ? [loaded] : []));
    }
  });

  test("can't be had without story.json, whatever comes instead", async () => {
    const offline = fetchStory("data", () => Promise.reject(new Error("offline")));
    await expect(offline).rejects.toMatchObject({ reason: { kind: "network" } });
    for (const text of ["", "<!doctype html>", "{}", "null", "[]"]) {
      const files = new Map([...wire, ["story.json", text]]);
      const fetched = fetchStory("data", serverOf(files, "data/").fetcher);
      await expect(fetched).rejects.toMatchObject({ reason: { kind: "unreadable" } });
      await expect(fetched).rejects.toThrow(/story\.json could not be loaded: what came/);
    }
    const { fetcher } = serverOf(new Map(), "data/");
    await expect(fetchStory("data", fetcher)).rejects.toMatchObject({
      reason: { kind: "status", status: 404 },
    });
  });

  test("throws nothing but that, whatever the files hold", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...wire.keys()),
        fc.oneof(fc.json(), fc.string()),
        async (name, text) => {
          const { fetcher } = serverOf(new Map([...wire, [name, text]]), "data/");
          await fetchStory("data", fetcher).catch((error: unknown) => {
            if (name !== "story.json" || !(error instanceof FetchFailure)) throw error;
          });
        },
      ),
    );
  });
});

describe("a story that is tried again", () => {
  test("asks only for what failed, past what the browser has kept, and is then whole", async () => {
    const bad = new Set(["routes.light.json", "indicators.json"]);
    const asked: (readonly [string, RequestCache | undefined])[] = [];
    const fetching = storyFetch("data", {
      fetcher: async (url, init) => {
        const file = url.replace("data/", "");
        asked.push([file, init?.cache]);
        return bad.has(file) ? new Response("", { status: 500 }) : new Response(wire.get(file));
      },
    });
    const first = await fetching.load();
    expect(first.missing.map(({ file }) => file)).toEqual(["routes.light.json", "indicators.json"]);
    expect(asked).toHaveLength(8);

    bad.delete("routes.light.json");
    asked.length = 0;
    const second = await fetching.load();
    expect(asked).toEqual([
      ["indicators.json", "reload"],
      ["routes.light.json", "reload"],
    ]);
    expect(second.missing.map(({ file }) => file)).toEqual(["indicators.json"]);
    expect(second.story.records).toEqual(story.records);

    bad.clear();
    asked.length = 0;
    expect(await fetching.load()).toEqual({ story: forReaders(story), issues, missing: [] });
    expect(asked).toEqual([["indicators.json", "reload"]]);
  });

  test("keeps what came although story.json did not", async () => {
    let isBroken = true;
    const asked: string[] = [];
    const fetching = storyFetch("data", {
      fetcher: async (url) => {
        const file = url.replace("data/", "");
        asked.push(file);
        return new Response(isBroken && file === "story.json" ? "oh" : wire.get(file));
      },
    });
    await expect(fetching.load()).rejects.toBeInstanceOf(FetchFailure);
    isBroken = false;
    asked.length = 0;
    expect(await fetching.load()).toEqual({ story: forReaders(story), issues, missing: [] });
    expect(asked.toSorted()).toEqual([
      "ferries.light.json",
      "incidents.light.json",
      "routes.light.json",
      "story.json",
      "timeline.json",
    ]);
  });

  test("says how many of its files have come, of how many once that is known", async () => {
    const said: FetchProgress[] = [];
    const { fetcher } = serverOf(wire, "data/");
    await storyFetch("data", { fetcher, onProgress: (progress) => said.push(progress) }).load();
    expect(said.map(({ came }) => came)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(said.at(-1)?.of).toBe(8);
    expect(said.every(({ of }) => of === null || of === 8)).toBe(true);
  });

  test("gives up a file that falls silent, though not one that comes slowly", async () => {
    vi.useFakeTimers();
    const slow = wire.get("incidents.light.json") ?? "";
    const half = Math.floor(slow.length / 2);
    const bytes = new TextEncoder().encode(slow);
    const fetcher: Fetcher = async (url, init) => {
      const file = url.replace("data/", "");
      if (file === "ferries.light.json") {
        return new Promise((_resolve, reject) => {
          init?.signal?.addEventListener("abort", () => reject(new Error("aborted")));
        });
      }
      if (file !== "incidents.light.json") return new Response(wire.get(file));
      return new Response(
        new ReadableStream({
          async start(stream) {
            init?.signal?.addEventListener("abort", () => stream.error(new Error("aborted")));
            for (const part of [bytes.slice(0, half), bytes.slice(half)]) {
              await new Promise((resolve) => setTimeout(resolve, patience * 0.9));
              stream.enqueue(part);
            }
            stream.close();
          },
        }),
      );
    };
    const loading = storyFetch("data", { fetcher }).load();
    await vi.advanceTimersByTimeAsync(patience * 3);
    vi.useRealTimers();
    const fetched = await loading;
    expect(fetched.missing).toEqual([
      { part: "layer", layer: "ferries", file: "ferries.light.json", reason: { kind: "silent" } },
    ]);
    expect(fetched.story.records).toEqual(story.records.filter(({ layer }) => layer !== "ferries"));
  });
});
