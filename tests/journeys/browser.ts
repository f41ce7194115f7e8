import type { Browser, BrowserContextOptions } from "playwright-core";
import { chromium } from "playwright-core";
import { findChromium } from "./find-chromium.ts";

const flags = [
  "--no-sandbox",
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
  "--ignore-gpu-blocklist",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

/** Without a graphics card a page is put together faster when the map alone goes through WebGL. */
export const pageWithoutGpu = ["--disable-gpu-compositing", "--disable-gpu-rasterization"];

/** Starts a Chromium that draws WebGL without a graphics card. */
export async function startBrowser(pageFlags = pageWithoutGpu): Promise<Browser> {
  const { executablePath, env } = await findChromium();
  return chromium.launch({
    executablePath,
    args: [...flags, ...pageFlags],
    env: { ...(process.env as Record<string, string>), ...env },
  });
}

/** What answers is the server that the test is about; `offline.test.ts` alone has it otherwise. */
const serviceWorkers = "block";

export const desktop: BrowserContextOptions = {
  serviceWorkers,
  viewport: { width: 1280, height: 800 },
  locale: "en-US",
  timezoneId: "America/Tijuana",
};

/** A window with two thirds of the pixels to draw, for what is not about its size: tests take a quarter less time. */
export const desk: BrowserContextOptions = {
  ...desktop,
  viewport: { width: 1200, height: 540 },
};

export const phone: BrowserContextOptions = {
  serviceWorkers,
  viewport: { width: 390, height: 844 },
  locale: "es-MX",
  hasTouch: true,
  isMobile: true,
  deviceScaleFactor: 2,
};
