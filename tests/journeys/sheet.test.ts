import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { phone, startBrowser } from "./browser.ts";
import {
  card,
  dragFinger,
  freeMap,
  openStory,
  pointIn,
  stillPicture,
  timeSlider,
} from "./reader.ts";

const url = inject("siteUrl");
let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

const english = { ...phone, locale: "en-US" };
const small = { ...english, viewport: { width: 360, height: 640 } };
const open = (fragment = "", device = english) => openStory(browser, url, device, fragment);

const handle = (page: Page) => page.getByRole("slider", { name: "Height of the words" });
const height = (page: Page) => handle(page).getAttribute("aria-valuetext");
const sheet = (page: Page) => page.locator(".sheet");

/** The sheet's upper edge once it stands still. */
async function edge(page: Page): Promise<number> {
  let before = Number.NaN;
  for (let look = 0; look < 40; look += 1) {
    const now = (await sheet(page).boundingBox())?.y ?? Number.NaN;
    if (now === before) return now;
    before = now;
    await page.waitForTimeout(80);
  }
  throw new Error("the sheet did not come to rest");
}

async function dragTo(page: Page, y: number) {
  const from = await pointIn(handle(page), 0.5);
  await dragFinger(page, from, { x: from.x, y }, { rest: 150 });
}

/** A quick finger, so many pixels down: it says itself when it was where, however busy the machine is. */
async function flick(page: Page, down: number) {
  const cdp = await page.context().newCDPSession(page);
  const { x, y } = await pointIn(handle(page), 0.5);
  const began = Date.now();
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", part: number) =>
    cdp.send("Input.dispatchTouchEvent", {
      type,
      touchPoints: type === "touchEnd" ? [] : [{ x, y: y + part * down }],
      timestamp: (began + part * 60) / 1000,
    });
  // One after the other without a wait between.
  await Promise.all([
    touch("touchStart", 0),
    touch("touchMove", 1 / 3),
    touch("touchMove", 2 / 3),
    touch("touchMove", 1),
    touch("touchEnd", 1),
  ]);
  await cdp.detach();
}

/** How many lines of a text, cut to what is seen of it, are in sight. */
async function linesInSight(page: Page) {
  return page.evaluate(() => {
    const nav = document.querySelector(".chapter-nav")?.getBoundingClientRect();
    const lines = new Set<number>();
    for (const paragraph of document.querySelectorAll(".chapter-text, .content-note")) {
      const range = document.createRange();
      range.selectNodeContents(paragraph);
      for (const { top, bottom } of range.getClientRects()) {
        if (nav && bottom <= nav.top) lines.add(Math.round(top));
      }
    }
    return lines.size;
  });
}

