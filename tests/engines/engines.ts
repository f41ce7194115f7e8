import { startChromium } from "./chromium.ts";
import type { Driver, PageSize } from "./driver.ts";
import { startFirefox } from "./firefox.ts";
import { startWebKit } from "./webkit.ts";

/** An engine that the page is tried in. */
export interface Engine {
  readonly name: string;
  /** The program that it is found by, under one of these names. */
  readonly programs: readonly string[];
  /** Debian's package that has it. */
  readonly packaged: string;
  /** Whether its window, or its WebGL, needs a screen, real or virtual. */
  readonly needsScreen: boolean;
  start(program: string, size: PageSize, env: Readonly<Record<string, string>>): Promise<Driver>;
}

export const engines: readonly Engine[] = [
  {
    name: "firefox",
    programs: ["firefox-esr", "firefox"],
    packaged: "firefox-esr",
    needsScreen: true,
    start: startFirefox,
  },
  {
    name: "webkit",
    programs: ["WebKitWebDriver"],
    packaged: "webkit2gtk-driver",
    needsScreen: true,
    start: startWebKit,
  },
  {
    name: "chromium",
    programs: ["chromedriver"],
    packaged: "chromium-driver",
    needsScreen: false,
    start: startChromium,
  },
];
