import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { desk, startBrowser } from "./browser.ts";
import { differing, openStory, readReports, stillPicture, timeSlider } from "./reader.ts";

const url = inject("siteUrl");
let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

/** Has the page count the pieces of ground that it draws, in its window's `pieces`: they alone are drawn by indices. */
async function countPieces(page: Page) {
  await page.evaluate(() => {
    const counted = { pieces: 0 };
    Object.assign(window, counted);
    const { drawElements } = WebGL2RenderingContext.prototype;
    WebGL2RenderingContext.prototype.drawElements = function count(...all) {
      (window as unknown as typeof counted).pieces += 1;
      drawElements.apply(this, all);
    };
  });
}

const piecesOf = (page: Page) =>
  page.evaluate(() => (window as unknown as { pieces: number }).pieces);

/** Presses keys one after another, with so many milliseconds to draw what comes of each. */
async function press(page: Page, keys: readonly string[], pause: number) {
  for (const key of keys) {
    await page.keyboard.press(key);
    await page.waitForTimeout(pause);
  }
}

/** Longer than what is kept of the ground for the next step. */
const longRest = 6_000;

it.each([
  ["the globe", "map=3.9/20/-98&theme=light"],
  ["the flat map", "map=6/16.6/-94&theme=dark"],
])(
  "draws %s as ever while a hand moves the time, without its ground",
  async (_name, map) => {
    // The caravan of Christmas is on its way: routes, areas, marks, and names over and under them.
    const { page, leave, complaints } = await openStory(
      browser,
      url,
      desk,
      `moment=2023-12-24&window=week&${map}`,
    );
    await countPieces(page);
    await timeSlider(page).focus();
    await press(page, ["ArrowRight"], 1_000);
    const once = await piecesOf(page);
    expect(once).toBeGreaterThan(10);

    // Neither what shows nor its names need MapLibre; a name of the ground that one of them covers may, once, and so
    // may a machine that is too slow for the next key before the hand seems to rest.
    const steps = Array.from({ length: 5 }, () => ["ArrowRight", "ArrowLeft"]).flat();
    await press(page, ["ArrowLeft", "ArrowRight", "ArrowLeft", "ArrowRight"], 100);
    const before = await piecesOf(page);
    await press(page, steps, 100);
    expect((await piecesOf(page)) - before).toBeLessThan(3 * once);
    const moving = await stillPicture(page);

    // A step alone, away and back, is drawn with the ground.
    await page.waitForTimeout(longRest);
    await press(page, ["ArrowRight"], longRest);
    await press(page, ["ArrowLeft"], 1_000);
    const whole = await stillPicture(page);
    await press(page, ["ArrowRight"], longRest);
    expect(differing(whole, await stillPicture(page))).toBeGreaterThan(20);
    expect(differing(moving, whole)).toBe(0);
    expect(complaints).toEqual([]);
    await leave();
  },
  120_000,
);

it("has the list wait, faded, for a hand that moves the time, and then be of its moment", async () => {
  const { page, leave, complaints } = await openStory(
    browser,
    url,
    desk,
    "moment=2021-02-01&window=until-now",
  );
  const list = page.getByRole("region", { name: "Reports" });
  const opacity = () =>
    list.getByRole("grid").evaluate((grid) => Number(getComputedStyle(grid).opacity));
  const isBehind = () => page.locator("html[data-behind]").count();
  const before = await readReports(page);
  await timeSlider(page).focus();
  expect([await isBehind(), await opacity()]).toEqual([0, 1]);
  let steps = 0;
  do {
    await page.keyboard.press("PageUp");
    steps += 1;
  } while ((await opacity()) === 1 && steps < 100);
  expect(steps).toBeLessThan(100);
  await expect.poll(isBehind).toBe(0);
  await expect.poll(opacity).toBe(1);
  expect((await readReports(page)).length).toBeGreaterThan(before.length);
  expect(complaints).toEqual([]);
  await leave();
});
