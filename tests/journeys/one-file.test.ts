import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { desktop, phone, startBrowser } from "./browser.ts";
import { card, countIn, openStory, stillPicture, timeSlider } from "./reader.ts";
import type { Colour, Picture, Reader } from "./reader.ts";

const root = join(import.meta.dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "dateline-file-"));
const file = join(folder, "stick", "index.html");
const address = pathToFileURL(file).href;

/** What would break out of the page, were it taken for markup. */
const hostile = "</script><script>document.title='taken'</script><!--<script>";

let browser: Browser;
let said = "";

beforeAll(async () => {
  const story = join(folder, "story");
  cpSync(join(root, "data/road-north"), story, { recursive: true });
  const incidents = join(story, "incidents.csv");
  const text = readFileSync(incidents, "utf8");
  const titled = text.replace(/^(tijuana-minors-ill,\w+),[^,]+,[^,]+/m, `$1,${hostile},${hostile}`);
  if (titled === text) throw new Error("there is no such row to change");
  writeFileSync(incidents, titled);
  const { NODE_ENV: _own, ...env } = process.env;
  const built = await promisify(execFile)(
    "npm",
    ["run", "build:file", "--", "--outDir", join(folder, "stick")],
    { cwd: root, env: { ...env, DATELINE_STORY: story, DATELINE_ADDRESS: "" } },
  );
  said = built.stdout + built.stderr;
  browser = await startBrowser();
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The light ground, as `palettes` gives it. */
const sea: Colour = [0xcf, 0xdf, 0xe7];
const land: Colour = [0xfc, 0xf8, 0xee];
const share = (picture: Picture, colour: Colour) =>
  countIn(picture, colour) / (picture.width * picture.height);

const unplugged = (device: BrowserContextOptions) => ({ ...device, offline: true });

/** What a page asked for but for itself and what is within it. */
const askedFor = ({ requests }: Reader, own: string) =>
  requests.filter((each) => !/^(data|blob):/.test(each) && each.split("#")[0] !== own);

const shareButton = (page: Page) =>
  page
    .getByRole("banner")
    .getByRole("button", { name: /^(Share this view|Compartir esta vista)$/ });

describe("the page in one file", () => {
  it("is one file below 6 MB, whose size and parts are said", () => {
    const { size } = statSync(file);
    expect(size).toBeLessThan(6_000_000);
    expect(said).toContain(`index.html: ${(size / 1_000_000).toFixed(2)} MB, below 6.00 MB`);
    expect(said).toMatch(/MB {2}the ground\n/);
  });

  it("opens from a disk without a network and works, asking nobody for anything", async () => {
    const reader = await openStory(browser, address, unplugged(desktop), "moment=2023-12-27");
    const { page } = reader;
    const opening = await stillPicture(page);
    expect(share(opening, sea)).toBeGreaterThan(0.1);
    expect(share(opening, land)).toBeGreaterThan(0.1);

    await page.getByRole("searchbox").fill("huixtla");
    await page.getByRole("heading", { name: /^\d+ reports with “huixtla”$/ }).waitFor();
    await page.getByRole("searchbox").fill("");

    await shareButton(page).click();
    await page.getByText("the link opens it on this device alone").waitFor();
    await page.getByText("To go into an article, the map has to be on the web.").waitFor();
    expect(await page.getByRole("button", { name: "Put it into an article" }).count()).toBe(0);
    const coming = page.waitForEvent("download");
    await page.getByRole("button", { name: "Picture (PNG)" }).click();
    expect((await coming).suggestedFilename()).toMatch(/\.png$/);
    await page.keyboard.press("Escape");

    await page.getByRole("button", { name: "Start the story" }).click();
    await page.getByText(/^Chapter 1 of \d+$/).waitFor();
    await page.getByRole("button", { name: "Español" }).click();
    await page.getByText(/^Capítulo 1 de \d+$/).waitFor();
    expect(await timeSlider(page, "Tiempo").count()).toBe(1);

    // Before a class too: the wall, the window of who speaks, and pages to print.
    await page.keyboard.press("Shift+P");
    await page.getByRole("main", { name: "Presentación" }).waitFor();
    const [speaker] = await Promise.all([page.waitForEvent("popup"), page.keyboard.press("s")]);
    await speaker.getByText("La pantalla de la clase sigue.").waitFor();
    await speaker.keyboard.press("PageDown");
    await page.getByRole("article", { name: "Reporte" }).waitFor();
    const handout = await page.context().newPage();
    await handout.goto(`${address}#mode=handout&language=es`);
    await handout.getByRole("img", { name: /^Mapa 12/ }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("searchbox").waitFor();

    expect(reader.complaints).toEqual([]);
    expect(askedFor(reader, address)).toEqual([]);
    await reader.leave();
  });

  it("opens on a phone at the view, as near as the ground goes, and the card that its address names", async () => {
    const near = "map=9/32.53/-117.05&select=tijuana-minors-ill&view=numbers&language=en";
    const reader = await openStory(browser, address, unplugged(phone), near);
    const { page } = reader;
    // What a record says is text, whatever it says.
    expect(await card(page).getByRole("heading").first().textContent()).toBe(hostile);
    expect(await page.title()).not.toBe("taken");
    expect(share(await stillPicture(page), sea)).toBeGreaterThan(0.05);

    expect(reader.complaints).toEqual([]);
    expect(askedFor(reader, address)).toEqual([]);
    await reader.leave();
  });

  it("opens from a host too, under a policy that lets it have nothing but what is within", async () => {
    const policy =
      "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; font-src data:; img-src data: blob:; worker-src blob:; connect-src data:";
    const server = createServer((_request, response) => {
      response.setHeader("Content-Type", "text/html");
      response.setHeader("Content-Security-Policy", policy);
      response.end(readFileSync(file));
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const own = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const reader = await openStory(browser, own, desktop, "map=6/18/-95");
    expect(share(await stillPicture(reader.page), sea)).toBeGreaterThan(0.3);
    expect(reader.complaints).toEqual([]);
    expect(askedFor(reader, own)).toEqual([]);
    await reader.leave();
    server.close();
  });
});
