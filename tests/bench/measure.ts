import { gzipSync } from "node:zlib";
import type { Browser, Page } from "playwright-core";
import { startBrowser } from "../journeys/browser.ts";
import type { OptionName } from "./options/option-names.ts";
import { view } from "./points/camera.ts";
import type { Density } from "./points/make-points.ts";
import { stepCount } from "./points/steps.ts";
import type { Filled, Settled } from "./page/bench.ts";
import { meters } from "./process-times.ts";
import type { Memory, Times } from "./process-times.ts";

/** How many points, and how many of them show at a step. */
export interface Size {
  readonly points: number;
  readonly density: Density;
}

/** What one run of one option gave; what it didn't reach is missing, and `cutOff` says why. */
export interface Run extends Partial<Filled & Settled & Memory & PerStep> {
  readonly renderer?: string;
  readonly browser?: string;
  readonly steps?: number;
  readonly framesPerSecond?: number;
  /** Of the bare map in the same browser, just before. */
  readonly bareFramesPerSecond?: number;
  readonly bareMsPerStep?: number;
  readonly cutOff?: string;
}

/** Milliseconds a step, while the hand moved: of CPU, and how long the main thread was held. */
export interface PerStep {
  readonly msPerStep: number;
  readonly scriptMsPerStep: number;
  readonly heldMsPerStep: number;
  readonly gpuMsPerStep: number | null;
  readonly rendererMsPerStep: number | null;
}

/** Measures one option at one size, in a browser of its own; no phase lasts longer than the limit. */
export async function measure(
  url: string,
  name: OptionName,
  size: Size,
  limitMs: number,
): Promise<Run> {
  const browser = await startBrowser([]);
  let found: Run = { browser: browser.version() };
  try {
    const page = await openPage(browser, url);
    const phase = <Result>(what: string, work: Promise<Result>) =>
      within(work, 2 * limitMs, what, browser);
    const { renderer } = await phase(
      "opening",
      page.evaluate((n) => window.bench.open(n), name),
    );
    found = { ...found, renderer };
    const meter = await meters(browser, page);
    const drawBare = () =>
      phase(
        "drawing the bare map",
        page.evaluate((l) => window.bench.bare(l), limitMs),
      );
    // The first time warms up what every option shares, and is not measured.
    await drawBare();
    await meter.memory();
    const beforeBare = await meter.times();
    const bare = await drawBare();
    if (bare) {
      const { msPerStep: bareMsPerStep } = perStep(beforeBare, await meter.times(), bare.steps);
      found = { ...found, bareFramesPerSecond: bare.framesPerSecond, bareMsPerStep };
    }
    const { points, density } = size;
    const filled = await phase(
      "loading",
      page.evaluate(([p, d, l]) => window.bench.fill(p, d, l), [points, density, limitMs] as const),
    );
    found = { ...found, ...filled };
    if (filled.loadMs === null && name !== "floor") {
      return { ...found, cutOff: `cut off after ${seconds(limitMs)} of loading` };
    }
    found = { ...found, ...(await meter.memory()) };
    const before = await meter.times();
    const scrubbed = await phase(
      "scrubbing",
      page.evaluate((l) => window.bench.scrub(l), limitMs),
    );
    found = { ...found, ...scrubbed, ...perStep(before, await meter.times(), scrubbed.steps) };
    const settled = await phase(
      "settling",
      page.evaluate((l) => window.bench.settle(l), limitMs),
    );
    return { ...found, ...settled, ...cutOffOf(name, scrubbed.steps, settled, limitMs) };
  } catch (error) {
    const reason = error instanceof Error ? error.message.split("\n")[0] : String(error);
    return { ...found, cutOff: reason ?? "failed" };
  } finally {
    await browser.close();
  }
}

/** What the limit cut off of a scrub, in words; nothing where all was reached. */
function cutOffOf(
  name: OptionName,
  steps: number,
  { settleMs }: Settled,
  limitMs: number,
): Pick<Run, "cutOff"> {
  const limit = seconds(limitMs);
  if (steps < stepCount) {
    return { cutOff: `cut off after ${limit} of scrubbing, at step ${steps} of ${stepCount}` };
  }
  if (settleMs === null && name !== "floor") return { cutOff: `not right after ${limit}` };
  return {};
}

/** Records what the browser does during one scrub, as gzipped JSON that its own tools open. */
export async function recordTrace(url: string, name: OptionName, size: Size, limitMs: number) {
  const browser = await startBrowser([]);
  try {
    const page = await openPage(browser, url);
    await page.evaluate((n) => window.bench.open(n), name);
    const { points, density } = size;
    await page.evaluate(([p, d, l]) => window.bench.fill(p, d, l), [
      points,
      density,
      limitMs,
    ] as const);
    await browser.startTracing(page, { categories: traceCategories });
    await page.evaluate((l) => window.bench.scrub(l), limitMs);
    return gzipSync(await browser.stopTracing());
  } finally {
    await browser.close();
  }
}

export const traceCategories = [
  "devtools.timeline",
  "disabled-by-default-devtools.timeline",
  "disabled-by-default-devtools.timeline.frame",
  "disabled-by-default-v8.cpu_profiler",
  "v8.execute",
  "blink.user_timing",
  "loading",
  "latencyInfo",
  "gpu",
];

async function openPage(browser: Browser, url: string): Promise<Page> {
  const { width, height } = view;
  const page = await browser.newPage({ viewport: { width, height }, deviceScaleFactor: 1 });
  page.on("pageerror", (error) => console.error(`the page complained: ${error.message}`));
  page.on("crash", () => void browser.close());
  await page.goto(url);
  await page.waitForFunction(() => "bench" in window);
  return page;
}

function perStep(before: Times, after: Times, steps: number): PerStep {
  const each = (from: number | null, to: number | null) =>
    from === null || to === null ? null : (to - from) / steps;
  return {
    msPerStep: (after.taskMs - before.taskMs) / steps,
    scriptMsPerStep: (after.scriptMs - before.scriptMs) / steps,
    heldMsPerStep: (after.heldMs - before.heldMs) / steps,
    gpuMsPerStep: each(before.gpuMs, after.gpuMs),
    rendererMsPerStep: each(before.rendererMs, after.rendererMs),
  };
}

/** A page that is stuck in one task hears no limit of its own: its browser is closed then. */
async function within<Result>(
  work: Promise<Result>,
  limitMs: number,
  what: string,
  browser: Browser,
): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`cut off after ${seconds(limitMs)} of ${what}`));
      void browser.close();
    }, limitMs);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

const seconds = (ms: number) => `${Math.round(ms / 1000)} s`;
