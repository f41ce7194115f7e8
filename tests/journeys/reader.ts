import type { Browser, BrowserContextOptions, Locator, Page } from "playwright-core";
import { PNG } from "pngjs";

/** Red, green, blue, 0 to 255. */
export type Colour = readonly [red: number, green: number, blue: number];

export const englishTime = "Time";

/** A reader before the page: says what they do and what they see. */
export interface Reader {
  readonly page: Page;
  /** Every address that the page asked for. */
  readonly requests: readonly string[];
  /** What the page complained about. */
  readonly complaints: readonly string[];
  /** What it warned of. */
  readonly remarks: readonly string[];
  leave(): Promise<void>;
}

/** Opens the story at an address's fragment ("moment=2023-12-27&window=day") and waits for the map. */
export async function openStory(
  browser: Browser,
  url: string,
  device: BrowserContextOptions,
  fragment = "",
): Promise<Reader> {
  const context = await browser.newContext(device);
  const page = await context.newPage();
  const requests: string[] = [];
  const complaints: string[] = [];
  const remarks: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
    if (message.type() === "warning") remarks.push(message.text());
  });
  await page.goto(fragment ? `${url}#${fragment}` : url);
  await mapIsThere(page);
  await mapRests(page);
  return { page, requests, complaints, remarks, leave: () => context.close() };
}

/** Waits until the map shows its ground. */
export async function mapIsThere(page: Page): Promise<void> {
  await page.locator(".map[data-ground] canvas").waitFor();
}

/** Keeps in the page's `shifts` how far things jump as it loads (Layout Instability API), from before it is there. */
export async function recordShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        shifts.push((entry as unknown as { value: number }).value);
    }).observe({ type: "layout-shift", buffered: true });
  });
}

export interface Picture {
  readonly width: number;
  readonly height: number;
  colourAt(x: number, y: number): Colour;
}

/** What stands over the map is not looked at. */
const hide = ".legend, .zoom, .attribution, .hover-label { visibility: hidden !important; }";

/** Waits until two looks at the map are the same; rough ones, which cost little. */
async function mapRests(page: Page): Promise<void> {
  let before: Uint8Array | null = null;
  for (let look = 0; look < 60; look += 1) {
    const now = await page
      .locator(".map")
      .screenshot({ style: hide, animations: "allow", type: "jpeg", quality: 50 });
    if (before && Buffer.compare(now, before) === 0) return;
    before = now;
    await page.waitForTimeout(150);
  }
  throw new Error("the map did not come to rest");
}

/** The map as it is once two looks at it are the same; the legend and the buttons over it are hidden. */
export async function stillPicture(page: Page): Promise<Picture> {
  let before: Uint8Array = new Uint8Array();
  for (let look = 0; look < 60; look += 1) {
    const now = await page.locator(".map").screenshot({ style: hide, animations: "allow" });
    if (look > 1 && Buffer.compare(now, before) === 0) return readPicture(now);
    before = now;
    await page.waitForTimeout(150);
  }
  throw new Error("the map did not come to rest");
}

/** A part of the page as it is now. */
export async function pictureOf(part: Locator): Promise<Picture> {
  return readPicture(await part.screenshot());
}

/** A PNG as colours. */
export function readPicture(buffer: Buffer): Picture {
  const { width, height, data } = PNG.sync.read(buffer);
  return {
    width,
    height,
    colourAt(x, y) {
      const at = (Math.round(y) * width + Math.round(x)) * 4;
      return [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0];
    },
  };
}

/** Whether two colours are the same but for the blending of an edge. */
export function alike(one: Colour, other: Colour, tolerance = 14): boolean {
  return one.every((channel, index) => Math.abs(channel - (other[index] ?? 0)) <= tolerance);
}

/** How many pixels of two pictures as large differ by more than the edge of what is drawn in one go or in two. */
export function differing(one: Picture, other: Picture): number {
  let count = 0;
  for (let y = 0; y < one.height; y += 1) {
    for (let x = 0; x < one.width; x += 1) {
      if (!alike(one.colourAt(x, y), other.colourAt(x, y), 6)) count += 1;
    }
  }
  return count;
}

/** How many pixels within so many of the picture's middle have a colour. */
export function countNearMiddle(picture: Picture, colour: Colour, reach: number): number {
  return countIn(picture, colour, {
    left: picture.width / 2 - reach,
    top: picture.height / 2 - reach,
    right: picture.width / 2 + reach,
    bottom: picture.height / 2 + reach,
  });
}

