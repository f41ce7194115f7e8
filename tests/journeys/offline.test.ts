import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { serveFolders } from "./article-site.ts";
import { desktop, startBrowser } from "./browser.ts";
import { card, countIn, mapIsThere, stillPicture } from "./reader.ts";
import type { Colour } from "./reader.ts";
import { renewSite, titleOf } from "./renewed-site.ts";

const built = inject("siteFolder");
let browser: Browser;
let renewed: Awaited<ReturnType<typeof renewSite>>;
let title: string;
beforeAll(async () => {
  title = await titleOf(built);
  renewed = await renewSite(built, title, `${title}, renewed`);
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
  await renewed.remove();
});

/** As strict as a host may set it. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; font-src 'self'; img-src 'self' data: blob:";

/** Milliseconds: a busy machine takes its time. */
const patience = { timeout: 20_000 };

const serve = (files: string, port?: number) =>
  serveFolders(() => ({ map: { files, headers: { "Content-Security-Policy": policy } } }), port);

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
    // A picture is taken by hiding things with a style of the test's own.
    const isOurs = message.text().startsWith("Applying inline style");
    if (message.type() === "error" && !isOurs) complaints.push(message.text());
  });
  context.on("weberror", (error) => complaints.push(error.error().message));
  return { context, complaints, addresses };
}

async function open(context: BrowserContext, url: string) {
  const page = await context.newPage();
  const answer = await page.goto(url);
  await mapIsThere(page);
  expect(answer?.headers()["content-security-policy"]).toBe(policy);
  return page;
}

const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name });
const openAbout = (page: Page) => button(page, /^(About|Acerca de)$/).click();
const closeAbout = (page: Page) => page.keyboard.press("Escape");
const line = (page: Page, text: string) =>
  page.getByRole("dialog").getByRole("status").filter({ hasText: text }).waitFor();
const headline = (page: Page) => page.getByRole("heading", { level: 1 }).first();

/** Addresses of all that a page's browser keeps. */
const keptIn = (page: Page) =>
  page.evaluate(async () => {
    const names = await caches.keys();
    const kept = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return kept.flat().map((request) => request.url);
  });

/** The sea of the light ground, as `palettes` gives it. */
const sea: Colour = [0xcf, 0xdf, 0xe7];

it("works without a network after one visit, and a newer version leaves a page that is open as it is", async () => {
  const host = await serve(built);
  const url = `${host.origin}/map/`;
  const { context, complaints, addresses } = await newReader();
  const first = await open(context, url);
  await openAbout(first);
  await line(first, "Works without internet now.");
  await host.close();

  // The lesson begins, where the reader has not been.
  const lesson = await open(context, `${url}?from=home#map=7/20.5/-88&moment=2023-12-27`);
  const picture = await stillPicture(lesson);
  const seaShare = countIn(picture, sea) / (picture.width * picture.height);
  expect(seaShare).toBeGreaterThan(0.15);
  expect(seaShare).toBeLessThan(0.85);
  const parts: number[] = [];
  lesson.on("response", (response) => {
    if (response.url().endsWith("ground.pmtiles")) parts.push(response.status());
  });
  await lesson.evaluate(() => {
    location.hash = location.hash.replace(/map=[^&]+/, "map=9/25.7/-100.3");
  });
  await expect.poll(() => [...new Set(parts)], patience).toEqual([206]);

  await button(lesson, "ES, Español").click();
  await lesson.getByRole("searchbox").fill("caravana");
  await lesson
    .getByText(/^\d+ reportes con “caravana”$/)
    .first()
    .waitFor();
  await lesson.locator(".report").first().click();
  await card(lesson).waitFor();
  await lesson.keyboard.press("Escape");
  await lesson.getByRole("searchbox").fill("");
  expect(await lesson.locator(".map-note").textContent()).toBe("");
  await openAbout(lesson);
  await line(lesson, "Ya funciona sin internet.");
  await closeAbout(lesson);
  await button(lesson, "Presentar").click();
  await lesson.getByRole("main", { name: "Presentación" }).waitFor();
  const [speaker] = await Promise.all([lesson.waitForEvent("popup"), lesson.keyboard.press("s")]);
  await speaker.getByText("La pantalla de la clase sigue.").waitFor();
  await speaker.close();

  // A newer version is on the server, and of the one before nothing.
  const nextHost = await serve(renewed.folder, Number(new URL(host.origin).port));
  await closeAbout(first);
  await openAbout(first);
  await line(first, "A new version is there.");
  expect(await headline(first).textContent()).toBe(title);
  await button(first, "Reload to use it").click();
  await headline(first).filter({ hasText: "renewed" }).waitFor();
  await nextHost.close();

  await lesson.keyboard.press("Escape");
  await button(lesson, "Compartir esta vista").click();
  const picked = lesson.waitForEvent("download");
  await button(lesson, "Imagen (PNG)").click();
  await picked;
  await button(lesson, "EN, English").click();
  await button(lesson, "Start the story").waitFor();
  expect(await headline(lesson).textContent()).toBe(title);

  // With its last page the older version goes. On its own host an article's frame is kept, too.
  await lesson.close();
  const framed = await open(context, `${url}index.html#ui=embed`);
  expect(await framed.title()).toContain("renewed");
  const keptOfOlder = async () =>
    (await keptIn(framed)).filter((file) => /\.js\?/.test(file) && !/x\.js\?/.test(file));
  await expect.poll(keptOfOlder, patience).toEqual([]);
  expect(complaints).toEqual([]);
  // What is made in the page itself has addresses too.
  const asked = addresses.filter((address) => address.startsWith("http"));
  expect(asked.filter((address) => !address.startsWith(url))).toEqual([]);

  await openAbout(first);
  await button(first, "Remove what is kept").click();
  await line(first, "Nothing is kept in this browser.");
  await expect.poll(() => keptIn(first), patience).toEqual([]);
  await context.close();
});
