import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { serveFolders } from "./article-site.ts";
import { desktop, startBrowser } from "./browser.ts";
import { card, countIn, mapIsThere, stillPicture } from "./reader.ts";
import type { Colour } from "./reader.ts";
import { renewSite, titleOf } from "./renewed-site.ts";

const built = inject("siteFolder");
let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

/** As strict as a host may set it. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; font-src 'self'; img-src 'self' data: blob:";

/** The sea of the light ground, as `palettes` gives it. */
const sea: Colour = [0xcf, 0xdf, 0xe7];

/** The built site under a path of its own; what is served there can be replaced, and ends for good. */
async function serveSite() {
  let files = built;
  const site = await serveFolders(() => ({
    map: { files, headers: { "Content-Security-Policy": policy } },
  }));
  return {
    url: `${site.origin}/map/`,
    replace(folder: string) {
      files = folder;
    },
    stop: site.close,
  };
}

/** One reader's browser; `complaints` and `addresses` are those of all its pages. */
async function newReader() {
  const context = await browser.newContext({
    ...desktop,
    serviceWorkers: "allow",
    reducedMotion: "reduce",
  });
  const complaints: string[] = [];
  const addresses: string[] = [];
  context.on("request", (request) => addresses.push(request.url()));
  context.on("requestfailed", (request) => complaints.push(`failed: ${request.url()}`));
  context.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  context.on("weberror", (error) => complaints.push(error.error().message));
  return { context, complaints, addresses };
}

async function open(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(url);
  await mapIsThere(page);
  return page;
}

const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name });
const openAbout = (page: Page) => button(page, /^(About|Acerca de)$/).click();
const closeAbout = (page: Page) => page.keyboard.press("Escape");
const line = (page: Page) => page.getByRole("dialog").getByRole("status");
const headline = (page: Page) => page.getByRole("heading", { level: 1 }).first();

async function waitUntilKept(page: Page) {
  await openAbout(page);
  await line(page).filter({ hasText: "Works without internet now." }).waitFor();
  await closeAbout(page);
}

describe("without a network", () => {
  it("all of it works after one visit, in both languages, and asks nobody for anything", async () => {
    const site = await serveSite();
    const { context, complaints, addresses } = await newReader();
    const first = await open(context, site.url);
    await waitUntilKept(first);
    expect(complaints).toEqual([]);
    await first.close();
    await site.stop();

    // Where the reader has not been, nearer than they were.
    const page = await open(context, `${site.url}?from=home#map=7/20.5/-88&moment=2023-12-27`);
    const parts: number[] = [];
    page.on("response", (response) => {
      if (response.url().endsWith(".pmtiles")) parts.push(response.status());
    });
    const picture = await stillPicture(page);
    const share = countIn(picture, sea) / (picture.width * picture.height);
    expect(share).toBeGreaterThan(0.15);
    expect(share).toBeLessThan(0.85);
    await page.evaluate(() => {
      location.hash = location.hash.replace(/map=[^&]+/, "map=10/19.43/-99.13");
    });
    await stillPicture(page);
    expect(parts.length).toBeGreaterThan(0);
    expect(new Set(parts)).toEqual(new Set([206]));
    expect(await page.locator(".map-note").textContent()).toBe("");

    await button(page, "ES, Español").click();
    await page.getByRole("searchbox").fill("caravana");
    await page
      .getByText(/^\d+ reportes con “caravana”$/)
      .first()
      .waitFor();
    await page.locator(".report").first().click();
    await card(page).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("searchbox").fill("");
    await button(page, "Empezar la historia").click();
    await page.getByText(/^Capítulo 1 de \d+$/).waitFor();
    await openAbout(page);
    expect(await line(page).textContent()).toMatch(/^Ya funciona sin internet\. \d+(\.\d)? MB/);

    // A map in an article on the same host is the same page.
    const frame = await open(context, `${site.url}index.html#ui=embed`);
    expect(await frame.locator("html").getAttribute("lang")).toBe("en");
    expect(complaints).toEqual([]);
    expect(addresses.filter((address) => !address.startsWith(site.url))).toEqual([]);
    await context.close();
  });
});

describe("a newer version", () => {
  it("leaves a page that is open as it is, and is used when the reader asks for it", async () => {
    const title = await titleOf(built);
    const renewed = await renewSite(built, title, `${title}, renewed`);
    const site = await serveSite();
    const { context, complaints } = await newReader();
    const lesson = await open(context, site.url);
    await waitUntilKept(lesson);
    site.replace(renewed.folder);

    await openAbout(lesson);
    await line(lesson).filter({ hasText: "A new version is there." }).waitFor();
    await closeAbout(lesson);
    const other = await open(context, site.url);
    expect(await headline(other).textContent()).toBe(title);
    await openAbout(other);
    await button(other, "Reload to use it").click();
    await headline(other).filter({ hasText: "renewed" }).waitFor();
    await site.stop();

    // Its scripts are on no server any more, and the newer version has none of them.
    await button(lesson, "ES, Español").click();
    await button(lesson, "Compartir esta vista").click();
    const coming = lesson.waitForEvent("download");
    await button(lesson, "Imagen (PNG)").click();
    await coming;
    await button(lesson, "EN, English").click();
    expect(await headline(lesson).textContent()).toBe(title);

    // With its last page the older version goes.
    await lesson.close();
    const last = await open(context, site.url);
    expect(await headline(last).textContent()).toBe(`${title}, renewed`);
    const keptScripts = () =>
      last.evaluate(async () => {
        const [name = ""] = await caches.keys();
        const urls = (await (await caches.open(name)).keys()).map(({ url }) => url);
        return urls.filter((url) => /\.js\?/.test(url) && !/x\.js\?/.test(url));
      });
    await expect.poll(keptScripts).toEqual([]);
    expect(complaints).toEqual([]);

    await openAbout(last);
    await button(last, "Remove what is kept").click();
    await line(last).filter({ hasText: "Nothing is kept in this browser." }).waitFor();
    await expect.poll(() => last.evaluate(() => caches.keys())).toEqual([]);
    await context.close();
    await renewed.remove();
  });
});
