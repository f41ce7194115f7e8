import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { keepAll } from "../../src/offline/keep-all.ts";
import { keptAnswers, mayBeKept } from "../../src/offline/kept-answer.ts";
import { keptStore } from "../../src/offline/kept-store.ts";
import type { KeptVersion } from "../../src/offline/kept-version.ts";
import { memoryCache } from "./memory-cache.ts";

const scope = "https://a.example/news/map/";

/** A version whose page names the script `assets/page-<mark>.js`. */
function version(mark: string, ground = "the ground"): Site {
  const files = {
    "index.html": `<script src="./assets/page-${mark}.js"></script>`,
    [`assets/page-${mark}.js`]: `page ${mark}`,
    [`assets/card-${mark}.js`]: `card ${mark}`,
    "data/story.json": `story ${mark}`,
    "base-map/ground.pmtiles": ground,
  };
  const kept = Object.entries(files).map(([path, text]) => ({
    path,
    hash: createHash("sha256").update(text).digest("hex").slice(0, 16),
    bytes: text.length,
  }));
  return { files, version: { id: mark, files: kept, named: [`assets/page-${mark}.js`] } };
}

interface Site {
  readonly files: Readonly<Record<string, string>>;
  readonly version: KeptVersion;
}

/** A host; `asked` gets each path that it is asked for. */
function host(files: Readonly<Record<string, string>>, asked: string[] = []) {
  return async (url: string) => {
    const path = url.slice(scope.length);
    asked.push(path);
    const text = files[path || "index.html"];
    return text === undefined
      ? new Response("no such file", { status: 404 })
      : new Response(text, { headers: { vary: "*", "content-security-policy": "of the host" } });
  };
}

const noProgress = () => {};

async function whole({ files, version: kept }: Site, store = keptStore(memoryCache(), scope)) {
  await keepAll(kept, { store, scope, fetcher: host(files), onProgress: noProgress });
  return store;
}

const ask = (path: string, init?: RequestInit & { readonly mode?: RequestMode }) => ({
  url: new URL(path, scope).href,
  method: "GET",
  mode: init?.mode ?? ("cors" as RequestMode),
  headers: new Headers(init?.headers),
});

describe("keeping a version", () => {
  test("fetches each of its files once and says how many have come", async () => {
    const { files, version: kept } = version("one");
    const store = keptStore(memoryCache(), scope);
    const asked: string[] = [];
    const progress: string[] = [];
    await keepAll(kept, {
      store,
      scope,
      fetcher: host(files, asked),
      onProgress: (came, of) => progress.push(`${came}/${of}`),
    });
    expect(asked.toSorted()).toEqual(
      ["", ...Object.keys(files).filter((path) => path !== "index.html")].toSorted(),
    );
    expect(progress).toEqual(["0/5", "1/5", "2/5", "3/5", "4/5", "5/5"]);
    expect(await store.missing(kept)).toEqual([]);
  });

  test("goes on with what it has where it broke off, and fetches nothing of what another version has", async () => {
    const { files, version: kept } = version("one");
    const store = keptStore(memoryCache(), scope);
    const broken = { ...files };
    delete broken["base-map/ground.pmtiles"];
    const options = { store, scope, onProgress: noProgress };
    await expect(keepAll(kept, { ...options, fetcher: host(broken) })).rejects.toMatchObject({
      why: "network",
    });
    expect((await store.missing(kept)).map(({ path }) => path)).toEqual([
      "base-map/ground.pmtiles",
    ]);
    const asked: string[] = [];
    await keepAll(kept, { ...options, fetcher: host(files, asked) });
    expect(asked).toEqual(["base-map/ground.pmtiles"]);

    const next = version("two");
    asked.length = 0;
    await keepAll(next.version, { ...options, fetcher: host(next.files, asked) });
    expect(asked).toHaveLength(4);
    expect(asked).not.toContain("base-map/ground.pmtiles");
  });

  test("takes no file for another: a newer build's, a portal's, one that the browser had kept", async () => {
    const { files, version: kept } = version("one");
    const fails = async (fetcher: (url: string, init: RequestInit) => Promise<Response>) => {
      const store = keptStore(memoryCache(), scope);
      await expect(
        keepAll(kept, { store, scope, fetcher, onProgress: noProgress }),
      ).rejects.toMatchObject({ why: "changed" });
      expect((await store.missing(kept)).length).toBeGreaterThan(0);
    };
    await fails(host({ ...files, "data/story.json": "story two" }));
    await fails(host({ ...files, "index.html": version("two").files["index.html"] ?? "" }));
    await fails(async () => new Response("<h1>Log in</h1>"));

    const store = keptStore(memoryCache(), scope);
    await keepAll(kept, {
      store,
      scope,
      onProgress: noProgress,
      fetcher: (url, { cache }) =>
        host(cache === "reload" ? files : { ...files, "data/story.json": "stale" })(url),
    });
    const response = await keptAnswers({ store, scope })(ask("data/story.json"), [kept]);
    expect(await response?.text()).toBe("story one");
  });

  test("takes the page with what its host has put into it, and where the folder has none", async () => {
    const { files, version: kept } = version("one");
    const store = keptStore(memoryCache(), scope);
    const altered = `${files["index.html"]}<script src="/counter.js"></script>`;
    await keepAll(kept, {
      store,
      scope,
      onProgress: noProgress,
      fetcher: (url) =>
        url === scope
          ? Promise.resolve(new Response("a list of files"))
          : host({ ...files, "index.html": altered })(url),
    });
    const response = await keptAnswers({ store, scope })(ask(""), [kept]);
    expect(await response?.text()).toBe(altered);
    expect(response?.headers.get("content-security-policy")).toBe("of the host");
    expect(response?.headers.has("vary")).toBe(false);
  });

  test("says where there is no network, and no room", async () => {
    const { files, version: kept } = version("one");
    const options = { scope, onProgress: noProgress };
    await expect(
      keepAll(kept, {
        ...options,
        store: keptStore(memoryCache(), scope),
        fetcher: () => Promise.reject(new TypeError("Failed to fetch")),
      }),
    ).rejects.toMatchObject({ why: "network" });
    await expect(
      keepAll(kept, {
        ...options,
        store: keptStore(memoryCache(20), scope),
        fetcher: host(files),
      }),
    ).rejects.toMatchObject({ why: "full" });
  });
});

