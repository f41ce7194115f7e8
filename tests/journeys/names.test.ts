import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { palettes } from "../../src/scene/palette.ts";
import { desktop, startBrowser } from "./browser.ts";
import type { Picture, Point } from "./reader.ts";
import { openStory, setMoment, stillPicture } from "./reader.ts";

let browser: Browser;

beforeAll(async () => {
  browser = await startBrowser();
});

afterAll(() => browser.close());

const channels = (hex: string) =>
  [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as [number, number, number];

const { state, halo } = palettes.dark;

/** The pixels around a picture's middle of which something is true. */
function pixelsIn(picture: Picture, isMeant: (at: Point) => boolean): readonly Point[] {
  const found: Point[] = [];
  for (let y = -40; y < 40; y += 1) {
    for (let x = -80; x < 80; x += 1) {
      const at = { x: picture.width / 2 + x, y: picture.height / 2 + y };
      if (isMeant(at)) found.push(at);
    }
  }
  return found;
}

it("names a state once from near: the ground does, or the story while it tells of it", async () => {
  // The middle of Chiapas is in the middle, in a month of which nothing is told.
  const fragment = "moment=2022-06-15&window=month&map=7/16.5/-92.55&theme=dark";
  const reader = await openStory(browser, inject("siteUrl"), desktop, fragment);
  const quiet = await stillPicture(reader.page);
  await setMoment(reader.page, "2021-03-16");
  const told = await stillPicture(reader.page);
  await reader.leave();

  /** Whether a pixel is lighter, in each channel, than half the way from the halo to the ground's letters. */
  const middle = (Math.max(...channels(halo)) + Math.min(...channels(state))) / 2;
  const isLetter = (picture: Picture, { x, y }: Point) =>
    Math.min(...picture.colourAt(x, y)) > middle;
  const isStoryLetter = (picture: Picture, { x, y }: Point) =>
    Math.min(...picture.colourAt(x, y)) > Math.max(...channels(state)) + 15;
  const ofGround = pixelsIn(quiet, (at) => isLetter(quiet, at));
  expect(ofGround.length).toBeGreaterThan(60);
  expect(pixelsIn(quiet, (at) => isStoryLetter(quiet, at))).toEqual([]);

  expect(pixelsIn(told, (at) => isStoryLetter(told, at)).length).toBeGreaterThan(20);
  const left = ofGround.filter((at) => isLetter(told, at));
  expect(left.length).toBeLessThan(ofGround.length / 2);
}, 90_000);

it("leaves no half of the ground's names over a mark that stands on them", async () => {
  // San Diego is named just above Tijuana, which is in the middle: at first nothing is told of it.
  const fragment = "moment=2022-06-15&window=week&map=6/32.515/-117.02&theme=dark";
  const reader = await openStory(browser, inject("siteUrl"), desktop, fragment);
  const quiet = await stillPicture(reader.page);
  await setMoment(reader.page, "2021-03-14");
  /** Pixels that stand out from the ground where the name goes on above the marks. */
  const letters = (picture: Picture) => {
    let found = 0;
    for (let y = -26; y < -15; y += 1) {
      for (let x = 12; x < 50; x += 1) {
        const colour = picture.colourAt(picture.width / 2 + x, picture.height / 2 + y);
        if (Math.min(...colour) > 110) found += 1;
      }
    }
    return found;
  };
  expect(letters(quiet)).toBeGreaterThan(20);
  await expect.poll(async () => letters(await stillPicture(reader.page))).toBe(0);
  await reader.leave();
}, 90_000);

it("names nothing of the ground beneath the legend, and what lies there once it is closed", async () => {
  // The Pacific Ocean is named where the legend lies.
  const reader = await openStory(browser, inject("siteUrl"), desktop, "theme=dark");
  const { page } = reader;
  const box = await page.locator(".legend[open]").boundingBox();
  const map = await page.locator(".map").boundingBox();
  if (!box || !map) throw new Error("there is no open legend over a map");
  /** Pixels where the legend lies, and a bit beside it, that are more a name of the sea than the sea. */
  const letters = async () => {
    const picture = await stillPicture(page);
    const between = (channels(palettes.dark.water)[2] + channels(palettes.dark.sea)[2]) / 2;
    let found = 0;
    for (let y = box.y; y < box.y + box.height; y += 1) {
      for (let x = box.x; x < box.x + box.width + 60; x += 1) {
        if (picture.colourAt(x - map.x, y - map.y)[2] > between) found += 1;
      }
    }
    return found;
  };
  // The legend is not seen in these pictures, but has its place.
  await expect.poll(letters).toBe(0);
  await page.locator(".legend > summary").click();
  await expect.poll(letters).toBeGreaterThan(20);
  await page.locator(".legend > summary").click();
  await expect.poll(letters).toBe(0);
  await reader.leave();
}, 90_000);
