import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { desktop, phone, startBrowser } from "./browser.ts";
import { mapIsThere, stillPicture } from "./reader.ts";

const LIMIT = 300 * 1024;

let browser: Browser;

beforeAll(async () => {
  browser = await startBrowser();
});

afterAll(() => browser.close());

it.each([
  { name: "1280×800", device: desktop },
  { name: "390×844", device: phone },
])("transfers at most 300 KB of ground for the first view at $name", async ({ name, device }) => {
  const context = await browser.newContext(device);
  const page = await context.newPage();
  const network = await context.newCDPSession(page);
  await network.send("Network.enable");
  const urls = new Map<string, string>();
  const bytes = new Map<string, number>();
  network.on("Network.requestWillBeSent", ({ requestId, request }) => {
    urls.set(requestId, request.url);
  });
  network.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const kind = /\.(pmtiles|woff2)(\?|$)/.exec(urls.get(requestId) ?? "")?.[1];
    if (kind) bytes.set(kind, (bytes.get(kind) ?? 0) + encodedDataLength);
  });
  await page.goto(inject("siteUrl"), { waitUntil: "networkidle" });
  await mapIsThere(page);
  await stillPicture(page);
  await context.close();

  const sum = [...bytes.values()].reduce((a, b) => a + b, 0);
  const kinds = [...bytes].map(([kind, size]) => `${kind} ${Math.round(size / 1024)} KB`);
  console.log(`${name}: ${Math.round(sum / 1024)} KB of ground (${kinds.join(", ")})`);
  expect(bytes.get("pmtiles")).toBeGreaterThan(0);
  expect(sum).toBeLessThanOrEqual(LIMIT);
});
