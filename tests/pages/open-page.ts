import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { PNG } from "pngjs";
import { createServer } from "vite";
import type { Colour } from "../journeys/reader.ts";

/** Serves the folder of the project to a browser on this machine, each file as it is now. */
export async function servePages() {
  const server = await createServer({
    root: join(import.meta.dirname, "../.."),
    configFile: false,
    logLevel: "error",
    server: { host: "127.0.0.1", port: 0, hmr: false, watch: null },
    // One for each that runs at the same time.
    cacheDir: join(
      import.meta.dirname,
      `../../node_modules/.vite-pages/${process.env["VITEST_POOL_ID"] ?? "0"}`,
    ),
    // Not all that lies below: the benchmark imports what is installed on demand only.
    optimizeDeps: { entries: ["tests/pages/*.html"], include: ["maplibre-gl"] },
  });
  await server.listen();
  const url = server.resolvedUrls?.local[0];
  if (!url) throw new Error("the pages could not be served");
  return { url, close: () => server.close() };
}

/** Opens one of the pages. */
export async function openPage(
  browser: Browser,
  url: string,
  name: string,
  device: BrowserContextOptions,
): Promise<Page> {
  const context = await browser.newContext(device);
  const page = await context.newPage();
  await page.goto(new URL(`tests/pages/${name}`, url).href);
  return page;
}

export interface Pixels {
  readonly width: number;
  readonly height: number;
  at(x: number, y: number): Colour;
  readonly bytes: Buffer;
}

/** What the canvas of the map shows, in pixels of the device. */
export async function canvasPixels(page: Page): Promise<Pixels> {
  const png = PNG.sync.read(await page.locator("#map").screenshot());
  const { width, height, data } = png;
  return {
    width,
    height,
    bytes: data,
    at(x, y) {
      const offset = (Math.floor(y) * width + Math.floor(x)) * 4;
      return [data[offset] ?? 0, data[offset + 1] ?? 0, data[offset + 2] ?? 0];
    },
  };
}
