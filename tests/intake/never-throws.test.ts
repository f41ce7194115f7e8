import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { loadStory } from "../../src/intake/load-story.ts";
import { wireFiles } from "../../src/intake/wire-files.ts";
import { goodFiles } from "./story-files.ts";

const names = [...goodFiles.keys()];
const good = loadStory(goodFiles).story;

/** Texts that have broken such programs before, among any text at all. */
const nasty = fc.constantFrom(
  "__proto__",
  "constructor",
  "toString=3",
  "=1",
  ";;;",
  "a#1; a#1",
  "coast-paper#0",
  "coast-paper#99999999999999999999",
  "NaN",
  "1e999",
  "-0",
  "2031-02-30",
  "../..",
  "[..]",
  '"',
  '""',
  "\u0000",
  "\uD800",
  "\uFEFF",
  "null",
  "{}",
  "[]",
  '{"features":[null,1,{"properties":null}]}',
  '{"languages":["__proto__"],"layers":[null,{"id":"x"}]}',
);
const anything = fc.oneof(nasty, fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" }));

const load = (files: ReadonlyMap<string, string>) => {
  const loaded = loadStory(files);
  wireFiles(loaded.story, loaded.issues);
  return loaded;
};

describe("loading never throws", () => {
  test("whatever stands in a file", () => {
    fc.assert(
      fc.property(fc.constantFrom(...names), anything, (name, text) => {
        load(new Map([...goodFiles, [name, text]]));
      }),
    );
  });

  test("whatever is cut from a file or put into it", () => {
    const at = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.constantFrom(...names), at, fc.nat(40), anything, (name, share, cut, text) => {
        const whole = goodFiles.get(name) ?? "";
        const start = Math.floor(whole.length * share);
        load(
          new Map([...goodFiles, [name, whole.slice(0, start) + text + whole.slice(start + cut)]]),
        );
      }),
    );
  });

  test("whatever JSON story.json and places.geojson hold", () => {
    const json = fc.oneof(
      fc.json(),
      fc
        .dictionary(
          fc.constantFrom(
            "layers",
            "languages",
            "features",
            "firstView",
            "title",
            "kinds",
            "figures",
            "units",
          ),
          fc.jsonValue(),
        )
        .map((value) => JSON.stringify(value)),
    );
    fc.assert(
      fc.property(fc.constantFrom("story.json", "places.geojson"), json, (name, text) => {
        load(new Map([...goodFiles, [name, text]]));
      }),
    );
  });
});

describe("good rows survive", () => {
  const tables = names.filter((name) => name.endsWith(".csv"));
  const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;

  test("whatever row stands after them", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...tables),
        fc.array(anything, { minLength: 1, maxLength: 20 }),
        (name, cells) => {
          const row = cells.map(quote).join(",");
          const { story } = load(new Map([...goodFiles, [name, `${goodFiles.get(name)}${row}\n`]]));
          const kept = new Map(story.records.map((record) => [record.id, record]));
          for (const record of good.records) expect(kept.get(record.id)).toEqual(record);
          expect(story.indicators).toEqual(expect.arrayContaining([...good.indicators]));
          expect([...story.places]).toEqual(expect.arrayContaining([...good.places]));
          expect(story.chapters).toEqual(expect.arrayContaining([...good.chapters]));
        },
      ),
    );
  });

  test("whatever one cell of another row holds", () => {
    const incidents = goodFiles.get("incidents.csv") ?? "";
    const [header = "", like = ""] = incidents.split("\n");
    const columns = header.split(",").length;
    fc.assert(
      fc.property(fc.nat(columns - 1), anything, (column, text) => {
        const cells = like.replace("lume-strike", "new-strike").split(",");
        cells[column] = quote(text);
        const files = new Map([
          ...goodFiles,
          ["incidents.csv", `${incidents}${cells.join(",")}\n`],
        ]);
        const { story, issues } = load(files);
        const others = story.records.filter(({ id }) =>
          good.records.some((each) => each.id === id),
        );
        expect(others).toEqual(good.records);
        for (const { file, row, severity } of issues) {
          if (severity === "error") expect([file, row]).toEqual(["incidents.csv", 7]);
        }
      }),
    );
  });
});
