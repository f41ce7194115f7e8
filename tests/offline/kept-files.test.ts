import { describe, expect, test } from "vitest";
import { keptFiles } from "../../src/offline/kept-files.ts";
import { bytesOf } from "../../src/offline/kept-version.ts";

const page = `<link rel="stylesheet" href="./assets/page-1.css"><script src="./assets/first-1.js"></script>
<script type="module" src="./assets/page-1.js"></script>`;

const build = (changed: Readonly<Record<string, string>> = {}) =>
  new Map(
    Object.entries({
      "index.html": page,
      "assets/page-1.js": "import('./card-1.js')",
      "assets/page-1.css": "a{}",
      "assets/first-1.js": "1",
      "assets/card-1.js": "card",
      "assets/type.woff2": "type",
      "assets/type.woff": "old type",
      "base-map/ground.pmtiles": "a ground larger than the rest".repeat(9),
      "data/story.json": "{}",
      "data/incidents.light.json": "[]",
      "data/incidents.geojson": "{}",
      "article/en.html": "an article",
      "embed/date-line.js": "element",
      "oembed.json": "{}",
      "oembed-es.json": "{}",
      "poster.png": "poster",
      "poster-es.png": "poster",
      "dateline.png": "picture",
      "manifest.webmanifest": "{}",
      "service-worker.js": "the one before",
      ".nojekyll": "",
      ...changed,
    }).map(([path, text]) => [path, new TextEncoder().encode(text)] as const),
  );

const pathsOf = (files: ReadonlyMap<string, Uint8Array>) =>
  keptFiles(files).files.map(({ path }) => path);

describe("what is kept of a build", () => {
  test("is all that the page needs, and nothing that is for others", () => {
    expect(pathsOf(build()).toSorted()).toEqual([
      "assets/card-1.js",
      "assets/first-1.js",
      "assets/page-1.css",
      "assets/page-1.js",
      "assets/type.woff2",
      "base-map/ground.pmtiles",
      "data/incidents.light.json",
      "data/story.json",
      "index.html",
      "manifest.webmanifest",
    ]);
  });

  test("has what is largest last, with its hash and size", () => {
    const { files } = keptFiles(build());
    expect(files.at(-1)).toEqual({
      path: "base-map/ground.pmtiles",
      bytes: 29 * 9,
      hash: expect.stringMatching(/^[0-9a-f]{16}$/) as string,
    });
    // SHA-256 of "card"
    expect(files.find(({ path }) => path === "assets/card-1.js")?.hash).toBe("8367cd66fdd136bb");
    expect(bytesOf(keptFiles(build()))).toBe(files.reduce((sum, { bytes }) => sum + bytes, 0));
  });

  test("is another version where any of it is other, and the same where only the rest is", () => {
    const { id } = keptFiles(build());
    expect(keptFiles(build()).id).toBe(id);
    expect(keptFiles(build({ "data/story.json": '{"title":1}' })).id).not.toBe(id);
    expect(keptFiles(build({ "assets/more-1.js": "" })).id).not.toBe(id);
    expect(keptFiles(build({ "article/en.html": "other", "poster.png": "other" })).id).toBe(id);
  });

  test("names the scripts and styles by which its page is known", () => {
    expect(keptFiles(build()).named.toSorted()).toEqual([
      "assets/first-1.js",
      "assets/page-1.css",
      "assets/page-1.js",
    ]);
  });

  test("is nothing without the page", () => {
    const files = build();
    files.delete("index.html");
    expect(() => keptFiles(files)).toThrow("the build has no index.html to keep");
  });
});
