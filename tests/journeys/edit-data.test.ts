import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import type { ViteDevServer } from "vite";
import { createServer } from "vite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { desktop, startBrowser } from "./browser.ts";
import { card, openStory } from "./reader.ts";

const folder = mkdtempSync(join(tmpdir(), "dateline-story-"));
let browser: Browser;
let server: ViteDevServer;
let url: string;

beforeAll(async () => {
  cpSync(join(import.meta.dirname, "..", "..", "data", "road-north"), folder, { recursive: true });
  process.env["DATELINE_STORY"] = folder;
  server = await createServer({
    logLevel: "silent",
    cacheDir: join(folder, ".cache"),
    server: { host: "127.0.0.1", port: 0 },
  });
  await server.listen();
  url = server.resolvedUrls?.local[0] ?? "";
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
  await server.close();
  delete process.env["DATELINE_STORY"];
  rmSync(folder, { recursive: true, force: true });
});

describe("somebody who edits the data while the map is open", () => {
  it("is told of a bad row with its place, sees the rest, and sees the row once it is mended", async () => {
    const reader = await openStory(browser, url, desktop, "moment=2023-12-27");
    const { page } = reader;
    expect(await page.getByText(/has a problem/).count()).toBe(0);

    const file = join(folder, "incidents.csv");
    const lines = readFileSync(file, "utf8").trimEnd().split("\n").length;
    const row = (date: string) =>
      `invented-vigil,protest,An invented vigil,Una vigilia inventada,People stood with candles.,Hubo gente con velas.,${date},mexico-city,people=12,reported,,,,,,,2023-12-27#1,\n`;
    appendFileSync(file, row("2023-02-30"));
    await page.getByText("1 row of the data has a problem").click({ timeout: 20_000 });
    const notice = page.locator(".data-notice");
    expect(await notice.textContent()).toContain(`incidents.csv, line ${lines + 1}, date`);
    expect(await notice.textContent()).toContain("2023-02-30");
    await page.locator(".report[data-record=mexico-city-summit-2023]").waitFor();
    expect(await page.locator(".report[data-record=invented-vigil]").count()).toBe(0);

    writeFileSync(file, readFileSync(file, "utf8").replace("2023-02-30", "2023-12-20"));
    await page.locator(".report[data-record=invented-vigil]").click({ timeout: 20_000 });
    await card(page).waitFor();
    expect(await page.getByText(/has a problem/).count()).toBe(0);
    await reader.leave();
  });
});
