import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import type { Story } from "../../src/record/story.ts";
import { citationsOf, numberFootnotes } from "../../src/story/handout/footnotes.ts";
import { timelineOrder } from "../../src/story/handout/timeline-order.ts";
import { firstStory } from "../first-story.ts";
import { axeProblems } from "./axe-problems.ts";
import { desktop, startBrowser } from "./browser.ts";
import type { PdfPage } from "./pdf-pages.ts";
import { lettersOf, pdfPages } from "./pdf-pages.ts";
import { countIn, pictureOf } from "./reader.ts";

const url = inject("siteUrl");
let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

/** As strict as a newsroom or a school may set it. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data: blob:; font-src 'self'";

async function openHandout(fragment: string, missing: readonly string[] = []) {
  const context = await browser.newContext(desktop);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.route(url, async (route) => {
    const response = await route.fetch();
    const headers = { ...response.headers(), "content-security-policy": policy };
    await route.fulfill({ response, headers });
  });
  for (const file of missing) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    await page.route(`**/${file}`, (route) => route.abort());
  }
  await page.goto(`${url}#mode=handout&${fragment}`);
  await page
    .getByRole("status")
    .getByText(/^(Ready|Listo)/)
    .waitFor({ timeout: 60_000 });
  return { page, complaints, close: () => context.close() };
}

async function printed(page: Page): Promise<readonly PdfPage[]> {
  // What the reader's browser loads of a typeface counts in where words break.
  await page.evaluate(() => document.fonts.ready.then(() => {}));
  return pdfPages(await page.pdf({ preferCSSPageSize: true }));
}

const all = (pages: readonly PdfPage[]) => pages.map(({ letters }) => letters).join("");

/** Of some texts those that are not on the pages. */
const lacking = (pages: readonly PdfPage[], texts: readonly string[]) => {
  const letters = all(pages);
  return texts.filter((text) => text === "" || !letters.includes(lettersOf(text)));
};

const chapters = (language: string) =>
  firstStory.chapters.map(({ title, lesson }) => ({
    title: title[language] ?? "",
    teacher: [
      ...(lesson?.notes?.[language] ?? "").split("\n\n"),
      ...(lesson?.answers ?? []).map((each) => each?.[language] ?? ""),
    ],
    questions: lesson?.questions.map((each) => each[language] ?? "") ?? [],
  }));

/** Each paragraph that anything cites, as its note has it, and the articles, as their first note has them. */
function notesOf(story: Story, paragraph: string): readonly string[] {
  const { all: notes } = numberFootnotes(story, [
    ...timelineOrder(story.records).flatMap(({ entries }) => entries.map(citationsOf)),
    ...story.indicators.map(({ sources }) => sources),
  ]);
  return [
    ...notes.map(({ number, citation }) => `${number} ${paragraph} ${citation.paragraph}`),
    ...story.articles.flatMap(({ publisher, title, url: address }) => [
      `${publisher}, ${title}`,
      address.replace("https://", ""),
    ]),
  ];
}

/** The page on which each chapter begins, from 0: two are its own. */
function sheets(pages: readonly PdfPage[], language: "en" | "es"): readonly number[] {
  const [chapter, map] = { en: ["Chapter", "Map"], es: ["Capítulo", "Mapa"] }[language];
  const begins = chapters(language).map(({ title }, index) => {
    const head = [`${chapter} ${index + 1}`, title, `${map} ${index + 1}. ${map} `].map(lettersOf);
    return pages.findIndex(({ letters }) => head.every((each) => letters.includes(each)));
  });
  // On the third, after the cover and its back.
  expect(begins).toEqual(begins.map((_each, index) => 2 + 2 * index));
  return begins;
}