export function countIn(
  picture: Picture,
  colour: Colour,
  box = { left: 0, top: 0, right: picture.width, bottom: picture.height },
): number {
  let count = 0;
  for (let y = Math.max(0, Math.floor(box.top)); y < Math.min(picture.height, box.bottom); y += 1) {
    for (
      let x = Math.max(0, Math.floor(box.left));
      x < Math.min(picture.width, box.right);
      x += 1
    ) {
      if (alike(picture.colourAt(x, y), colour)) count += 1;
    }
  }
  return count;
}

/** The slider, by the name that a screen reader says. */
export const timeSlider = (page: Page, name = englishTime) => page.getByRole("slider", { name });

/** Sets the clock as the slider's own script-free way does: by its value. */
export async function setMoment(page: Page, isoDay: string): Promise<void> {
  const days = Date.parse(`${isoDay}T00:00:00Z`) / 86_400_000;
  await page.locator("#time").evaluate((slider: HTMLInputElement, value) => {
    slider.value = String(value);
    slider.dispatchEvent(new Event("input", { bubbles: true }));
  }, days);
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A place within a part of the page, its width and height counted as 1. */
export async function pointIn(part: Locator, across: number, down = 0.5): Promise<Point> {
  const box = await part.boundingBox();
  if (!box) throw new Error("there is no such part");
  return { x: box.x + box.width * across, y: box.y + box.height * down };
}

export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

/** The part of the map that no sheet covers. */
export async function freeMap(page: Page): Promise<Box> {
  const map = await page.locator(".map").boundingBox();
  if (!map) throw new Error("there is no map");
  const sheet = await page
    .locator(".sheet[data-height]")
    .boundingBox({ timeout: 500 })
    .catch(() => null);
  return { ...map, height: (sheet?.y ?? map.y + map.height) - map.y };
}

/** Drags with the mouse from one place to another, by way of places between. */
export async function dragMouse(page: Page, from: Point, to: Point): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 8 });
  await page.mouse.up();
}

/** Drags with one finger, which may rest at the end for so many milliseconds before it lets go. */
export async function dragFinger(
  page: Page,
  from: Point,
  to: Point,
  { rest = 0 } = {},
): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  const steps = 8;
  await cdp.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [from] });
  /* oxlint-disable no-await-in-loop -- a finger is at one place at a time */
  for (let step = 1; step <= steps; step += 1) {
    const x = from.x + ((to.x - from.x) * step) / steps;
    const y = from.y + ((to.y - from.y) * step) / steps;
    await cdp.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: [{ x, y }] });
  }
  /* oxlint-enable no-await-in-loop */
  await page.waitForTimeout(rest);
  await cdp.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  await cdp.detach();
}

/** A report of the list or table beside the map. */
export interface ListedReport {
  readonly id: string;
  /** How it shows on the map: `sure`, `possible` or `trace`. */
  readonly look: string;
}

/** All reports that are listed, in their order, read from the top to the end. */
export async function readReports(page: Page): Promise<readonly ListedReport[]> {
  return page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    const found = new Map<number, { id: string; look: string }>();
    const list = document.querySelector(".twin-rows");
    let scroller = list?.parentElement ?? null;
    while (scroller && !/auto|scroll/.test(getComputedStyle(scroller).overflowY)) {
      scroller = scroller.parentElement;
    }
    if (!list || !scroller) return [];
    const before = scroller.scrollTop;
    scroller.scrollTop = 0;
    /* oxlint-disable no-await-in-loop -- one part after the other */
    for (let look = 0; look < 400; look += 1) {
      await frame();
      for (const row of list.querySelectorAll<HTMLElement>(".report")) {
        const { record = "", look: shown = "" } = row.dataset;
        found.set(Number(row.getAttribute("aria-rowindex")), { id: record, look: shown });
      }
      const was = scroller.scrollTop;
      scroller.scrollTop += scroller.clientHeight * 0.9;
      if (scroller.scrollTop === was) break;
    }
    /* oxlint-enable no-await-in-loop */
    scroller.scrollTop = before;
    return [...found].toSorted(([a], [b]) => a - b).map(([, report]) => report);
  });
}

/** The card that is open. */
export const card = (page: Page) => page.getByRole("article", { name: /Report|Reporte/ });
