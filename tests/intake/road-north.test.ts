import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { loadStory } from "../../src/intake/load-story.ts";
import { readStoryFolder } from "../../src/intake/read-story-folder.ts";
import { wireFiles } from "../../src/intake/wire-files.ts";
import { createSession } from "../../src/session/session.ts";
import { followVisible } from "../../src/session/visible.ts";
import { windowNames } from "../../src/time/show-window.ts";

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

describe("the first story's chapters", () => {
  test("are ten to twelve, each in words for a reader and a class, in both languages", () => {
    expect(story.chapters.length).toBeGreaterThanOrEqual(10);
    expect(story.chapters.length).toBeLessThanOrEqual(12);
    for (const { id, title, text, lesson, camera } of story.chapters) {
      for (const language of story.languages) {
        expect([id, title[language], text[language], lesson?.notes?.[language]]).not.toContain(
          undefined,
        );
        expect([id, lesson?.questions.every((each) => each[language])]).toEqual([id, true]);
      }
      expect([2, 3]).toContain(lesson?.questions.length);
      expect([id, camera.places.length > 0]).toEqual([id, true]);
    }
  });

  test("come one after another in time", () => {
    const days = story.chapters.map(({ when }) => when.latest ?? 0);
    expect(days).toEqual(days.toSorted((a, b) => a - b));
  });

  test.each(story.chapters.map((chapter) => [chapter.id, chapter] as const))(
    "show what they tell of: %s",
    (_id, { when, window, layers, show }) => {
      const session = createSession(story, {
        moment: (when.latest ?? 0) - 1,
        window: windowNames.find((name) => name === window),
      });
      for (const { id } of story.layers) {
        if (layers.length > 0 && !layers.includes(id)) session.toggleLayer(id);
      }
      const { looks } = followVisible(session).value;
      expect(show.length).toBeGreaterThan(0);
      expect(show.filter((id) => !looks.has(id))).toEqual([]);
    },
  );

  test("name no victim", () => {
    expect(files.get("chapters.csv")).not.toMatch(/Herrera|Marulanda|Quintero|Peñuelas/i);
  });
});