describe("a phone's sheet", () => {
  it("follows the finger, comes to rest at three heights, and never moves the map", async () => {
    const reader = await open("moment=2023-12-27");
    const { page } = reader;
    const map = await page.locator(".map canvas").boundingBox();
    const half = await edge(page);
    expect(await height(page)).toBe("half");
    // For the eye it stands in the head, for the ear below it.
    expect((await page.getByRole("main").ariaSnapshot()).split("in this month").length).toBe(2);

    const cdp = await page.context().newCDPSession(page);
    const { x, y } = await pointIn(handle(page), 0.5);
    await cdp.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [{ x, y }] });
    for (const by of [-20, -60, -90]) {
      await cdp.send("Input.dispatchTouchEvent", {
        type: "touchMove",
        touchPoints: [{ x, y: y + by }],
      });
      await page.waitForTimeout(60);
      expect((await sheet(page).boundingBox())?.y).toBeCloseTo(half + by, 0);
      expect(await page.locator(".map canvas").boundingBox()).toEqual(map);
    }
    // Let go at rest it returns to the nearest.
    await page.waitForTimeout(150);
    await cdp.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
    expect(await edge(page)).toBe(half);

    await dragTo(page, (map?.y ?? 0) + 30);
    expect(await height(page)).toBe("full height");
    expect(await edge(page)).toBeCloseTo(map?.y ?? 0, 0);
    await dragTo(page, 800);
    expect(await height(page)).toBe("title only");
    expect((await sheet(page).boundingBox())?.height).toBeLessThan(48);
    expect(
      await page
        .getByText(/^25 in this month, \d\sgoing\son$/)
        .first()
        .isVisible(),
    ).toBe(true);
    await dragTo(page, half + 20);
    expect(await height(page)).toBe("half");
    expect(await page.locator(".map canvas").boundingBox()).toEqual(map);
    await reader.leave();
  });

  it("is thrown to the next height by a quick finger", async () => {
    const reader = await open("moment=2023-12-27");
    const { page } = reader;
    await flick(page, 90);
    await expect.poll(() => height(page)).toBe("title only");
    await edge(page);
    // A map that still moves would slow the finger down.
    await stillPicture(page);
    await flick(page, -90);
    await expect.poll(() => height(page)).toBe("half");
    await reader.leave();
  });

  it("is moved by buttons of a finger's size and by keys, and says how high it stands", async () => {
    const reader = await open("moment=2023-12-27");
    const { page } = reader;
    const raise = page.getByRole("button", { name: "Raise the words" });
    const lower = page.getByRole("button", { name: "Lower the words" });
    for (const target of [raise, lower, handle(page)]) {
      const box = await target.boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
    }
    await raise.tap();
    expect(await height(page)).toBe("full height");
    expect(await raise.getAttribute("aria-disabled")).toBe("true");
    await lower.tap();
    await lower.tap();
    expect(await height(page)).toBe("title only");
    expect(await raise.getAttribute("aria-expanded")).toBe("false");
    await handle(page).focus();
    await page.keyboard.press("ArrowUp");
    expect(await height(page)).toBe("half");
    await page.keyboard.press("End");
    expect(await height(page)).toBe("full height");
    await page.keyboard.press("Home");
    expect(await height(page)).toBe("title only");
    // What is out of sight is not met by the Tab key either.
    for (let press = 0; press < 4; press += 1) await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.closest(".reading"))).toBeNull();
    await reader.leave();
  });

  it("leaves the time bar in reach at every height", async () => {
    const reader = await open("moment=2023-12-27");
    const { page } = reader;
    await handle(page).focus();
    for (const key of ["Home", "ArrowUp", "ArrowUp"]) {
      await page.keyboard.press(key);
      const bottom = await edge(page).then(async () => {
        const box = await sheet(page).boundingBox();
        return (box?.y ?? 0) + (box?.height ?? 0);
      });
      const slider = await timeSlider(page).boundingBox();
      expect(bottom).toBeLessThanOrEqual(slider?.y ?? 0);
      expect((slider?.y ?? Infinity) + (slider?.height ?? 0)).toBeLessThanOrEqual(844);
    }
    await reader.leave();
  });

  it("scrolls its words without moving itself or the page", async () => {
    const reader = await open("moment=2023-12-27");
    const { page } = reader;
    const beyond = () => page.evaluate(() => document.documentElement.scrollHeight - innerHeight);
    expect(await page.locator(".reading").evaluate((all) => all.scrollHeight)).toBeGreaterThan(
      1000,
    );
    expect(await beyond()).toBe(0);
    const before = await edge(page);
    const from = await pointIn(page.locator(".reading"), 0.5, 0.9);
    await dragFinger(page, from, { x: from.x, y: from.y - 150 });
    await expect
      .poll(() => page.locator(".reading").evaluate(({ scrollTop }) => scrollTop))
      .toBeGreaterThan(60);
    expect(await edge(page)).toBe(before);
    expect(await height(page)).toBe("half");
    await reader.leave();
  });

  it("rises to half for a mark that is opened, and sinks again with Escape", async () => {
    const reader = await open("moment=2023-12-27&window=day&select=mexico-city-summit-2023");
    const { page } = reader;
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Lower the words" }).tap();
    expect(await height(page)).toBe("title only");
    await edge(page);
    await stillPicture(page);
    const free = await freeMap(page);
    await page.touchscreen.tap(free.x + free.width / 2, free.y + free.height / 2);
    await card(page).waitFor();
    expect(await height(page)).toBe("half");
    await edge(page);
    await stillPicture(page);
    // The mark has come up with it.
    const above = await freeMap(page);
    expect(above.height).toBeLessThan(free.height);
    await page.keyboard.press("Escape");
    expect(await height(page)).toBe("title only");
    await reader.leave();
  });

  it.each([
    ["390×844", english, 6],
    ["360×640", small, 5],
  ])(
    "shows enough of a chapter to read at half on %s, and map above it",
    async (_, device, least) => {
      const reader = await open("chapter=the-fire&language=es", device);
      const { page } = reader;
      expect(await linesInSight(page)).toBeGreaterThanOrEqual(least);
      expect((await freeMap(page)).height).toBeGreaterThan(140);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        device.viewport?.width ?? 0,
      );
      await reader.leave();
    },
  );

  it("is there at once for who wants less motion", async () => {
    const reader = await open("moment=2023-12-27", { ...english, reducedMotion: "reduce" });
    const { page } = reader;
    const duration = await sheet(page).evaluate(
      (element) => getComputedStyle(element).transitionDuration,
    );
    expect(Number.parseFloat(duration)).toBe(0);
    await reader.leave();
  });
});

describe("a phone lying down", () => {
  it("has words and map side by side, and both in sight", async () => {
    const reader = await open("chapter=the-fire&language=en", {
      ...english,
      viewport: { width: 844, height: 390 },
    });
    const { page } = reader;
    expect(await handle(page).count()).toBe(0);
    expect(await linesInSight(page)).toBeGreaterThanOrEqual(6);
    const map = await page.locator(".map").boundingBox();
    expect(Math.min(map?.width ?? 0, map?.height ?? 0)).toBeGreaterThan(200);
    await reader.leave();
  });
});
