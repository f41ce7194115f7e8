import { expect, test } from "vitest";
import { fetchLessons } from "../../src/intake/fetch-lessons.ts";
import { fetchLicence } from "../../src/intake/fetch-licence.ts";
import { wireFiles } from "../../src/intake/wire-files.ts";
import { firstStory } from "../first-story.ts";

const base = "https://example.org/map/data/";
const served = (files: ReadonlyMap<string, string>) => async (url: string) => {
  const text = files.get(url.slice(base.length));
  return new Response(text ?? "", { status: text === undefined ? 404 : 200 });
};

test("what a build writes for a class comes back as it was", async () => {
  const lessons = await fetchLessons(base, served(wireFiles(firstStory, [])));
  expect([...lessons]).toEqual(firstStory.chapters.map(({ id, lesson }) => [id, lesson]));
});

test("a chapter without a lesson has none, and of a broken one what can be read is kept", async () => {
  const text = JSON.stringify({
    one: null,
    two: {
      minutes: "3",
      notes: "x",
      questions: [3, { en: "Why?" }, { en: "Who?" }],
      answers: [{ en: "Three." }, "x", { en: "All of us." }],
    },
    older: { notes: { en: "Ask." }, questions: [{ en: "Why?" }] },
    three: {},
  });
  expect([...(await fetchLessons(base, served(new Map([["lessons.json", text]]))))]).toEqual([
    [
      "two",
      {
        minutes: null,
        notes: null,
        questions: [{ en: "Why?" }, { en: "Who?" }],
        answers: [null, { en: "All of us." }],
      },
    ],
    [
      "older",
      { minutes: null, notes: { en: "Ask." }, questions: [{ en: "Why?" }], answers: [null] },
    ],
    ["three", { minutes: null, notes: null, questions: [], answers: [] }],
  ]);
});

test("what is no file of lessons is refused", async () => {
  for (const files of [new Map<string, string>(), new Map([["lessons.json", "[1]"]])]) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    await expect(fetchLessons(base, served(files))).rejects.toThrow("lessons.json");
  }
});

test("the licence comes as a link, or as none", async () => {
  const licence = (story: typeof firstStory) => fetchLicence(base, served(wireFiles(story, [])));
  expect(await licence(firstStory)).toBe("https://creativecommons.org/licenses/by/4.0/");
  expect(await licence({ ...firstStory, license: "" })).toBeNull();
  const script = new Map([["licence.json", '{"license": "javascript:alert(1)"}']]);
  expect(await fetchLicence(base, served(script))).toBeNull();
});
