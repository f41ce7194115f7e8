import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { desk, phone, startBrowser } from "./browser.ts";
import {
  card,
  countIn,
  countNearMiddle,
  openStory,
  pictureOf,
  readReports,
  stillPicture,
} from "./reader.ts";
import type { Colour } from "./reader.ts";

/** The layers' colours on a light ground, as story.json gives them. */
const inks = [
  [0xa3, 0x27, 0x5f],
  [0xb3, 0x50, 0x0a],
  [0x0a, 0x63, 0xa8],
  [0x4a, 0x4f, 0x57],
  [0x6b, 0x62, 0x57],
] as const satisfies readonly Colour[];
const [incidents] = inks;

const url = inject("siteUrl");
let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

const open = (fragment = "", device = desk) => openStory(browser, url, device, fragment);

/** How many reports of the time shown are listed. */
const listed = async (page: Page) =>
  (await readReports(page)).filter(({ look }) => look !== "trace").length;

/** How much of the time bar is bars. */
async function barsDrawn(page: Page): Promise<number> {
  const picture = await pictureOf(page.locator(".bars"));
  return inks.reduce((sum, ink) => sum + countIn(picture, ink), 0);
}

/** The switch of a value, whose name says how many have it now. */
const valueOf = (page: Page, name: string) =>
  page.getByRole("checkbox", { name: new RegExp(`^${name}.*, \\d+ now$`) });

async function countBeside(page: Page, name: string): Promise<number> {
  const said = await valueOf(page, name).getAttribute("aria-label");
  return Number(/, (\d+) now$/.exec(said ?? "")?.[1]);
}

/** Shows the values of a facet, where they are folded away. */
async function unfold(page: Page, facet: string) {
  if (facet.startsWith("Kinds")) await page.getByRole("button", { name: facet }).click();
  else if (facet !== "Layers") await page.locator("summary", { hasText: facet }).click();
}

describe("a facet of the legend", () => {
  it.each([
    ["Layers", "Crossings"],
    ["Kinds of Incidents", "Protest"],
    ["Status", "Planned"],
    ["Article", "4 December 2024"],
    ["People harmed", "killed"],
  ])("%s: one press shows %s alone in list, bars and legend, one more all", async (facet, name) => {
    const reader = await open("moment=2023-12-27&window=year");
    const { page } = reader;
    const [all, bars] = [await listed(page), await barsDrawn(page)];
    await unfold(page, facet);
    const count = await countBeside(page, name);
    expect(count).toBeGreaterThan(0);
    expect(count).toBeLessThan(all);
    const areCut = (names: readonly Element[]) =>
      names.some(({ clientHeight, scrollHeight }) => scrollHeight > clientHeight + 2);
    expect(await page.locator(".legend-name").evaluateAll(areCut)).toBe(false);

    await valueOf(page, name).hover();
    const top = async () => Math.round((await valueOf(page, name).boundingBox())?.y ?? 0);
    const before = await top();
    await page.getByRole("button", { name: new RegExp(`^Only ${name}`) }).click();
    await expect.poll(() => listed(page)).toBe(count);
    const said = page.locator(".filtered");
    expect(await said.textContent()).toContain(`Filtered: ${count} of ${all} reports`);
    // For whoever presses once more, without looking.
    expect(Math.abs((await top()) - before)).toBeLessThan(4);
    expect(await countBeside(page, name)).toBe(count);
    const fewer = await barsDrawn(page);
    expect(fewer).toBeGreaterThan(0);
    expect(fewer).toBeLessThan(bars);

    await page.getByRole("button", { name: `All: ${facet.split(" of ")[0]}` }).click();
    await expect.poll(() => listed(page)).toBe(all);
    expect(await said.count()).toBe(0);
    expect(await barsDrawn(page)).toBe(bars);
    expect(reader.complaints).toEqual([]);
    await reader.leave();
  });

  it("takes the marks of a value off the map, and brings them back", async () => {
    const reader = await open("moment=2023-12-27&window=day&select=mexico-city-summit-2023");
    const { page } = reader;
    await page.keyboard.press("Escape");
    const marks = async () => countNearMiddle(await stillPicture(page), incidents, 14);
    const before = await marks();
    expect(before).toBeGreaterThan(90);
    await unfold(page, "Kinds of Incidents");
    await valueOf(page, "Summit").click();
    expect(await marks()).toBe(0);
    await valueOf(page, "Protest").click();
    await valueOf(page, "Summit").click();
    expect(Math.abs((await marks()) - before)).toBeLessThan(12);
    // No kind of a layer that is off looks as if it were on, and the first that is pressed brings it.
    await valueOf(page, "Incidents").uncheck();
    expect(await valueOf(page, "Summit").isChecked()).toBe(false);
    await valueOf(page, "Summit").check();
    expect(await valueOf(page, "Incidents").isChecked()).toBe(true);
    expect(await valueOf(page, "Fire").isChecked()).toBe(false);
    expect(await marks()).toBeGreaterThan(90);
    await reader.leave();
  });

  it("takes areas and routes off the map", async () => {
    const reader = await open("moment=2023-12-27");
    const { page } = reader;
    const drawn = async () => {
      const picture = await stillPicture(page);
      return [countIn(picture, incidents), countIn(picture, inks[1])];
    };
    const [areas = 0, routes = 0] = await drawn();
    expect(areas).toBeGreaterThan(500);
    expect(routes).toBeGreaterThan(20);
    await page.locator("summary", { hasText: "Status" }).click();
    await page.getByRole("checkbox", { name: /^Contested/ }).hover();
    await page.getByRole("button", { name: /^Only Contested/ }).click();
    const [left = 0, routesLeft = 0] = await drawn();
    expect(left).toBeLessThan(areas / 4);
    expect(routesLeft).toBe(0);
    await reader.leave();
  });
});

