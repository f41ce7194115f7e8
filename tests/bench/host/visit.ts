import type { Page } from "playwright-core";
import { startBrowser } from "../../journeys/browser.ts";
import { meters } from "../process-times.ts";
import type { Times } from "../process-times.ts";
import type { CountedServer } from "./serve-counted.ts";
import type { MapName, Way } from "./ways.ts";

/** What an article had cost until a point of its reading. */
export interface Cost {
  /** Of all files, compressed as they were. */
  readonly bytes: number;
  /** How often a map's page was asked for, each time a map being loaded. */
  readonly maps: number;
  /** Processor time of the main thread of the article's own process. */
  readonly mainMs: number;
  /** Of all processes with pages in them, their workers too; null where the system doesn't tell. */
  readonly pagesMs: number | null;
  /** Tasks that held that thread for over 50 ms, as the article's own observer sees them, and their sum. */
  readonly longTasks: number;
  readonly longMs: number;
  /** Sum of all layout shifts without the reader's doing (Layout Instability API). */
  readonly shift: number;
}

/** One reading of the article from its head to its end. */
export interface Visit {
  /** All that comes before the reader scrolls. */
  readonly before: Cost;
  /** Once the reader has come to the first map, and it is there. */
  readonly near: Cost;
  /** Once they have come to the second. */
  readonly total: Cost;
  /** Whether a map's frame ran in the article's own process; null where there was none. */
  readonly isShared: boolean | null;
  readonly browser: string;
}

export interface Sites {
  readonly host: CountedServer;
  readonly maps: CountedServer;
}

/** As in a desktop's browser each site has a process of its own. */
const flags = ["--site-per-process"];
const viewport = { width: 1280, height: 800 } as const;
/** Nothing more is on its way once nothing was asked for so long; what is fetched at leisure comes before. */
const quietMs = 2_500;
const longestMs = 60_000;

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** @param origin that of the article, under one of the names of this machine */
export async function visit(way: Way, origin: string, { host, maps }: Sites): Promise<Visit> {
  const browser = await startBrowser(flags);
  try {
    const page = await browser.newPage({ viewport, deviceScaleFactor: 1, locale: "en-US" });
    page.on("pageerror", (error) => console.error(`the page complained: ${error.message}`));
    const ready = new Set<string>();
    page.on("console", (message) => ready.add(message.text()));
    // In the process that the article will be in.
    await page.goto(`${origin}/blank.html`);
    const meter = await meters(browser, page);
    const began = await meter.times();
    for (const { sent } of [host, maps]) sent.length = 0;
    const look = () => costUntilNow(page, { host, maps }, began, meter.times);
    const read = async (name: MapName) => {
      await scrollTo(page, name);
      if (way !== "article")
        await until(`the map ${name} is there`, () => ready.has(`ready ${name}`));
      await calm({ host, maps });
      return look();
    };

    await page.goto(`${origin}/${way}.html`);
    await calm({ host, maps });
    const before = await look();
    const near = await read("near");
    const isShared = await isFrameShared(page);
    const total = await read("far");
    return { before, near, total, isShared, browser: browser.version() };
  } finally {
    await browser.close();
  }
}

async function costUntilNow(
  page: Page,
  { host, maps }: Sites,
  began: Times,
  times: () => Promise<Times>,
): Promise<Cost> {
  const now = await times();
  const [longTasks, shifts] = await page.evaluate(() => {
    const kept = window as unknown as { longTasks: number[]; shifts: number[] };
    return [kept.longTasks, kept.shifts] as const;
  });
  const sent = [...host.sent, ...maps.sent];
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const isKnown = now.rendererMs !== null && began.rendererMs !== null;
  return {
    bytes: sum(sent.map(({ bytes }) => bytes)),
    maps: maps.sent.filter(({ path }) => path.endsWith("/index.html")).length,
    mainMs: now.taskMs - began.taskMs,
    pagesMs: isKnown ? (now.rendererMs ?? 0) - (began.rendererMs ?? 0) : null,
    longTasks: longTasks.length,
    longMs: sum(longTasks),
    shift: sum(shifts),
  };
}

/** As a hand at a wheel does, beside the text, until the place of a map is in the middle of the screen. */
async function scrollTo(page: Page, name: MapName) {
  const away = await page.evaluate((wanted) => {
    const box = document.querySelector(`[data-map=${wanted}]`)?.getBoundingClientRect();
    return box ? Math.max(0, box.top - 120) : 0;
  }, name);
  await page.mouse.move(20, viewport.height / 2);
  for (let done = 0; done < away; done += 100) {
    /* oxlint-disable no-await-in-loop -- as a hand goes */
    await page.mouse.wheel(0, Math.min(100, away - done));
    await pause(30);
    /* oxlint-enable no-await-in-loop */
  }
}

/** Waits until no file has been sent for a while. */
async function calm({ host, maps }: Sites) {
  const count = () => host.sent.length + maps.sent.length;
  let [last, since] = [count(), performance.now()];
  await until("nothing more is asked for", () => {
    if (count() !== last) [last, since] = [count(), performance.now()];
    return performance.now() - since > quietMs;
  });
}

async function until(what: string, isSo: () => boolean) {
  const ends = performance.now() + longestMs;
  while (!isSo()) {
    if (performance.now() > ends) throw new Error(`waited in vain until ${what}`);
    // oxlint-disable-next-line no-await-in-loop -- one look after the other
    await pause(100);
  }
}

/** A frame in a process of its own has a line of its own to it, and no other has. */
async function isFrameShared(page: Page): Promise<boolean | null> {
  const frame = page.frames()[1];
  if (!frame) return null;
  return page
    .context()
    .newCDPSession(frame)
    .then(
      async (line) => {
        await line.detach();
        return false;
      },
      () => true,
    );
}
