import { findChromium } from "../journeys/find-chromium.ts";
import type { Driver, PageSize } from "./driver.ts";
import { startHttpDriver } from "./http-driver.ts";

const flags = [
  "--headless",
  "--no-sandbox",
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
  "--ignore-gpu-blocklist",
  "--lang=en-US",
];

/** Starts the Chromium of the other tests, by its own driver, to look at beside the other engines. */
export async function startChromium(
  program: string,
  size: PageSize,
  env: Readonly<Record<string, string>>,
): Promise<Driver> {
  const found = await findChromium();
  return startHttpDriver({
    program,
    env: { ...env, ...found.env },
    size,
    capabilities: { "goog:chromeOptions": { binary: found.executablePath, args: flags } },
  });
}
