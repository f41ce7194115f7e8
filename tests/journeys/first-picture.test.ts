import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { firstStory } from "../first-story.ts";
import { pictureAt } from "../still/pictures.ts";
import { desktop, phone, startBrowser } from "./browser.ts";
import { mapIsThere, recordShifts } from "./reader.ts";

const url = inject("siteUrl");
let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

/** The page as it is before its own script has come: with the few lines that go with the picture, or without any. */
async function openEarly(device: BrowserContextOptions, fragment = ""): Promise<Page> {
  const context = await browser.newContext(device);
  const page = await context.newPage();
  await page.route(/assets\/(?!first-picture-)[^/]*\.js$/, (route) => route.abort());
  await page.goto(fragment ? `${url}#${fragment}` : url);
  return page;
}

const image = (page: Page) => page.getByRole("img", { name: /^(Map|Mapa): / });

describe("the page before any script", () => {
  it("says what it is and has the map of its opening view, described in words", async () => {
    const page = await openEarly({ ...desktop, javaScriptEnabled: false });
    await image(page).waitFor();
    expect(await page.title()).toBe("The road north · Dateline");
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("The road north");
    expect(await image(page).getAttribute("aria-labelledby")).toBe("first-title first-about");
    expect(await page.locator("#first-title").textContent()).toContain("16 March 2021");
    expect(await page.locator("#first-about").textContent()).toMatch(/^Incidents: \d+/);
    expect(await page.locator("noscript").isVisible()).toBe(true);
    expect(await page.locator("noscript [lang=es]").textContent()).toBe(
      "Este mapa necesita JavaScript.",
    );
    await page.context().close();
  });

  it("speaks the reader's language, or that of the address, in its words and names", async () => {
    const page = await openEarly(phone);
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("El camino al norte");
    expect(await page.locator("html").getAttribute("lang")).toBe("es");
    expect(await page.title()).toBe("El camino al norte · Dateline");
    expect(await page.getByRole("img", { name: /^Mapa: El camino al norte, / }).count()).toBe(1);
    expect(await page.getByText("MÉXICO", { exact: true }).isVisible()).toBe(true);
    expect(await page.getByText("MEXICO", { exact: true }).isVisible()).toBe(false);
    await page.context().close();
    const english = await openEarly(phone, "language=en");
    expect(await english.getByRole("heading", { level: 1 }).textContent()).toBe("The road north");
    expect(await english.getByText("MEXICO", { exact: true }).isVisible()).toBe(true);
    await english.context().close();
  });

  it("shows no picture of a view that is not asked for", async () => {
    const page = await openEarly(desktop, "moment=2023-12-27");
    expect(await image(page).isVisible()).toBe(false);
    expect(await page.getByRole("heading", { level: 1 }).isVisible()).toBe(true);
    await page.context().close();
  });

  it("has the reader's colours", async () => {
    const groundOf = async (colorScheme: "light" | "dark") => {
      const page = await openEarly({ ...desktop, colorScheme });
      const colour = await page.locator("#first-land").evaluate((land) => {
        const shown = land.closest("svg")?.querySelector('use[fill-rule="evenodd"]');
        return shown ? getComputedStyle(shown).fill : "";
      });
      await page.context().close();
      return colour;
    };
    expect(await groundOf("light")).toBe("rgb(240, 237, 229)");
    expect(await groundOf("dark")).toBe("rgb(48, 55, 60)");
  });

  it.each([
    ["a usual screen", desktop.viewport, 2],
    ["a large one", { width: 1920, height: 1080 }, 6],
    ["a small one", { width: 700, height: 500 }, 6],
  ])("puts marks where the map’s will stand on %s", async (_name, viewport, tolerance) => {
    const page = await openEarly({ ...desktop, ...(viewport ? { viewport } : {}) });
    const box = await page.locator(".first-pane").boundingBox();
    if (!box) throw new Error("there is no picture");
    const { drawn } = pictureAt(firstStory, "", { size: box });
    const wanted = drawn.filter(({ how }) => how === "mark");
    const uses = page.locator('#first use[href*="mark"]');
    expect(await uses.count()).toBe(wanted.length);
    const found = await uses.evaluateAll((marks) =>
      marks.map((mark) => {
        const matrix = (mark as SVGGraphicsElement).getScreenCTM();
        const { x, y } = mark as SVGUseElement;
        return [x.baseVal.value + (matrix?.e ?? 0), y.baseVal.value + (matrix?.f ?? 0)];
      }),
    );
    for (const [index, { record, x, y }] of wanted.entries()) {
      const [atX = 0, atY = 0] = found[index] ?? [];
      expect(Math.hypot(atX - box.x - x, atY - box.y - y), `${record} is near`).toBeLessThan(
        tolerance,
      );
    }
    await page.context().close();
  });

  it("takes no more than 100 KB on the way, its type aside", async () => {
    const sizes = [];
    const page = await openEarly(desktop);
    const styles = await page
      .locator('link[rel="stylesheet"]')
      .evaluateAll((links) => links.map((link) => (link as HTMLLinkElement).href));
    const scripts = await page
      .locator("script[src]:not([type=module])")
      .evaluateAll((all) => all.map((script) => (script as HTMLScriptElement).src));
    // The script stands in the page twice and is fetched once.
    for (const address of new Set([url, ...styles, ...scripts])) {
      // oxlint-disable-next-line no-await-in-loop -- four files
      sizes.push(gzipSync(await (await fetch(address)).text()).length);
    }
    expect(sizes.length).toBe(4);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(100_000);
    await page.context().close();
  });
});

describe("as the scripts come", () => {
  it("nothing moves, and the picture gives way once the map is there", async () => {
    const context = await browser.newContext(desktop);
    const page = await context.newPage();
    await recordShifts(page);
    await page.goto(url);
    await mapIsThere(page);
    await page.locator("#first").waitFor({ state: "detached" });
    const shifts = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
    expect(shifts.reduce((sum, value) => sum + value, 0)).toBeLessThan(0.01);
    expect(await page.getByRole("heading", { level: 1 }).count()).toBe(1);
    await context.close();
  });
});