describe("the filter by keyboard", () => {
  it("switches with Space, shows one alone with Enter, and says how much is left out", async () => {
    const reader = await open("moment=2023-12-27");
    const { page } = reader;
    const all = await listed(page);
    const crossings = await countBeside(page, "Crossings");
    await valueOf(page, "Crossings").focus();
    await page.keyboard.press("Space");
    await expect.poll(() => listed(page)).toBe(all - crossings);
    const status = page.locator("[aria-live]");
    await expect.poll(() => status.textContent()).toContain(`${crossings} filtered out`);

    await page.keyboard.press("Tab");
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
    expect(await focused()).toBe("Only Crossings");
    const button = page.getByRole("button", { name: "Only Crossings" });
    expect(await button.evaluate((element) => getComputedStyle(element).opacity)).toBe("1");
    await page.keyboard.press("Enter");
    await expect.poll(() => listed(page)).toBe(crossings);
    expect(await focused()).toBe("All, not only Crossings");
    await page.keyboard.press("Enter");
    await expect.poll(() => listed(page)).toBe(all);

    await page.keyboard.press("Tab");
    expect(await focused()).toBe("Kinds of Crossings");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    expect(await focused()).toMatch(/^Crossing in use, \d+ now$/);
    await reader.leave();
  });
});

describe("an address with a filter", () => {
  it("shows the same to whoever opens it, and has no word of it once all shows", async () => {
    const reader = await open("moment=2023-12-27");
    const { page } = reader;
    await unfold(page, "Kinds of Incidents");
    await valueOf(page, "Protest").click();
    await valueOf(page, "Routes").click();
    const seen = await listed(page);
    const fragment = () => decodeURIComponent(new URL(page.url()).hash);
    await expect.poll(fragment).toContain("&layers=-routes&kinds=-protest");

    const other = await open(fragment().slice(1));
    expect(await listed(other.page)).toBe(seen);
    expect(await valueOf(other.page, "Routes").isChecked()).toBe(false);
    expect(await other.page.locator(".filtered").textContent()).toContain(`Filtered: ${seen} of`);
    await unfold(other.page, "Kinds of Incidents");
    expect(await valueOf(other.page, "Protest").isChecked()).toBe(false);
    expect(await valueOf(other.page, "Summit").isChecked()).toBe(true);
    await other.leave();

    await page.getByRole("button", { name: "Show all", exact: true }).click();
    await expect.poll(fragment).not.toMatch(/layers|kinds/);
    await reader.leave();
  });

  it("that leaves out the report it names brings that back, and its like alone", async () => {
    const reader = await open("kinds=-summit,-protest&select=mexico-city-summit-2023");
    const { page } = reader;
    await card(page).waitFor();
    await unfold(page, "Kinds of Incidents");
    expect(await valueOf(page, "Summit").isChecked()).toBe(true);
    expect(await valueOf(page, "Protest").isChecked()).toBe(false);
    await reader.leave();
  });

  it("that leaves nothing says so, and offers to show all", async () => {
    const reader = await open("moment=2023-12-27&kinds=fire");
    const { page } = reader;
    const reports = page.getByRole("region", { name: "Reports" });
    expect(await reports.textContent()).toMatch(
      /Of the \d+ reports of this time the filter shows none/,
    );
    await reports.getByRole("button", { name: "Show all", exact: true }).click();
    await expect.poll(() => listed(page)).toBeGreaterThan(5);
    await reader.leave();
  });
});

describe("the filter on a phone", () => {
  it("is told of while the legend is closed, and has its buttons in reach of a finger", async () => {
    const reader = await open("moment=2023-12-27&layers=-routes", phone);
    const { page } = reader;
    const legend = page.locator(".legend > summary");
    expect(await legend.textContent()).toMatch(/Filtrado: \d+ de \d+ reportes/);
    await legend.tap();
    const only = page.getByRole("button", { name: "Solo Cruces" });
    expect(await only.evaluate((element) => getComputedStyle(element).opacity)).toBe("1");
    await only.tap();
    await expect.poll(() => listed(page)).toBe(1);
    await page.getByRole("button", { name: "Mostrar todo", exact: true }).tap();
    await page.getByRole("button", { name: "Tipos de Incidentes" }).tap();
    const small = await page
      .locator(".legend :is(button, summary, label):visible")
      .evaluateAll((elements) =>
        elements
          .map((element) => ({ box: element.getBoundingClientRect(), text: element.textContent }))
          .filter(({ box }) => box.width < 24 || box.height < 24)
          .map(({ box, text }) => `${text} ${box.width}×${box.height}`),
      );
    expect(small).toEqual([]);
    await reader.leave();
  });
});
