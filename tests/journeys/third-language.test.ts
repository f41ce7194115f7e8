import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import type { Issue } from "../../src/record/issue.ts";
import { loadStory } from "../../src/intake/load-story.ts";
import { readStoryFolder } from "../../src/intake/read-story-folder.ts";
import { wireFiles } from "../../src/intake/wire-files.ts";
import { withInventedColumns } from "../intake/invented-columns.ts";
import { goodFile, withFile } from "../intake/story-files.ts";
import { foreign, inInvented, inventedCode, respelt } from "../words/invented-language.ts";
import { desktop, startBrowser } from "./browser.ts";
import { serveInThirdLanguage } from "./third-language-site.ts";

// The first picture is drawn here, in Node: it has the line more in its table, too.
vi.mock("../../src/words/languages.ts", async (own) => {
  const { languageTable } = await own<typeof import("../../src/words/languages.ts")>();
  const third = await import("../words/invented-language.ts");
  const qaa = { name: third.inInvented("English"), words: async () => third.invented };
  return { languageTable: { ...languageTable, qaa } };
});

let browser: Browser;
let site: Awaited<ReturnType<typeof serveInThirdLanguage>>;
beforeAll(async () => {
  const story = await readStoryFolder(join(import.meta.dirname, "../../data/road-north"));
  site = await serveInThirdLanguage(withInventedColumns(story));
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

/**
 * The page without WebGL, so that the names on its map are words of the page, with some files of its story
 * in place of its own. It has no ground, which would take a while to draw for each screen.
 */
async function openStill(
  locale: string,
  files: ReadonlyMap<string, string>,
  fragment = "",
): Promise<Page> {
  const context = await browser.newContext({ ...desktop, locale, reducedMotion: "reduce" });
  const page = await context.newPage();
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null;
  });
  await page.route("**/base-map/still.json", (route) => route.abort());
  await page.route(/\/data\/[\w.-]+json$/, (route) => {
    const body = files.get(new URL(route.request().url()).pathname.slice("/data/".length));
    return body === undefined ? route.continue() : route.fulfill({ body });
  });
  await page.goto(fragment ? `${site.url}#${fragment}` : site.url);
  await page.locator(".still-view svg").waitFor();
  await page.locator("#first").waitFor({ state: "detached" });
  return page;
}

/** The attributes whose words reach a reader. */
const spokenAttributes = [
  "alt",
  "aria-description",
  "aria-label",
  "aria-placeholder",
  "aria-roledescription",
  "aria-valuetext",
  "data-short",
  "label",
  "placeholder",
  "title",
];

/**
 * All words in the page, seen or read out, that are not in its language: but for what says that it is in
 * another, and for names that are the same in all, such as those of files.
 */
function foreignWords(page: Page): Promise<readonly string[]> {
  return page.evaluate(
    ({ attributes, pattern }) => {
      const isForeign = new RegExp(pattern);
      const root = document.documentElement;
      const found = new Set<string>();
      const isOwn = (element: Element) => {
        const named = element.closest("[lang]");
        const lang = named?.getAttribute("lang") ?? "";
        return (
          !element.closest("[translate=no], .data-notice strong, script, style, noscript, head") &&
          lang === root.lang
        );
      };
      const say = (element: Element, words: string | null) => {
        if (words && isForeign.test(words)) {
          found.add(`<${element.tagName.toLowerCase()} class="${element.className}"> ${words}`);
        }
      };
      for (const element of root.querySelectorAll("*")) {
        if (!isOwn(element)) continue;
        for (const name of attributes) say(element, element.getAttribute(name));
        for (const child of element.childNodes) {
          if (child.nodeType === Node.TEXT_NODE) say(element, child.textContent);
        }
      }
      return [...found];
    },
    { attributes: spokenAttributes, pattern: foreign.source },
  );
}

/** What is wrong with the data, which is said in English, as to whoever checks it at a prompt. */
const issue: Issue = {
  file: "incidents.csv",
  row: 7,
  column: "date",
  value: "lately",
  message: "lately is not a date that is read here: write 2024-11-02",
  severity: "error",
};