describe("what is kept", () => {
  test("answers for its files, whatever comes after ? and #, and for parts of them", async () => {
    const site = version("one");
    const answer = keptAnswers({ store: await whole(site), scope });
    const textOf = async (path: string, headers?: HeadersInit) =>
      (await answer(ask(path, headers ? { headers } : {}), [site.version]))?.text();
    expect(await textOf("")).toBe(site.files["index.html"]);
    expect(await textOf("index.html?from=mail#ui=embed")).toBe(site.files["index.html"]);
    expect(await textOf("assets/card-one.js?again=1")).toBe("card one");
    expect(await textOf("base-map/ground.pmtiles", { range: "bytes=4-9" })).toBe("ground");
    expect(await textOf("base-map/ground.pmtiles", { range: "bytes=0-2" })).toBe("the");
    expect(await textOf("assets/other.js")).toBeUndefined();
    expect(await textOf("embed/date-line.js")).toBeUndefined();
  });

  test("gives each page the files of its version, and those of another where it has none", async () => {
    const one = version("one", "ground one");
    const two = version("two", "ground two");
    const store = await whole(two, await whole(one));
    const answer = keptAnswers({ store, scope });
    const range = { headers: { range: "bytes=7-9" } };
    const textOf = async (path: string, sites: readonly Site[], init?: RequestInit) =>
      (
        await answer(
          ask(path, init),
          sites.map((site) => site.version),
        )
      )?.text();
    expect(await textOf("base-map/ground.pmtiles", [one, two], range)).toBe("one");
    expect(await textOf("base-map/ground.pmtiles", [two, one], range)).toBe("two");
    expect(await textOf("data/story.json", [one, two])).toBe("story one");
    expect(await textOf("assets/card-two.js", [one, two])).toBe("card two");
    expect(await textOf("assets/card-one.js", [two])).toBeUndefined();
  });

  test("is nothing that the browser has lost, and only what a version needs", async () => {
    const one = version("one");
    const two = version("two");
    const cache = memoryCache();
    const store = keptStore(cache, scope);
    await whole(two, await whole(one, store));
    await store.addVersion(one.version);
    await store.addVersion(two.version);
    await store.keepOnly([two.version]);
    expect(await store.missing(two.version)).toEqual([]);
    expect((await store.missing(one.version)).map(({ path }) => path).toSorted()).toEqual([
      "assets/card-one.js",
      "assets/page-one.js",
      "data/story.json",
      "index.html",
    ]);
    expect(await store.versions(["one", "two"])).toEqual([two.version]);
    expect(await keptAnswers({ store, scope })(ask("data/story.json"), [one.version])).toBeNull();
  });
});

test("a request may be for what is kept where it reads a file of the site or opens its page", () => {
  const may = (path: string, { method = "GET", mode = "cors" as RequestMode } = {}) =>
    mayBeKept({ ...ask(path), method, mode }, scope);
  expect(may("data/story.json")).toBe(true);
  expect(may("", { mode: "navigate" })).toBe(true);
  expect(may("index.html?a=b#c=d", { mode: "navigate" })).toBe(true);
  expect(may("article/en.html", { mode: "navigate" })).toBe(false);
  expect(may("second/", { mode: "navigate" })).toBe(false);
  expect(may("data/story.json", { method: "HEAD" })).toBe(false);
  expect(may("", { method: "POST", mode: "navigate" })).toBe(false);
  expect(may("/news/other.js")).toBe(false);
  expect(may("https://b.example/news/map/data/story.json")).toBe(false);
});
