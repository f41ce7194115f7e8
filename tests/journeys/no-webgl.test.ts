import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { firstStory } from "../first-story.ts";
import { pickStill } from "../../src/still/pick-still.ts";
import { pictureAt } from "../still/pictures.ts";
import { desktop, phone, startBrowser } from "./browser.ts";
import { card, mapIsThere, openStory, setMoment, timeSlider } from "./reader.ts";

const url = inject("siteUrl");
let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

/** The page in a browser that draws nothing with WebGL, until `offered` is set in it. */
async function openWithout(device: BrowserContextOptions = desktop, fragment = ""): Promise<Page> {
  const context = await browser.newContext(device);
  const page = await context.newPage();
  await page.addInitScript(() => {
    const { getContext } = HTMLCanvasElement.prototype;
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, ...given: never[]) {
      const isOff = String(given[0]).startsWith("webgl") && !("offered" in window);
      return isOff ? null : (getContext as (...args: never[]) => unknown).apply(this, given);
    } as typeof getContext;
  });
  await page.goto(fragment ? `${url}#${fragment}` : url);
  await picture(page).waitFor();
  return page;
}

/** A chapter runs the clock to its moment. */
const patience = { timeout: 15_000 };

const picture = (page: Page) => page.locator("#app").getByRole("img", { name: /^(Map|Mapa): / });
const name = async (page: Page) => (await picture(page).locator("title").textContent()) ?? "";
const markup = (page: Page) => picture(page).innerHTML();
const note = (page: Page) =>
  page.getByRole("status").filter({ hasText: /still picture|imagen fija/i });

describe("the map without WebGL", () => {
  it("is a still picture, says so, and follows time, filter and window", async () => {
    const page = await openWithout(desktop, "moment=2023-12-27&window=day");
    expect(await note(page).textContent()).toContain("no WebGL 2");
    expect(await name(page)).toBe("Map: The road north, 27 December 2023");
    const before = await markup(page);
    await setMoment(page, "2024-10-01");
    await expect.poll(() => name(page), patience).toContain("1 October 2024");
    expect(await markup(page)).not.toBe(before);
    await page.getByRole("combobox", { name: "Show" }).selectOption("until-now");
    await expect.poll(() => name(page), patience).toContain("until 1 October 2024");
    const all = await markup(page);
    await page
      .getByRole("checkbox", { name: /^Incidents/ })
      .first()
      .uncheck();
    await expect.poll(() => markup(page)).not.toBe(all);
    expect(await picture(page).locator("desc").textContent()).not.toContain("Incidents");
    await page.context().close();
  });

  it("opens a mark’s report with a click, and closes it with one on nothing", async () => {
    const fragment = "moment=2023-12-27&window=day&map=6/19.6/-98.6";
    const page = await openWithout(desktop, fragment);
    const box = await page.locator(".map").boundingBox();
    if (!box) throw new Error("there is no map");
    const { drawn } = pictureAt(firstStory, fragment, { size: box });
    const mark = drawn.find(({ record }) => record === "mexico-city-summit-2023");
    if (!mark) throw new Error("there is no such mark");
    await page.mouse.click(box.x + mark.x + 11, box.y + mark.y);
    await card(page).waitFor();
    expect(await card(page).getByRole("heading", { level: 2 }).textContent()).toMatch(/summit/i);
    const empty = [...Array(400).keys()]
      .map((step) => ({ x: 100 + (step % 20) * 30, y: 120 + Math.floor(step / 20) * 20 }))
      .find((point) => pickStill(drawn, point).length === 0);
    if (!empty) throw new Error("something is everywhere");
    await page.mouse.click(box.x + empty.x, box.y + empty.y);
    await expect.poll(() => card(page).count()).toBe(0);
    await page.context().close();
  });

  it("can be dragged, zoomed and moved from the keyboard, and the address keeps where to", async () => {
    const page = await openWithout(desktop, "map=6/19/-99");
    const box = await page.locator(".map").boundingBox();
    if (!box) throw new Error("there is no map");
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const at = async () =>
      /map=([^&]*)/
        .exec(await page.evaluate(() => location.hash))?.[1]
        ?.split("/")
        .map(Number) ?? [];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 120, y, { steps: 4 });
    await page.mouse.up();
    await expect.poll(async () => (await at())[2]).toBeLessThan(-99.9);
    expect(await card(page).count()).toBe(0);
    const [, , lon = 0] = await at();
    await page.getByRole("region", { name: "Map", exact: true }).focus();
    await page.keyboard.press("ArrowRight");
    await expect.poll(async () => (await at())[2]).toBeGreaterThan(lon);
    await page.getByRole("button", { name: "Zoom in" }).click();
    await expect.poll(async () => (await at())[0]).toBe(7);
    await page.context().close();
  });

  it("leaves story, list, time bar and language as they are", async () => {
    const page = await openWithout();
    await page.getByRole("button", { name: "Start the story" }).click();
    await expect.poll(() => name(page), patience).toContain("22 January 2021");
    await page.locator(".chapter-nav").getByRole("button", { name: /^Next/ }).click();
    await expect.poll(() => name(page), patience).not.toContain("22 January 2021");
    await page.getByRole("button", { name: "Leave the story" }).click();
    await timeSlider(page).focus();
    const before = await name(page);
    await page.keyboard.press("PageDown");
    await expect.poll(() => name(page), patience).not.toBe(before);
    await page.getByRole("button", { name: "Español" }).click();
    await expect.poll(() => name(page), patience).toMatch(/^Mapa: El camino al norte/);
    expect(await note(page).textContent()).toContain("no ofrece WebGL 2");
    await page.context().close();
  });

  it("fits a phone, with its note", async () => {
    const page = await openWithout(phone);
    expect(await note(page).isVisible()).toBe(true);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wide).toBe(0);
    await page.context().close();
  });

  it("gives way to the live one when that is tried again and can be drawn", async () => {
    const page = await openWithout();
    await page.evaluate(() => Object.assign(window, { offered: true }));
    await page.getByRole("button", { name: "Try again" }).click();
    await mapIsThere(page);
    expect(await picture(page).count()).toBe(0);
    expect(await note(page).count()).toBe(0);
    await page.context().close();
  });
});

describe("a drawing context that is lost and does not come back", () => {
  it("leaves a still picture in the middle of playing, which plays on, and the live map can be asked for", async () => {
    const reader = await openStory(browser, url, desktop, "moment=2023-12-20&window=week");
    const { page } = reader;
    await page.getByRole("button", { name: "Play" }).click();
    await page.locator(".map canvas").evaluate((canvas: HTMLCanvasElement) => {
      canvas.getContext("webgl2")?.getExtension("WEBGL_lose_context")?.loseContext();
    });
    await picture(page).waitFor();
    await note(page).filter({ hasText: "took the live map’s graphics away" }).waitFor();
    const first = await name(page);
    await expect.poll(() => name(page), { timeout: 10_000 }).not.toBe(first);
    await page.getByRole("button", { name: "Pause" }).click();
    await page.getByRole("button", { name: "Try again" }).click();
    await mapIsThere(page);
    expect(await picture(page).count()).toBe(0);
    await reader.leave();
  });
});
