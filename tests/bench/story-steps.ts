import { gzipSync } from "node:zlib";
import type { Browser, Page } from "playwright-core";
import { startBrowser } from "../journeys/browser.ts";
import { traceCategories } from "./measure.ts";
import { writeSliderPage } from "./page/slider-address.ts";
import { mainThreadMeter } from "./process-times.ts";

/** What the steps of a scrub cost the page's main thread. */
export interface StorySteps {
  /** Milliseconds of processor time, one for each step: all the thread's tasks from it to the next. */
  readonly stepMs: readonly number[];
  /** The same of a page with nothing but a slider and the ground, both as large, dragged the same way. */
  readonly bareMs: readonly number[];
  /** The same where no step is made: what measuring itself costs. */
  readonly restMs: readonly number[];
  /** The days that the slider stood on, as the page says them, from the first to the last. */
  readonly days: readonly string[];
  readonly renderer: string;
  readonly browser: string;
}

const stepCount = 120;
const restCount = 30;

const viewport = { width: 1280, height: 800 };

/** What both maps look at: the whole of the way, as the story opens. */
const view = { lon: -98, lat: 23.5, zoom: 3.7 };

/**
 * Drags the slider of the built site from its start to its end, a step at a time, with the mouse; and
 * before and after it that of the bare page, so that a machine that slows down slows both.
 */
export async function measureStory(siteUrl: string, barePageUrl: string): Promise<StorySteps> {
  const address = `${siteUrl}#map=${view.zoom}/${view.lat}/${view.lon}`;
  const bareAddress = `${barePageUrl}${writeSliderPage(await layoutOf(address))}`;
  const before = await drag(bareAddress);
  const story = await drag(address);
  const after = await drag(bareAddress);
  return { ...story, bareMs: [...before.stepMs, ...after.stepMs] };
}

/** How large the site's map and slider are. */
async function layoutOf(address: string) {
  const browser = await startBrowser([]);
  try {
    const page = await openSite(browser, address);
    const [map, slider] = await Promise.all([boxOf(page, ".map"), boxOf(page, "#time")]);
    return { site: ".", map, slider, view };
  } finally {
    await browser.close();
  }
}

async function boxOf(page: Page, selector: string) {
  const box = await page.locator(selector).boundingBox();
  if (!box) throw new Error(`the page has no ${selector}`);
  return box;
}

async function drag(address: string): Promise<Omit<StorySteps, "bareMs">> {
  const browser = await startBrowser([]);
  try {
    const page = await openSite(browser, address);
    const read = await mainThreadMeter(page);
    const growth = async (act: () => Promise<void>) => {
      const before = await read();
      await act();
      await nextFrames(page);
      return (await read()) - before;
    };
    const hand = await takeHandle(page);
    await untilCalm(page, read);
    const restMs: number[] = [];
    const stepMs: number[] = [];
    const days = [await momentOf(page)];
    /* oxlint-disable no-await-in-loop -- one step follows the other */
    for (let rest = 0; rest < restCount; rest += 1) restMs.push(await growth(async () => {}));
    for (let step = 1; step <= stepCount; step += 1) {
      stepMs.push(await growth(() => hand.moveTo(step / stepCount)));
    }
    /* oxlint-enable no-await-in-loop */
    await page.mouse.up();
    days.push(await momentOf(page));
    const renderer = await rendererOf(page);
    return { stepMs, restMs, days, renderer, browser: browser.version() };
  } finally {
    await browser.close();
  }
}

/** Records what the browser does during the same scrub, as gzipped JSON that its own tools open. */
export async function traceStory(url: string) {
  const browser = await startBrowser([]);
  try {
    const page = await openSite(browser, url);
    const hand = await takeHandle(page);
    await untilCalm(page, await mainThreadMeter(page));
    await browser.startTracing(page, { categories: traceCategories });
    /* oxlint-disable no-await-in-loop -- one step follows the other */
    for (let step = 1; step <= stepCount; step += 1) {
      await hand.moveTo(step / stepCount);
      await nextFrames(page);
    }
    /* oxlint-enable no-await-in-loop */
    return gzipSync(await browser.stopTracing());
  } finally {
    await browser.close();
  }
}

async function openSite(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage({ viewport, deviceScaleFactor: 1, locale: "en-US" });
  page.on("pageerror", (error) => console.error(`the page complained: ${error.message}`));
  await page.goto(url);
  await page.locator(".map[data-ground] canvas").waitFor();
  return page;
}

/** Puts the mouse down on the slider's handle at the start of its time. */
async function takeHandle(page: Page) {
  await page.locator("#time").focus();
  await page.keyboard.press("Home");
  const box = await boxOf(page, "#time");
  // The handle is as wide as the slider is high, and stays within it.
  const [left, width] = [box.x + box.height / 2, box.width - box.height];
  const y = box.y + box.height / 2;
  await page.mouse.move(left, y);
  await page.mouse.down();
  // While a button is down Playwright's own mouse runs a script on the page before and after each move.
  const cdp = await page.context().newCDPSession(page);
  return {
    moveTo: async (part: number) => {
      const at = { x: left + part * width, y };
      await cdp.send("Input.dispatchMouseEvent", {
        ...at,
        type: "mouseMoved",
        button: "left",
        buttons: 1,
      });
    },
  };
}

/** The frame that a step asked for, to its end: a hand that goes on is no slower, and no timer of rest runs out. */
const nextFrames = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  );

/** The day that the slider stands on, as the page says it; the bare page says none. */
async function momentOf(page: Page): Promise<string> {
  const moment = page.locator(".moment time");
  return (await moment.count()) > 0 ? moment.innerText() : "";
}

/** Waits until the main thread has had nothing to do for a second: the ground has come, all is drawn. */
async function untilCalm(page: Page, read: () => Promise<number>) {
  for (let look = 0; look < 60; look += 1) {
    /* oxlint-disable no-await-in-loop -- it is looked at until it is calm */
    const before = await read();
    await page.waitForTimeout(1000);
    if ((await read()) - before < 5) return;
    /* oxlint-enable no-await-in-loop */
  }
  throw new Error("the page did not come to rest within a minute");
}

function rendererOf(page: Page): Promise<string> {
  return page.locator(".map canvas").evaluate((canvas: HTMLCanvasElement) => {
    const gl = canvas.getContext("webgl2");
    const known = gl?.getExtension("WEBGL_debug_renderer_info");
    return known ? String(gl?.getParameter(known.UNMASKED_RENDERER_WEBGL)) : "unknown renderer";
  });
}
