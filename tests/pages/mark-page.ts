import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { expect } from "vitest";
import type { MarkSpec } from "../../src/symbol/mark.ts";
import { startBrowser } from "../journeys/browser.ts";
import type { Colour } from "../journeys/reader.ts";
import { openPage, servePages } from "./open-page.ts";
import type { Pixels } from "./open-page.ts";
import type { TestMap, TestPoint, TimeLayerPage } from "./time-layer.ts";

/** Pixels of the map. */
const viewport = { width: 400, height: 300 };
export const middle = { x: viewport.width / 2, y: viewport.height / 2 };
export const red: Colour = [255, 0, 0];
export const white: Colour = [255, 255, 255];
export const ground: Colour = [128, 128, 128];

let browser: Browser;
let pages: Awaited<ReturnType<typeof servePages>>;
const opened = new Map<number, Page>();

/** For `beforeAll`. */
export async function startPages() {
  [browser, pages] = await Promise.all([startBrowser(), servePages()]);
}

/** For `afterAll`. */
export async function stopPages() {
  await browser.close();
  await pages.close();
}

/** The page at so many pixels of the device for one of the screen; opened once. */
export async function pageAt(ratio = 1): Promise<Page> {
  const known = opened.get(ratio);
  if (known) return known;
  const device: BrowserContextOptions = { viewport, deviceScaleFactor: ratio };
  const page = await openPage(browser, pages.url, "time-layer.html", device);
  await page.waitForFunction(() => "timeLayer" in window);
  opened.set(ratio, page);
  return page;
}

export type Moment = Parameters<TimeLayerPage["show"]>[0];

export const make = (page: Page, map: TestMap) =>
  page.evaluate((given) => window.timeLayer.make(given as TestMap), map as object);
export const show = (page: Page, moment: Moment) =>
  page.evaluate((given) => window.timeLayer.show(given), moment);
export const pick = (page: Page, x: number, y: number) =>
  page.evaluate(([right, down]) => window.timeLayer.pick(right, down), [x, y] as const);
export const drawPaths = (page: Page, spec: MarkSpec, edge: number, unit: number) =>
  page.evaluate(([given, pixels, scale]) => window.timeLayer.draw(given, pixels, scale), [
    spec,
    edge,
    unit,
  ] as const);
export const project = (page: Page, lon: number, lat: number) =>
  page.evaluate(([x, y]) => window.timeLayer.project(x, y), [lon, lat] as const);

/** One point in the middle of the map, in a window of a month at day 100. */
export async function single(
  point: Partial<TestPoint> = {},
  ratio = 1,
  more: Partial<TestMap> = {},
) {
  const page = await pageAt(ratio);
  await make(page, {
    points: [{ lon: 10, lat: 20, start: 100, ...point }],
    centre: [10, 20],
    zoom: 6,
    ...more,
  });
  await show(page, { moment: 100, length: 31, openReach: 31, selected: [] });
  return page;
}

export const centreOf = (pixels: Pixels) => pixels.at(pixels.width / 2, pixels.height / 2);

export function expectColour(found: Colour, wanted: Colour, tolerance = 2) {
  for (const [channel, value] of found.entries()) {
    expect(
      Math.abs(value - (wanted[channel] ?? 0)),
      `${found.join()} for ${wanted.join()}`,
    ).toBeLessThanOrEqual(tolerance);
  }
}

export const over = (below: Colour, above: Colour, alpha: number): Colour =>
  above.map(
    (value, channel) => value * alpha + (below[channel] ?? 0) * (1 - alpha),
  ) as unknown as Colour;

/** The middle of all that is not ground, in pixels of the screen. */
export function middleOf(pixels: Pixels, ratio: number) {
  let [sum, right, down] = [0, 0, 0];
  for (let y = 0; y < pixels.height; y += 1) {
    for (let x = 0; x < pixels.width; x += 1) {
      const away = pixels
        .at(x, y)
        .reduce(
          (most, value, channel) => Math.max(most, Math.abs(value - (ground[channel] ?? 0))),
          0,
        );
      if (away < 3) continue;
      sum += 1;
      right += x + 0.5;
      down += y + 0.5;
    }
  }
  return { x: right / sum / ratio, y: down / sum / ratio, count: sum };
}