/** A frame: what a change draws is there. */
const settle = (page: Page) =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));

async function to(page: Page, fragment: string) {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, fragment);
  await settle(page);
}

const open = (page: Page, details: string) =>
  page
    .locator(details)
    .evaluateAll((all) => all.forEach((each) => ((each as HTMLDetailsElement).open = true)));

/** A press on the first that a selector finds, wherever it stands. */
const press = (page: Page, selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((button: HTMLElement) => button.click());

async function type(page: Page, selector: string, texts: readonly string[]) {
  await page.locator(selector).first().waitFor();
  await page.evaluate(
    ({ form, words }) => {
      const fields = document.querySelectorAll<HTMLInputElement>(`${form} input`);
      words.forEach((text, at) => {
        const field = fields[at];
        if (field) field.value = text;
      });
      document.querySelector<HTMLFormElement>(form)?.requestSubmit();
    },
    { form: selector, words: texts },
  );
}

/** What the page can be made to show, from the state before on. */
const screens: readonly (readonly [what: string, act: (page: Page) => Promise<unknown>])[] = [
  ["the opening view", async () => {}],
  [
    "the legend with all that it holds",
    async (page) => {
      await open(page, ".legend, .legend details");
      for (const unfold of await page.locator(".unfold").all()) {
        // oxlint-disable-next-line no-await-in-loop -- a press at a time
        await unfold.evaluate((button: HTMLElement) => button.click());
      }
      await press(page, ".only");
      await page.locator(".legend-more .looks").first().waitFor({ state: "attached" });
    },
  ],
  ["a filter that leaves nothing", (page) => to(page, "layers=-incidents,-routes,-crossings")],
  ["a time in which nothing happened", (page) => to(page, "moment=2016-02-02&window=day")],
  ["a card with accounts", (page) => to(page, "select=la-rumorosa-shooting-2024")],
  [
    "a card with stops, and what else there is of it",
    async (page) => {
      await to(page, "select=exodus-of-poverty-2023");
      await open(page, ".more-like details");
    },
  ],
  [
    "a card with a caution and a number",
    (page) => to(page, "select=buses-through-central-america"),
  ],
  ["the chapters", (page) => to(page, "chapter=the-fire").then(() => press(page, ".close"))],
  [
    "the list of chapters",
    async (page) => {
      await open(page, ".chapter-list");
      await page.locator(".chapter-entry").first().waitFor({ state: "attached" });
    },
  ],
  ["a chapter with a content note", (page) => to(page, "chapter=the-fire")],
  ["a chapter that one has left", (page) => to(page, "chapter=the-fire&moment=2024-01-01")],
  ["the last chapter", (page) => to(page, "chapter=the-seventh-caravan")],
  ["a card from a chapter", (page) => press(page, ".chapter-reports button")],
  ["a search", (page) => to(page, `search=${encodeURIComponent(respelt("mexico"))}`)],
  ["a search within a place", (page) => to(page, "search=place:tapachula")],
  [
    "a search in vain",
    (page) => to(page, "search=%C5%BE%C5%BE%C5%BE%20%E1%BA%8B%E1%BA%8B%E1%BA%8B"),
  ],
  ["a table", (page) => to(page, "view=table&window=until-now&moment=2024-12-04")],
  [
    "the numbers, with their tables",
    async (page) => {
      await to(page, "view=numbers&moment=2024-02-10");
      await page.locator(".number-view details").last().waitFor();
      await open(page, ".number-view details");
      await page.getByRole("table").last().waitFor();
    },
  ],
  [
    "what an address asks for and is not here",
    async (page) => {
      await to(page, "moment=1850-01-01");
      await page.locator(".address-notice").waitFor();
    },
  ],
  ["a range of days", (page) => to(page, "moment=2023-12-27&window=45d")],
  ["the fields of a range", (page) => press(page, ".moment-button")],
  ["what is no date", (page) => type(page, ".days-form", ["ž", "ž"])],
  ["a range the wrong way round", (page) => type(page, ".days-form", ["2023-02-02", "2022-02-02"])],
  ["a range beyond the story", (page) => type(page, ".days-form", ["1850", "1851"])],
  ["one week, from near", (page) => to(page, "moment=2023-12-27&window=week")],
  ["the field of a day", (page) => press(page, ".moment-button")],
  ["a day beyond the story", (page) => type(page, ".moment-form", ["1850"])],
  ["time from near", (page) => press(page, ".time-zoom button:nth-child(2)")],
  [
    "the moment out of sight",
    async (page) => {
      await to(page, "moment=2023-12-27&time=2022-01-01/2022-02-01");
      await page.locator(".moment-away").waitFor();
    },
  ],
  ["a choice of a range", (page) => press(page, ".choose-range")],
  ["the link to the view", (page) => press(page, ".share-view > button")],
  [
    "what makes a map for an article",
    async (page) => {
      await press(page, ".share-embed");
      await page.locator(".embed-maker textarea").waitFor();
    },
  ],
  ["the page without it", (page) => press(page, ".embed-maker .close")],
  ["the marks, to be walked", (page) => page.locator(".walk-start").focus()],
  ["a mark that is walked to", (page) => page.keyboard.press("Home")],
  [
    "every key",
    async (page) => {
      await press(page, ".about-button");
      await page.locator(".keys").waitFor();
      await open(page, ".keys");
    },
  ],
  ["About, closed again", (page) => press(page, ".about .close")],
  ["a small frame", (page) => page.setViewportSize({ width: 640, height: 480 })],
  ["its other controls", (page) => press(page, ".time-more > button")],
  ["a phone", (page) => page.setViewportSize({ width: 390, height: 844 })],
  ["a phone with a card", (page) => to(page, "select=exodus-of-poverty-2023")],
];

/** The page before a class, from one state to the next. */
const inClass: typeof screens = [
  [
    "the wall",
    async (page) => {
      await to(
        page,
        `chapter=near-la-rumorosa-a-month-later&mode=present&language=${inventedCode}`,
      );
      await page.locator(".wall-title").waitFor();
    },
  ],
  [
    "a report with accounts on the wall",
    async (page) => {
      await page.keyboard.press("PageDown");
      await page.locator(".wall-report").waitFor();
    },
  ],
  [
    "a question with its answer",
    async (page) => {
      await page.keyboard.press("q");
      await page.locator(".wall-question").waitFor();
      await page.keyboard.press("a");
      await page.locator(".wall-answer").waitFor();
    },
  ],
  ["a number that is typed", (page) => page.keyboard.press("4")],
  ["a black wall", (page) => page.keyboard.press("b")],
  ["all chapters", (page) => page.keyboard.press("o")],
  [
    "other people's screens",
    (page) => press(page, ".wall-dialog .close").then(() => page.keyboard.press("l")),
  ],
  ["the keys", (page) => press(page, ".wall-dialog .close").then(() => page.keyboard.press("?"))],
  [
    "the speaker's window",
    async (page) => {
      await page.goto("about:blank");
      await page.goto(`${site.url}#mode=speaker&chapter=the-fire&language=${inventedCode}`);
      await page.locator(".speaker-questions").waitFor();
      await page.locator(".next-map > svg").waitFor();
      await page.locator("#first").waitFor({ state: "detached" });
    },
  ],
];

it("shows no word of another: every screen is in the third language", async () => {
  const page = await openStill(inventedCode, new Map([["issues.json", JSON.stringify([issue])]]));
  // By the browser's own language; in the title, for a screen reader, in the address.
  expect(await page.title()).toBe(`${respelt("The road north")} · Dateline`);
  expect(await page.locator("html").getAttribute("lang")).toBe(inventedCode);
  await expect.poll(() => new URL(page.url()).hash).toContain(`language=${inventedCode}`);
  await page.locator("[aria-live]").getByText(inInvented("shown")).waitFor({ state: "attached" });
  const notice = page.locator(".data-notice");
  expect(await notice.locator("strong").textContent()).toBe(
    `incidents.csv, ${inInvented("line 7")}, date`,
  );

  for (const [what, act] of screens) {
    /* oxlint-disable no-await-in-loop -- one screen after the other */
    await act(page);
    await settle(page);
    expect(await foreignWords(page), `of ${what}`).toEqual([]);
    /* oxlint-enable no-await-in-loop */
  }

  // The switch leads to the others and back; what looks for foreign words finds those of English.
  const switches = page.getByRole("group", { name: inInvented("Language") }).getByRole("button");
  expect(await switches.allTextContents()).toEqual(["EN", "ES", "QAA"]);
  await switches.first().click();
  await page.locator("html[lang=en]").waitFor();
  await settle(page);
  expect((await foreignWords(page)).length).toBeGreaterThan(50);
  await page.getByRole("group", { name: "Language" }).getByRole("button").last().click();
  await page.locator(`html[lang=${inventedCode}]`).waitFor();
  await expect.poll(() => foreignWords(page)).toEqual([]);

  // A list's "and" and a country are the locale's own.
  const words = (each: string) => each.replace(/^<.*?> /, "").replace(/ i |Stany Zjednoczone/g, "");
  const isForeign = (each: string) => foreign.test(words(each));
  // What a class sees, and what who speaks does.
  for (const [what, act] of inClass) {
    /* oxlint-disable no-await-in-loop -- one screen after the other */
    await act(page);
    await settle(page);
    expect((await foreignWords(page)).filter(isForeign), `of ${what}`).toEqual([]);
    /* oxlint-enable no-await-in-loop */
  }

  // What is printed, too.
  await page.goto("about:blank");
  await page.goto(`${site.url}#mode=handout&notes=on&language=${inventedCode}`);
  await page.getByRole("status").getByText(inInvented("Ready")).waitFor();
  expect((await foreignWords(page)).filter(isForeign)).toEqual([]);
  await page.context().close();
});

it("is there before the page's own script, and for whoever asks for it in the address", async () => {
  const context = await browser.newContext({ ...desktop, locale: "es-MX" });
  const page = await context.newPage();
  await page.route(/assets\/(?!first-picture-)[^/]*\.js$/, (route) => route.abort());
  await page.goto(`${site.url}#language=${inventedCode}`);
  expect(await page.title()).toBe(`${respelt("The road north")} · Dateline`);
  expect(await page.locator("html").getAttribute("lang")).toBe(inventedCode);
  const heading = page.getByRole("heading", { level: 1 });
  expect(await heading.textContent()).toBe(respelt("The road north"));
  const map = page.getByRole("img", { name: inInvented("Map") });
  expect(await map.getAttribute("lang")).toBe(inventedCode);
  // Countries by the language's own word, and by its locale.
  expect(await map.getByText(inInvented("Mexico").toUpperCase()).isVisible()).toBe(true);
  expect(await map.getByText("KOLUMBIA", { exact: true }).isVisible()).toBe(true);
  expect(await map.getByText("MÉXICO", { exact: true }).isVisible()).toBe(false);
  await context.close();
});

it("stands in English around a story whose one language it does not speak, each marked as what it is", async () => {
  const settings = goodFile("story.json").replace(/"languages": \[[^\]]*\]/, '"languages": ["fr"]');
  const { story } = loadStory(withFile("story.json", settings));
  const page = await openStill("es-MX", wireFiles(story, []), "select=lume-strike&language=es");
  const card = page.getByRole("article", { name: "Report" });
  await card.waitFor();
  expect(await page.title()).toBe("La marche du sel · Dateline");
  expect(await page.locator("html").getAttribute("lang")).toBe("en");
  expect(await page.getByRole("group", { name: "Language" }).count()).toBe(0);
  // Each title and text of the story says that it is French; what stands around them does not.
  const french = await page.locator("[lang=fr]").allTextContents();
  const { title, summary } = story.records.find(({ id }) => id === "lume-strike") ?? {};
  expect(french).toEqual(
    expect.arrayContaining([
      story.title["fr"],
      story.description["fr"],
      title?.["fr"],
      summary?.["fr"],
    ]),
  );
  expect(await card.getByRole("heading", { level: 2 }).locator("[lang=fr]").count()).toBe(1);
  expect(french.join(" ")).not.toMatch(/Source|Reported|Copy link/);
  expect(await card.getByText("Source", { exact: true }).isVisible()).toBe(true);
  await page.context().close();
});
