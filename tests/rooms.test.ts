import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "..", "src");

/** Each room and those that it may import from, itself aside. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  record: [],
  loading: ["one-file"],
  "one-file": [],
  words: ["record", "loading"],
  symbol: ["record", "words"],
  intake: ["record", "loading", "words", "time"],
  time: ["record", "words"],
  session: ["record", "loading", "words", "time"],
  scene: ["record", "words", "symbol", "time", "session"],
  map: ["record", "loading", "words", "symbol", "time", "session", "scene"],
  still: ["record", "loading", "words", "symbol", "time", "session", "scene"],
  publish: ["record", "words", "intake", "time", "session", "still"],
  offline: [],
  panel: ["record", "loading", "words", "symbol", "time", "session", "offline"],
  story: ["record", "words", "symbol", "time", "session", "panel"],
  embed: ["record", "loading", "words", "time", "session", "panel"],
};

/** Packages that belong to one place only. */
const homes: Readonly<Record<string, RegExp>> = {
  "maplibre-gl": /^map\//,
  papaparse: /^intake\/read-csv\.ts$/,
  earcut: /^map\/shapes\/triangulate\.ts$/,
  "@turf/turf": /^record\/where\.ts$/,
  "@resvg/resvg-wasm": /^publish\/draw-png\.ts$/,
  preact: /^((panel|story)\/|(main|open-story)\.tsx$)/,
};

const files = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((file) =>
  /\.tsx?$/.test(file),
);

function importsOf(file: string): readonly string[] {
  const text = readFileSync(join(root, file), "utf8");
  return [...text.matchAll(/(?:from|import\(?)\s*"([^"]+)"/g)].map((match) => match[1] ?? "");
}

const roomOf = (file: string) => (file.includes("/") ? (file.split("/")[0] ?? "") : "");

const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "");

describe("the rooms of src", () => {
  it("are all known, and hold files", () => {
    expect(files.length).toBeGreaterThan(50);
    const rooms = [...new Set(files.map(roomOf))].filter(Boolean);
    expect(Object.keys(mayImport)).toEqual(expect.arrayContaining(rooms));
  });

  it("import one way only", () => {
    const wrong = files.flatMap((file) =>
      importsOf(file)
        .filter((path) => path.startsWith("."))
        .map((path) => relative(root, join(root, dirname(file), path)))
        .filter((target) => {
          const [from, to] = [roomOf(file), roomOf(target)];
          return from !== "" && from !== to && !mayImport[from]?.includes(to);
        })
        .map((target) => `${file} imports ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  it("import with the file's whole name, from no barrel", () => {
    const wrong = files.flatMap((file) =>
      importsOf(file)
        .filter((path) => path.startsWith(".") && !/\.(tsx?|css(\?url)?)$/.test(path))
        .map((path) => `${file}: ${path}`),
    );
    expect(wrong).toEqual([]);
    expect(files.filter((file) => /(^|\/)index\.tsx?$/.test(file))).toEqual([]);
  });

  it("keep each heavy package in its own place", () => {
    const wrong = files.flatMap((file) =>
      importsOf(file).flatMap((path) => {
        const home = Object.entries(homes).find(
          ([name]) => path === name || path.startsWith(`${name}/`),
        );
        return home && !home[1].test(file) ? [`${file} imports ${path}`] : [];
      }),
    );
    expect(wrong).toEqual([]);
  });

  it("fetch the site's files through one seam, which a page in one file answers from within", () => {
    const others = [
      "loading/site-file.ts",
      "loading/reload-if-there.ts",
      // What a build puts into the script of such a page; another's style; this very page.
      "still/png-of-svg.ts",
      "map/ground/other-ground.ts",
      "offline/service-worker.ts",
      "embed/map-frame.ts",
    ];
    const fetching = files.filter((file) =>
      /(?<![\w.#])fetch(?=\(|[,;)]| =|$)/m.test(
        withoutComments(readFileSync(join(root, file), "utf8")),
      ),
    );
    expect(fetching.toSorted()).toEqual(others.toSorted());
  });

  it("have no junk drawer", () => {
    const drawers = files.filter((file) =>
      /(^|\/)(utils?|common|helpers?|lib|misc)(\/|\.)/.test(file),
    );
    expect(drawers).toEqual([]);
  });
});
