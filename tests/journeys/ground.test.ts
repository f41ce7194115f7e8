import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer } from "node:http";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { desktop, startBrowser } from "./browser.ts";
import { alike, countIn, mapIsThere, openStory, stillPicture } from "./reader.ts";
import type { Colour, Picture } from "./reader.ts";

/** The sea of the light ground, as `palettes` gives it. */
const sea: Colour = [0xcf, 0xdf, 0xe7];

const url = inject("siteUrl");
let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

const seaShare = (picture: Picture) => countIn(picture, sea) / (picture.width * picture.height);

describe("the ground", () => {
  it("pans and zooms over what was loaded after the network is cut", async () => {
    const reader = await openStory(browser, url, desktop, "map=6/18/-95&moment=2022-06-01");
    const { page } = reader;
    const before = await stillPicture(page);
    expect(seaShare(before)).toBeGreaterThan(0.3);
    await page.context().setOffline(true);
    await page.locator(".map canvas").focus();
    for (const key of ["ArrowUp", "ArrowUp", "ArrowLeft"]) {
      await page.keyboard.press(key);
      await page.waitForTimeout(400);
    }
    const panned = await stillPicture(page);
    expect(seaShare(panned)).toBeGreaterThan(0.15);
    expect(seaShare(panned)).toBeLessThan(0.85);
    // What was 200 pixels above the middle is in the middle now; names and unloaded detail aside.
    const moved = likeness(panned, before, [100, -200]);
    expect(moved).toBeGreaterThan(0.7);
    expect(moved).toBeGreaterThan(likeness(panned, before, [0, 0]) + 0.1);

    await page.keyboard.press("Equal");
    await page.waitForTimeout(600);
    const near = await stillPicture(page);
    expect(seaShare(near)).toBeGreaterThan(0.1);
    expect(seaShare(near)).toBeLessThan(0.9);
    await page.keyboard.press("Minus");
    await page.waitForTimeout(600);
    expect(likeness(await stillPicture(page), panned, [0, 0])).toBeGreaterThan(0.9);
    await reader.leave();
  });

  it("is loaded whole from a host that serves no byte ranges, and the console says why", async () => {
    const { server, address } = await serveWithoutRanges(url);
    const reader = await openStory(browser, address, desktop, "map=5/18/-95");
    expect(seaShare(await stillPicture(reader.page))).toBeGreaterThan(0.3);
    expect(reader.remarks.filter((text) => /byte ranges/.test(text))).toHaveLength(2);
    expect(reader.requests.filter((each) => each.endsWith(".pmtiles"))).toHaveLength(2);
    await reader.leave();
    await new Promise((resolve) => server.close(resolve));
  });

  it("is another where the story names a style, credited as that style asks", async () => {
    const context = await browser.newContext(desktop);
    const page = await context.newPage();
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.route("**/data/story.json", async (route) => {
      const response = await route.fetch();
      await route.fulfill({ json: { ...(await response.json()), style: "quiet/style.json" } });
    });
    await page.route("**/quiet/style.json", (route) =>
      route.fulfill({
        json: {
          version: 8,
          sources: {
            field: {
              type: "geojson",
              attribution: "Drawn by A. Mapmaker",
              data: { type: "Point", coordinates: [-99, 23] },
            },
          },
          layers: [
            { id: "land", type: "background", paint: { "background-color": "#3c6e47" } },
            { id: "dot", type: "circle", source: "field", paint: { "circle-radius": 2 } },
          ],
        },
      }),
    );
    await page.goto(`${url}#moment=2022-06-01&map=5/18/-95`);
    await mapIsThere(page);
    const picture = await stillPicture(page);
    expect(countIn(picture, [0x3c, 0x6e, 0x47])).toBeGreaterThan(
      picture.width * picture.height * 0.4,
    );
    await page.getByText("Drawn by A. Mapmaker").waitFor();
    expect(await page.getByText("Natural Earth").count()).toBe(0);
    expect(asked.filter((each) => each.endsWith(".pmtiles"))).toEqual([]);
    await context.close();
  });

  it("stays the site's own where that style can't be had", async () => {
    const context = await browser.newContext(desktop);
    const page = await context.newPage();
    const remarks: string[] = [];
    page.on("console", (message) => remarks.push(message.text()));
    await page.route("**/data/story.json", async (route) => {
      const response = await route.fetch();
      await route.fulfill({ json: { ...(await response.json()), style: "gone/style.json" } });
    });
    await page.goto(`${url}#map=5/18/-95`);
    await mapIsThere(page);
    expect(seaShare(await stillPicture(page))).toBeGreaterThan(0.3);
    expect(remarks.join("\n")).toMatch(/style .*gone\/style\.json can't be used/);
    await context.close();
  });
});

/**
 * How much of one picture is the same as another moved by so many pixels: the share of points of a
 * grid, away from the edges, that have one colour.
 */
function likeness(
  picture: Picture,
  other: Picture,
  [right, up]: readonly [number, number],
): number {
  let same = 0;
  let all = 0;
  for (let x = 120; x < picture.width - 120; x += 9) {
    for (let y = 230; y < picture.height - 40; y += 9) {
      all += 1;
      if (alike(picture.colourAt(x, y), other.colourAt(x - right, y + up), 20)) same += 1;
    }
  }
  return same / all;
}

/** The site again, from a host that answers every request with the whole file. */
async function serveWithoutRanges(
  site: string,
): Promise<{ readonly server: Server; readonly address: string }> {
  const folder = inject("siteFolder");
  const types: Readonly<Record<string, string>> = {
    ".html": "text/html",
    ".js": "text/javascript",
    ".css": "text/css",
    ".json": "application/json",
    ".geojson": "application/json",
    ".svg": "image/svg+xml",
  };
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", site).pathname);
    const file = join(folder, path.endsWith("/") ? `${path}index.html` : path);
    if (!existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { "content-type": types[extname(file)] ?? "application/octet-stream" });
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { server, address: `http://127.0.0.1:${port}/` };
}
