import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { axeProblems } from "./axe-problems.ts";
import { desktop, phone, startBrowser } from "./browser.ts";
import { mapIsThere, openStory } from "./reader.ts";

const url = inject("siteUrl");
const frame: BrowserContextOptions = { viewport: { width: 640, height: 480 } };

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

const press = (page: Page, name: string | RegExp) =>
  page.getByRole("button", { name, exact: true }).first().click();

/** What the page can be made to show, from the state before on. */
const states: readonly (readonly [what: string, act: (page: Page) => Promise<void>])[] = [
  ["the opening view", async () => {}],
  [
    "the legend with all that it holds",
    async (page) => {
      await page
        .locator(".legend details")
        .evaluateAll((all) => all.forEach((each) => ((each as HTMLDetailsElement).open = true)));
      // Once all is there, and as high as it gets.
      await page.waitForFunction(() => {
        const parts = [...document.querySelectorAll(".legend details")];
        const moves = document
          .getAnimations()
          .filter((each) => each instanceof CSSTransition && each.playState === "running");
        return parts.every(({ children }) => children.length > 1) && moves.length === 0;
      });
    },
  ],
  ["a card with accounts", (page) => to(page, "select=la-rumorosa-shooting-2024")],
  ["a card with stops", (page) => to(page, "select=exodus-of-poverty-2023")],
  ["a chapter with a content note", (page) => to(page, "chapter=the-fire")],
  ["the last chapter", (page) => to(page, "chapter=the-seventh-caravan")],
  ["a search", (page) => to(page, "search=tapachula")],
  ["a search in vain", (page) => to(page, "search=zeppelin")],
  ["a filter that leaves nothing", (page) => to(page, "layers=-incidents,-routes,-crossings")],
  ["a table", (page) => to(page, "view=table")],
  [
    "the numbers, with their tables",
    async (page) => {
      await to(page, "view=numbers&moment=2024-02-10");
      const details = page.locator(".number-view details");
      await details.last().waitFor();
      await details.evaluateAll((all) =>
        all.forEach((each) => ((each as HTMLDetailsElement).open = true)),
      );
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
  [
    "the moment out of sight",
    async (page) => {
      await to(page, "moment=2023-12-27&time=2022-01-01/2022-02-01");
      await page.locator(".moment-away").waitFor();
    },
  ],
  ["a range of days", (page) => to(page, "moment=2023-12-27&window=45d")],
  ["one week, from near", (page) => to(page, "moment=2023-12-27&window=week")],
];

async function to(page: Page, fragment: string) {
  const rest = new URL(page.url()).hash.match(/(?:language|theme)=[a-z]+/g) ?? [];
  await page.evaluate(
    (hash) => {
      location.hash = hash;
    },
    [fragment, ...rest].join("&"),
  );
  await page.waitForTimeout(300);
}

describe("axe finds nothing wrong with", () => {
  it.each([
    ["a desk, in light, in English", desktop, "theme=light&language=en"],
    ["a desk, in dark, in Spanish", desktop, "theme=dark&language=es"],
    ["a phone, in light, in Spanish", phone, "theme=light&language=es"],
    ["a phone, in dark, in English", phone, "theme=dark&language=en"],
    ["a small frame, in light, in English", frame, "theme=light&language=en"],
    ["a small frame, in dark, in Spanish", frame, "theme=dark&language=es"],
  ])("%s", async (_what, device, fragment) => {
    const reader = await openStory(browser, url, device, fragment);
    const found: Record<string, readonly string[]> = {};
    /* oxlint-disable no-await-in-loop -- one state follows the other */
    for (const [what, act] of states) {
      await act(reader.page);
      const wrong = await axeProblems(reader.page);
      if (wrong.length > 0) found[what] = wrong;
    }
    /* oxlint-enable no-await-in-loop */
    expect(found).toEqual({});
    await reader.leave();
  });

  it("what opens over the page: a mark that is walked to, About with all keys, the link to share", async () => {
    const reader = await openStory(browser, url, desktop, "theme=dark&language=en");
    await reader.page.locator(".walk-start").focus();
    await reader.page.keyboard.press("Home");
    expect(await axeProblems(reader.page)).toEqual([]);
    await press(reader.page, "About");
    await reader.page.getByText("All keys", { exact: true }).click();
    expect(await axeProblems(reader.page)).toEqual([]);
    await reader.page.keyboard.press("Escape");
    await press(reader.page, /^Share/);
    expect(await axeProblems(reader.page)).toEqual([]);
    await press(reader.page, /^Put it into an article/);
    await reader.page.getByRole("textbox", { name: "To paste" }).waitFor();
    // What is in its frame is a page of its own.
    await reader.page.locator(".embed-preview").evaluate((preview) => preview.remove());
    expect(await axeProblems(reader.page)).toEqual([]);
    await reader.leave();
  });

  it("what a class sees, and what who speaks does", async () => {
    const context = await browser.newContext({ ...desktop, reducedMotion: "reduce" });
    const page = await context.newPage();
    await page.goto(`${url}#mode=present&theme=light&language=en`);
    await page.locator(".wall-title").waitFor();
    // While the live map fades in over the still one there are two of that name.
    await mapIsThere(page);
    await expect.poll(() => page.locator(".still-view").count()).toBe(0);
    await page.keyboard.press("PageDown");
    await page.keyboard.press("PageDown");
    await page.getByRole("article", { name: "Report" }).waitFor();
    expect(await axeProblems(page)).toEqual([]);
    await page.keyboard.press("q");
    await page.getByRole("region", { name: /^Question 1/ }).waitFor();
    await page.keyboard.press("?");
    expect(await axeProblems(page)).toEqual([]);
    const chapter = "chapter=rescued-or-detained";
    await page.goto("about:blank");
    await page.goto(`${url}#mode=speaker&theme=dark&language=es&${chapter}`);
    await page.getByText("La pantalla de la clase no responde.").waitFor();
    await page.getByRole("button", { name: "Mostrar a la clase" }).first().waitFor();
    expect(await axeProblems(page)).toEqual([]);
    await context.close();
  });

  it("what stands where something could not be loaded: parts of the story, all of it, the map", async () => {
    const context = await browser.newContext(frame);
    const page = await context.newPage();
    await page.route(
      /(crossings\.light\.json|indicators\.json|map-view-[\w-]+\.js)(\?again=\d+)?$/,
      (route) => route.abort(),
    );
    await page.goto(`${url}#theme=dark&language=es`);
    await page.locator(".still-view svg").waitFor();
    await page.locator(".missing-parts summary").click();
    expect(await page.getByRole("button", { name: "Intentar de nuevo" }).count()).toBe(2);
    expect(await axeProblems(page)).toEqual([]);
    await page.route(/story\.json$/, (route) => route.abort());
    await page.reload();
    await page.getByRole("alert").waitFor();
    expect(await axeProblems(page)).toEqual([]);
    await context.close();
  });
});
