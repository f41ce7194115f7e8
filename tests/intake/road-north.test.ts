import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { loadStory } from "../../src/intake/load-story.ts";
import { readStoryFolder } from "../../src/intake/read-story-folder.ts";
import { wireFiles } from "../../src/intake/wire-files.ts";

const files = await readStoryFolder(join(import.meta.dirname, "../../data/road-north"));
const { story, issues } = loadStory(files);

describe("the first story", () => {
  test("has nothing wrong with it, and loses no row", () => {
    expect(issues).toEqual([]);
    expect(story.records.length).toBeGreaterThan(100);
    expect(story.indicators.length).toBeGreaterThan(30);
  });

  test("is light to fetch: all its layers together in 120 kilobytes, compressed", () => {
    const layers = [...wireFiles(story, issues)].filter(
      ([file]) => file.endsWith(".geojson") && file !== "places.geojson",
    );
    expect(layers).toHaveLength(story.layers.length - 1);
    const sizes = layers.map(([, text]) => gzipSync(text).length);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(120_000);
  });

  test("opens each paragraph that it cites", () => {
    const openings = new Map(story.articles.map((article) => [article.id, article.openings]));
    const cited = [...story.records, ...story.indicators].flatMap(({ sources }) => sources);
    const closed = cited.filter(({ article, paragraph }) => !openings.get(article)?.[paragraph]);
    expect(closed).toEqual([]);
  });
});
