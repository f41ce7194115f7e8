import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { desk, phone, startBrowser } from "./browser.ts";
import { card, countIn, openStory, readReports, stillPicture } from "./reader.ts";

const url = inject("siteUrl");
let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

const open = (fragment = "", device = desk) => openStory(browser, url, device, fragment);
const field = (page: Page) => page.getByRole("searchbox");
const heading = (page: Page) => page.locator(".reports h2");
const idsOf = async (page: Page) => (await readReports(page)).map(({ id }) => id);
const fragmentOf = (page: Page) => decodeURIComponent(new URL(page.url()).hash);

/** The name, or the text, of what has the focus. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    return element?.getAttribute("aria-label") ?? element?.textContent ?? "";
  });

const [incidents, detention] = [
  [0xa3, 0x27, 0x5f],
  [0x4a, 0x4f, 0x57],
] as const;

describe("a search by the keyboard alone", () => {
  it("goes from a place's name to its reports and a card, and back to everything", async () => {
    const reader = await open("moment=2023-12-27");
    const { page } = reader;
    await page.keyboard.press("/");
    expect(await focused(page)).toBe("Search the reports");
    await page.keyboard.type("huixt");
    await expect.poll(() => heading(page).textContent()).toMatch(/^\d+ reports with “huixt”$/);
    const count = Number.parseInt((await heading(page).textContent()) ?? "", 10);
    const status = page.locator("[aria-live]");
    await expect.poll(() => status.textContent()).toContain(`${count} reports with “huixt”. 27`);
    expect(await idsOf(page)).toHaveLength(count);
    expect(await page.locator(".report mark").first().textContent()).toMatch(/^Huixtla/);

    await page.keyboard.press("ArrowDown");
    expect(await focused(page)).toMatch(/^Huixtla.*town.*\d+ reports?$/);
    await page.keyboard.press("Enter");
    const row = () => page.evaluate(() => document.activeElement?.getAttribute("aria-rowindex"));
    await expect.poll(row).toBe("3");
    await expect.poll(() => fragmentOf(page)).toContain("search=place:huixtla");
    await page.keyboard.press("ArrowDown");
    await expect.poll(row).not.toBe("3");
    const [second, at] = [await focused(page), await row()];
    await page.keyboard.press("Enter");
    await card(page).waitFor();
    const title = (await card(page).getByRole("heading").first().textContent()) ?? "";
    expect(second).toContain(title);
    expect(await card(page).textContent()).toContain("Huixtla");

    await page.keyboard.press("Escape");
    await expect.poll(row).toBe(at);
    await page.keyboard.press("Escape");
    expect(await focused(page)).toBe("Search the reports");
    await page.keyboard.press("Escape");
    await expect.poll(() => heading(page).textContent()).toMatch(/in this month/);
    await page.keyboard.press("Escape");
    // Nothing had the focus when the slash was pressed.
    expect(await focused(page)).toBe("Search the reports");
    expect(reader.complaints).toEqual([]);
    await reader.leave();
  });
});

describe("what is looked for", () => {
  it("is all that the map shows, whatever its accents and language, and the back button undoes it", async () => {
    const reader = await open("moment=2023-12-27");
    const { page } = reader;
    const before = await stillPicture(page);
    expect(countIn(before, detention)).toBeGreaterThan(40);
    const all = await heading(page).textContent();
    await field(page).fill("PROTESTA huixtla");
    await expect.poll(() => heading(page).textContent()).toMatch(/^\d+ reports? with/);
    const other = page.locator(".cell-found[lang=es] mark").first();
    expect(await other.textContent()).toMatch(/^protesta/i);
    const found = await stillPicture(page);
    expect(countIn(found, detention)).toBeLessThan(20);
    expect(countIn(found, incidents)).toBeGreaterThan(30);
    expect(countIn(found, incidents)).toBeLessThan(countIn(before, incidents) / 2);

    await expect.poll(() => fragmentOf(page)).toContain("&search=PROTESTA huixtla");
    await page.goBack();
    await expect.poll(() => heading(page).textContent()).toBe(all);
    expect(await field(page).inputValue()).toBe("");
    await page.goForward();
    await expect.poll(() => field(page).inputValue()).toBe("PROTESTA huixtla");
    await reader.leave();
  });

  it("at other times is listed, and comes onto the map by a press", async () => {
    const reader = await open("moment=2023-12-27&search=caravan");
    const { page } = reader;
    const all = await idsOf(page);
    const looks = async () => (await readReports(page)).filter(({ look }) => look !== "none");
    expect((await looks()).length).toBeLessThan(all.length);
    await page.getByText(/^\d+ at other times$/).scrollIntoViewIfNeeded();
    await page.getByRole("button", { name: "Show all of them on the map" }).click();
    await expect.poll(async () => (await looks()).length).toBe(all.length);
    expect((await idsOf(page)).toSorted()).toEqual(all.toSorted());
    await reader.leave();
  });

  it("but filtered out is told of, with a way to show it", async () => {
    const reader = await open("moment=2023-12-27&search=caravan&layers=-routes");
    const { page } = reader;
    const region = page.getByRole("region", { name: "Reports" });
    expect(await region.textContent()).toMatch(/The filter leaves out \d+ more\./);
    const before = (await idsOf(page)).length;
    await region.getByRole("button", { name: "Show all", exact: true }).click();
    await expect.poll(async () => (await idsOf(page)).length).toBeGreaterThan(before);
    expect(await region.textContent()).not.toContain("The filter leaves out");
    await reader.leave();
  });

  it("in vain is said, word by word, with what to try", async () => {
    const reader = await open("language=en&search=caravan%20xyzzy%20%3Cb%3E");
    const { page } = reader;
    const region = page.getByRole("region", { name: "Reports" });
    const said = await region.textContent();
    expect(said).toContain("No reports with “caravan xyzzy <b>”");
    expect(said).toMatch(/“caravan” is in \d+; “xyzzy” is in none/);
    expect(said).toContain("Try fewer words");
    await region.getByRole("button", { name: "Clear the search" }).click();
    await expect.poll(async () => (await idsOf(page)).length).toBeGreaterThan(5);
    await reader.leave();
  });

  it("leads from an article to all that it tells of", async () => {
    const reader = await open("moment=2023-12-27&search=inauguration");
    const { page } = reader;
    const hit = page.getByRole("region", { name: "Articles" }).getByRole("button");
    const count = Number(/(\d+) reports$/.exec((await hit.textContent()) ?? "")?.[1]);
    expect(count).toBeGreaterThan(5);
    await hit.click();
    await expect.poll(() => fragmentOf(page)).toContain("search=article:2024-12-04");
    expect(await idsOf(page)).toHaveLength(count);
    await page.getByRole("button", { name: /^Search everything, not only/ }).click();
    await expect.poll(() => heading(page).textContent()).toMatch(/in this month/);
    await reader.leave();
  });
});

describe("a search on a phone", () => {
  it("opens over the map by a button, and what is found stands in the sheet", async () => {
    const reader = await open("moment=2023-12-27", phone);
    const { page } = reader;
    expect(await field(page).isVisible()).toBe(false);
    await page.getByRole("button", { name: "Buscar", exact: true }).tap();
    await expect.poll(() => focused(page)).toBe("Buscar en los reportes");
    await page.keyboard.type("suchia");
    await expect.poll(() => heading(page).textContent()).toMatch(/reportes? con “suchia”/);
    const place = page.getByRole("region", { name: "Lugares" }).getByRole("button");
    await place.tap();
    await expect.poll(() => fragmentOf(page)).toContain("search=place:suchiate");
    const box = await page.locator(".report").first().boundingBox();
    expect(box?.height).toBeGreaterThan(44);
    // The way back leaves no empty field over the map.
    await page.locator(".report").first().tap();
    await page.goBack();
    await page.goBack();
    await page.goBack();
    await expect.poll(() => fragmentOf(page)).not.toContain("search");
    await expect.poll(() => field(page).isVisible()).toBe(false);
    await page.goForward();
    await expect.poll(() => field(page).isVisible()).toBe(true);
    await page.getByRole("button", { name: "Borrar la búsqueda" }).tap();
    await expect.poll(() => field(page).isVisible()).toBe(false);
    expect(reader.complaints).toEqual([]);
    await reader.leave();
  });
});
