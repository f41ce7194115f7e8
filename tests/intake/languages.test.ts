import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { emptyStory } from "../../src/intake/empty-story.ts";
import { storyFetch } from "../../src/intake/fetch-story.ts";
import { loadStory } from "../../src/intake/load-story.ts";
import { readStoryFolder } from "../../src/intake/read-story-folder.ts";
import { wireFiles } from "../../src/intake/wire-files.ts";
import { languages } from "../../src/words/dictionary.ts";
import { foreign, inventedCode } from "../words/invented-language.ts";
import { forReaders } from "./for-readers.ts";
import { withInventedColumns } from "./invented-columns.ts";
import { sameRings } from "./same-rings.ts";
import { goodFile, goodFiles, withFile } from "./story-files.ts";

const firstFiles = await readStoryFolder(join(import.meta.dirname, "../../data/road-north"));

/** The texts in a language that stand anywhere in a story. */
function textsIn(language: string, value: unknown): readonly string[] {
  if (typeof value !== "object" || value === null) return [];
  const members = value instanceof Map ? [...value] : Object.entries(value);
  return members.flatMap(([name, member]) =>
    name === language && typeof member === "string" ? [member] : textsIn(language, member),
  );
}

const say = ({ issues }: ReturnType<typeof loadStory>) =>
  issues.map(({ file, row, column, message }) => `${file} ${row} ${column}: ${message}`);

/** The good story with other languages in its story.json. */
const toldIn = (codes: readonly string[]) =>
  withFile(
    "story.json",
    goodFile("story.json").replace(
      /"languages": \[[^\]]*\]/,
      `"languages": ${JSON.stringify(codes)}`,
    ),
  );

expect.addEqualityTesters([sameRings]);

describe("a third language in a story", () => {
  test("is a column in each file: nothing else is asked for, and nothing is left in another", async () => {
    const loaded = loadStory(withInventedColumns(firstFiles));
    expect(say(loaded)).toEqual([]);
    const { story } = loaded;
    expect(story.languages).toEqual(["en", "es", inventedCode]);
    const texts = textsIn(inventedCode, story);
    expect(texts.length).toBe(textsIn("en", story).length);
    expect(texts.length).toBeGreaterThan(900);
    expect(texts.filter((text) => foreign.test(text))).toEqual([]);
    expect(textsIn("es", story)).toEqual(textsIn("es", loadStory(firstFiles).story));
  });

  test("comes to the page as the others do", async () => {
    const { story, issues } = loadStory(withInventedColumns(goodFiles));
    const wire = wireFiles(story, issues);
    const fetcher = async (url: string) => new Response(wire.get(url.slice("data/".length)));
    const fetched = await storyFetch("data/", { fetcher }).load();
    expect(fetched.story).toEqual(forReaders(story));
  });

  test("that has no column yet is missed once in each file, not once in each row", () => {
    const issues = say(loadStory(toldIn(["en", "fr", "eo"]))).filter(
      (each) => !each.startsWith("story.json"),
    );
    expect(issues).toContain(
      "incidents.csv 1 title_eo: column title_eo is missing: add it to the header; another language stands in",
    );
    expect(issues).toContain(
      "chapters.csv 1 questions_eo: column questions_eo is missing: add it to the header; another language stands in",
    );
    expect(issues.filter((each) => !/ 1 \w+_eo: column/.test(each))).toEqual([]);
    expect(new Set(issues).size).toBe(issues.length);
  });

  test("that has a column but is not named in story.json is missed there", () => {
    const [first = ""] = say(loadStory(toldIn(["en"])));
    expect(first).toMatch(
      / 1 \w+_fr: column \w+_fr is in a language that story.json does not name: add fr to its languages, or delete the column$/,
    );
  });
});

describe("a story in one language", () => {
  test("is one, in whatever language that is", () => {
    const { story } = loadStory(toldIn(["fr"]));
    expect(story.languages).toEqual(["fr"]);
    expect(story.title).toEqual({ fr: "La marche du sel" });
    expect(story.records.length).toBe(loadStory(goodFiles).story.records.length);
  });
});

test("a code that no browser could know is no language", () => {
  const issues = say(loadStory(toldIn(["en", "fr", "english", "x-own", "en-ab-cd", "pt-BR"])));
  expect(issues.filter((each) => each.includes("unknown language"))).toEqual(
    ["english", "x-own", "en-ab-cd"].map(
      (code) => `story.json null languages: unknown language: ${code}; write a code such as en`,
    ),
  );
});

test("where no story can be read the page speaks whatever the reader does", () => {
  expect(emptyStory.languages).toEqual(languages);
});