it("prints every chapter with its map, questions and notes, on Letter or A4, with the teacher's notes or without", async () => {
  const { page, complaints, close } = await openHandout("language=en&paper=letter");
  expect(await axeProblems(page)).toEqual([]);
  const letter = await printed(page);
  expect(new Set(letter.map(({ width, height }) => `${width}×${height}`))).toEqual(
    new Set(["612×792"]),
  );
  const told = chapters("en");
  expect(
    lacking(
      letter,
      told.flatMap(({ title, questions }) => [title, ...questions]),
    ),
  ).toEqual([]);
  const records = firstStory.records.map(({ title }) => title["en"] ?? "");
  const numbers = firstStory.indicators.map(({ title }) => title["en"] ?? "");
  expect(lacking(letter, [...records, ...numbers])).toEqual([]);
  const notes = notesOf(firstStory, "paragraph");
  expect(notes.length).toBeGreaterThan(80);
  expect(lacking(letter, notes)).toEqual([]);
  expect(lacking(letter, ["creativecommons.org/licenses/by/4.0", "OpenStreetMap"])).toEqual([]);
  const teacher = told.flatMap(({ teacher: own }) => own);
  expect(teacher.length).toBeGreaterThan(50);
  expect(lacking(letter, teacher)).toEqual(teacher);

  // What is written on each map, in its place: names of towns and countries, letters.
  const maps = await page
    .getByRole("img")
    .evaluateAll((all) =>
      all.map((map) =>
        [...map.querySelectorAll("text")].map(({ textContent }) => textContent ?? ""),
      ),
    );
  expect(maps.length).toBe(1 + told.length);
  const christmas = await pictureOf(page.getByRole("img", { name: /^Map 7\. / }));
  // The sea, and incidents.
  expect(countIn(christmas, [0xe9, 0xf1, 0xf5])).toBeGreaterThan(20_000);
  expect(countIn(christmas, [0xa3, 0x27, 0x5f])).toBeGreaterThan(500);

  // A sheet for each chapter: its map on the page where it begins, its questions on the back.
  const begins = sheets(letter, "en");
  for (const [index, at] of begins.entries()) {
    const onMap = maps[index + 1] ?? [];
    expect(onMap.length, `map ${index + 1}`).toBeGreaterThan(0);
    expect(lacking(letter.slice(at, at + 1), onMap)).toEqual([]);
    expect(lacking(letter.slice(at + 1, at + 2), told[index]?.questions ?? [])).toEqual([]);
  }
  expect(letter[0]?.letters).toContain(lettersOf("The road north"));
  expect(maps[0]).toContain("Ciudad Juárez");
  expect(lacking(letter.slice(0, 1), maps[0] ?? [])).toEqual([]);

  await page.getByRole("radio", { name: "A4" }).check();
  await page.getByRole("checkbox", { name: /^Teacher’s notes/ }).check();
  await expect
    .poll(() => new URL(page.url()).hash)
    .toBe("#mode=handout&language=en&paper=a4&notes=on");
  const a4 = await printed(page);
  expect(new Set(a4.map(({ width, height }) => `${width}×${height}`))).toEqual(
    new Set(["595×842"]),
  );
  expect(lacking(a4, [...teacher, ...notes])).toEqual([]);
  sheets(a4, "en");
  // All that is chosen with stays on the screen.
  expect(all(a4)).not.toContain(lettersOf("To the map"));
  expect(complaints).toEqual([]);
  await close();
});

it("is there in Spanish, from the story's menu, and prints what there is where parts are missing", async () => {
  const { page, close } = await openHandout("language=es&paper=letter&notes=on", [
    "base-map/still.json",
    "data/lessons.json",
  ]);
  const said = await page.getByRole("alert").textContent();
  expect(said).toContain("No se pudo cargar el fondo de los mapas");
  expect(said).toContain("No se pudieron cargar las preguntas");
  const pages = await printed(page);
  const told = chapters("es");
  expect(
    lacking(
      pages,
      told.map(({ title }) => title),
    ),
  ).toEqual([]);
  expect(
    lacking(
      pages,
      told.flatMap(({ questions }) => questions),
    ).length,
  ).toBeGreaterThan(20);
  sheets(pages, "es");
  expect(lacking(pages.slice(1, 2), ["No se pudo cargar el fondo de los mapas"])).toEqual([]);
  expect(lacking(pages, notesOf(firstStory, "párrafo"))).toEqual([]);

  // The way back to the map, and from there to the handout again.
  await page.getByRole("link", { name: "Ir al mapa" }).click();
  await page.getByRole("button", { name: "Compartir esta vista" }).click();
  const coming = page.context().waitForEvent("page");
  await page.getByRole("link", { name: /^Hojas de clase/ }).click();
  const other = await coming;
  await other.getByRole("heading", { level: 1, name: "El camino al norte" }).waitFor();
  expect(new URL(other.url()).hash).toMatch(/^#mode=handout&language=es/);
  await close();
});
