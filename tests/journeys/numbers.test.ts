import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { desktop, phone, startBrowser } from "./browser.ts";
import { alike, card, openStory, pictureOf, setMoment } from "./reader.ts";

const url = inject("siteUrl");
let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

const chartOf = (page: Page, title: string) => page.getByRole("figure").filter({ hasText: title });
const detentions = "Migrant detentions in Mexico in a month";

/** What has the focus, by the name that is said. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const { activeElement } = document;
    return activeElement?.getAttribute("aria-label") ?? activeElement?.textContent ?? "";
  });

/** Where in a chart the moment's line stands, as a share of its width. */
async function momentLine(page: Page): Promise<number> {
  const plot = chartOf(page, detentions).locator(".plot-area");
  await plot.scrollIntoViewIfNeeded();
  const picture = await pictureOf(plot);
  const columns = Array.from({ length: picture.width }, (_none, x) => {
    let count = 0;
    for (let y = 0; y < picture.height; y += 1) {
      if (alike(picture.colourAt(x, y), [0xc9, 0x99, 0x2f])) count += 1;
    }
    return count;
  });
  return columns.indexOf(Math.max(...columns)) / picture.width;
}

describe("the numbers", () => {
  it("are opened, walked and read with their citation by keyboard", async () => {
    const reader = await openStory(browser, url, { ...desktop, colorScheme: "light" });
    const { page } = reader;
    await page.getByRole("button", { name: "Numbers" }).press("Enter");
    const chart = chartOf(page, detentions);
    const picture = chart.getByRole("img");
    expect(await picture.locator("title").textContent()).toBe(`${detentions}. Mexico · detentions`);
    expect(await picture.locator("desc").textContent()).toBe(
      "3 numbers. First: about February 2022. Last: February 2024. " +
        "Least: fewer than 25,000 detentions. Most: 120,005 detentions.",
    );

    // The button is another now, and the keys stay with it.
    await expect.poll(() => focused(page)).toBe("Numbers");

    const group = chart.getByRole("radiogroup");
    await group.getByRole("radio", { checked: true }).focus();
    expect(await focused(page)).toMatch(/^February 2024: 119,943 detentions; Reported; /);
    await page.keyboard.press("Home");
    expect(await focused(page)).toMatch(
      /^about February 2022: fewer than 25,000 detentions; Reported, at most, date inferred; .*2024, paragraph 10$/,
    );
    expect(await group.getByRole("radio", { checked: true }).count()).toBe(1);
    expect(await chart.locator(".chosen-number").textContent()).toContain(
      "fewer than 25,000 detentions, about February 2022",
    );
    await page.keyboard.press("Tab");
    expect(await focused(page)).toMatch(/paragraph 10$/);
    const link = await page.evaluate(() => document.activeElement?.getAttribute("href"));
    expect(link).toMatch(/^https:.*#:~:text=/);
    await expect.poll(() => new URL(page.url()).hash).toContain("view=numbers");
    expect(reader.complaints).toEqual([]);
    await reader.leave();
  });

  it("stand in each chart's table as in the chart", async () => {
    const reader = await openStory(browser, url, desktop, "view=numbers");
    const { page } = reader;
    const charts = page.getByRole("figure");
    await charts.nth(2).waitFor();
    /* oxlint-disable no-await-in-loop -- one chart after the other */
    for (const chart of await charts.all()) {
      await chart.locator("summary").click();
      await chart.getByRole("table").waitFor();
      const said = await chart
        .getByRole("radio")
        .evaluateAll((radios) => radios.map((radio) => radio.getAttribute("aria-label") ?? ""));
      const rows = await chart
        .locator("tbody tr")
        .evaluateAll((all) =>
          all.map((row) => [...row.children].map((cell) => cell.textContent ?? "")),
        );
      expect(rows).toHaveLength(said.length);
      for (const [at, [period, number, sure]] of rows.entries()) {
        expect(said[at]?.startsWith(`${period}: ${number}; ${sure}; `)).toBe(true);
      }
      expect(await chart.locator("tbody a").count()).toBeGreaterThanOrEqual(rows.length);
    }
    /* oxlint-enable no-await-in-loop */
    await reader.leave();
  });

  it("show where the moment is, and which of them lie in the time shown", async () => {
    const light = { ...desktop, colorScheme: "light" } as const;
    const reader = await openStory(browser, url, light, "view=numbers&moment=2024-01-31");
    const { page } = reader;
    const before = await momentLine(page);
    const inTime = page.locator("[data-number]").filter({ hasText: "in the time shown" });
    await expect.poll(() => inTime.count()).toBeGreaterThan(0);
    const then = await inTime.evaluateAll((all) => all.map((each) => each.textContent));
    await setMoment(page, "2021-03-15");
    await expect.poll(() => momentLine(page)).toBeLessThan(before - 0.3);
    await expect
      .poll(() => inTime.evaluateAll((all) => all.map((each) => each.textContent)))
      .not.toEqual(then);
    await reader.leave();
  });

  it("are left out with their article, which is said", async () => {
    const reader = await openStory(browser, url, desktop, "view=numbers&articles=-2024-04-22");
    const { page } = reader;
    await page.getByText(/^The filter leaves out \d+ numbers\.$/).waitFor();
    // What is left of it, of another article, has nothing to stand with.
    expect(await chartOf(page, detentions).count()).toBe(0);
    expect(await page.getByText("more than 70,000 detentions").count()).toBe(1);
    expect(await page.getByText("fewer than 25,000 detentions").count()).toBe(0);
    await reader.leave();
  });

  it("are led to from a card, at the one that it names", async () => {
    const reader = await openStory(browser, url, desktop, "select=darien-2023");
    const { page } = reader;
    await card(page).getByRole("button", { name: "Among the other numbers" }).click();
    await expect
      .poll(() => focused(page))
      .toMatch(/^2022: fewer than 250,000 crossings, computed;/);
    await page.goBack();
    await card(page).waitFor();
    await reader.leave();
  });

  it("stand in the sheet of a phone, in Spanish, none wider than it", async () => {
    const narrow = { ...phone, viewport: { width: 320, height: 640 } };
    const reader = await openStory(browser, url, narrow, "view=numbers");
    const { page } = reader;
    const view = page.getByRole("region", { name: "Los números" });
    await view.getByRole("radiogroup").first().waitFor();
    expect(await view.evaluate((part) => part.scrollWidth - part.clientWidth)).toBe(0);
    await page.getByRole("button", { name: "Lista" }).click();
    await page.getByRole("grid", { name: "Reportes" }).waitFor();
    await reader.leave();
  });
});
