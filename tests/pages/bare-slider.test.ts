import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeSliderPage } from "../bench/page/slider-address.ts";
import { startBrowser } from "../journeys/browser.ts";
import { canvasPixels, openPage, servePages } from "./open-page.ts";

let browser: Browser;
let pages: Awaited<ReturnType<typeof servePages>>;
beforeAll(async () => {
  [browser, pages] = await Promise.all([startBrowser(), servePages()]);
});
afterAll(async () => {
  await browser.close();
  await pages.close();
});

describe("the page that the story's steps are measured against", () => {
  it("has the ground under a slider, each as large as is asked for, and draws it again at a step", async () => {
    const map = { x: 0, y: 0, width: 400, height: 250 };
    const slider = { x: 20, y: 260, width: 300, height: 24 };
    const view = { lon: -98, lat: 23.5, zoom: 3.7 };
    const address = writeSliderPage({ site: "/", map, slider, view });
    const viewport = { width: 400, height: 300 };
    const page = await openPage(browser, pages.url, `../bench/page/slider.html${address}`, {
      viewport,
    });
    await page.locator("#map[data-ground] canvas").waitFor();
    expect(await page.locator("#map").boundingBox()).toEqual(map);
    expect(await page.locator("#time").boundingBox()).toEqual(slider);
    const pixels = await canvasPixels(page);
    // The Pacific, and the middle of Mexico.
    expect(pixels.at(40, 220)).not.toEqual(pixels.at(170, 110));

    const drawn = () => page.locator("#map").getAttribute("data-drawn");
    const before = Number(await drawn());
    await page.locator("#time").press("ArrowRight");
    await expect.poll(async () => Number(await drawn())).toBeGreaterThan(before);
  });
});
