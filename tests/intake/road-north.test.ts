import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { parseSteps } from "../../src/embed/steps.ts";
import { loadStory } from "../../src/intake/load-story.ts";
import { readStoryFolder } from "../../src/intake/read-story-folder.ts";
import { wireFiles } from "../../src/intake/wire-files.ts";
import { parseAddress } from "../../src/session/address.ts";
import { createSession } from "../../src/session/session.ts";
import { followVisible } from "../../src/session/visible.ts";
import { windowNames } from "../../src/time/show-window.ts";

const folder = join(import.meta.dirname, "../../data/road-north");
const files = await readStoryFolder(folder);
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

  test("tell a class what to listen for, question by question, and what can be taken in at a glance", () => {
    const words = (text = "") => text.split(/\s+/).length;
    for (const { id, lesson } of story.chapters) {
      const { questions = [], answers = [], notes = null } = lesson ?? {};
      expect([id, answers.length]).toEqual([id, questions.length]);
      expect([id, answers.some((answer) => answer !== null)]).toEqual([id, true]);
      for (const language of story.languages) {
        const long = answers.filter((answer) => words(answer?.[language]) > 45);
        expect([id, language, long]).toEqual([id, language, []]);
        const ideas = (notes?.[language] ?? "").split("\n\n");
        expect([id, language, ideas.length]).toEqual([
          id,
          language,
          notes?.["en"]?.split("\n\n").length,
        ]);
        expect([id, language, ideas.filter((idea) => words(idea) > 50)]).toEqual([
          id,
          language,
          [],
        ]);
      }
    }
  });

  test("ask of the map in every chapter", () => {
    const mapless = story.chapters.filter(
      ({ lesson }) =>
        !lesson?.questions.some(
          ({ en = "", es = "" }) => /\bmap\b/.test(en) && /\bmapa\b/.test(es),
        ),
    );
    expect(mapless.map(({ id }) => id)).toEqual([]);
  });

  test("leave some of a lesson of 45 minutes over", () => {
    const minutes = story.chapters.map(({ lesson }) => lesson?.minutes ?? NaN);
    const sum = minutes.reduce((total, each) => total + each, 0);
    expect(sum).toBeGreaterThanOrEqual(38);
    expect(sum).toBeLessThanOrEqual(42);
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

interface Asked {
  readonly chapter?: string;
  readonly select?: string;
  readonly selected?: string;
  readonly language?: string;
}

describe("the example article", () => {
  /** What each element, link and map of the page asks for, in the page's order. */
  function askedIn(language: string) {
    const page = readFileSync(join(folder, `article/${language}.html`), "utf8");
    const steps: readonly Asked[] = [...page.matchAll(/data-dateline="([^"]*)"/g)].map(([, text]) =>
      Object.fromEntries(parseSteps(text)),
    );
    const links = [...page.matchAll(/href="\.\.\/(#[^"]*)"/g)].map(([, fragment = ""]) =>
      parseAddress(fragment.replaceAll("&amp;", "&")),
    );
    const chapters = [...page.matchAll(/ chapter="([^"]*)"/g)].map(([, chapter]) => ({ chapter }));
    return {
      page,
      asked: [...steps, ...links, ...chapters] as { [name: string]: unknown }[],
      steps,
    };
  }

  test.each(["en", "es"])("asks for what the story has, in %s", (language) => {
    const { page, asked } = askedIn(language);
    expect(asked.length).toBeGreaterThan(15);
    const chapters = new Set(story.chapters.map(({ id }) => id));
    const records = new Set(story.records.map(({ id }) => id));
    const named = (name: keyof Asked): readonly string[] =>
      asked.map((each) => each[name]).filter((id): id is string => typeof id === "string");
    expect(named("chapter").filter((id) => !chapters.has(id))).toEqual([]);
    const shown = [...named("select"), ...named("selected")];
    expect(shown.length).toBeGreaterThan(1);
    expect(shown.filter((id) => !records.has(id))).toEqual([]);
    for (const { language: told = language } of asked) expect(told).toBe(language);
    const maps = new Set([...page.matchAll(/<date-line[^>]* id="([^"]*)"/g)].map(([, id]) => id));
    const meant = [...page.matchAll(/data-dateline-for="([^"]*)"/g)].map(([, id]) => id);
    expect(meant.filter((id) => !maps.has(id))).toEqual([]);
  });

  test("drives the map alike in both languages", () => {
    expect(askedIn("es").steps).toEqual(askedIn("en").steps);
  });
});
