import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { desktop, startBrowser } from "./browser.ts";
import {
  alike,
  card,
  mapIsThere,
  openStory,
  readReports,
  setMoment,
  stillPicture,
} from "./reader.ts";
import type { Picture } from "./reader.ts";

const url = inject("siteUrl");
let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

const open = (fragment = "") => openStory(browser, url, desktop, fragment);
const rowOf = (page: Page, id: string) => page.locator(`.report[data-record="${id}"]`);

/** Whether a row is within what its list shows of itself. */
const isInSight = (page: Page, id: string) =>
  rowOf(page, id).evaluate((row) => {
    const list = row.closest(".twin")?.getBoundingClientRect();
    const { top, bottom } = row.getBoundingClientRect();
    return list !== undefined && top >= list.top && bottom <= list.bottom;
  });

interface Collection {
  readonly features: readonly { readonly properties: { readonly id: string } }[];
}

/** How many pixels of two pictures of the map differ. */
function countChanged(one: Picture, other: Picture): number {
  let count = 0;
  for (let y = 0; y < one.height; y += 1) {
    for (let x = 0; x < one.width; x += 1) {
      if (!alike(one.colourAt(x, y), other.colourAt(x, y))) count += 1;
    }
  }
  return count;
}

const focusedRow = (page: Page) =>
  page.evaluate(() => Number(document.activeElement?.getAttribute("aria-rowindex")));

describe("the reports beside the map", () => {
  it("are what the map shows, layer by layer, at several moments", async () => {
    const reader = await open("moment=2020-11-20");
    const { page } = reader;
    const fetched = async (file: string) => {
      const response = await page.request.get(new URL(`data/${file}`, url).href);
      const { features } = (await response.json()) as Collection;
      return new Set(features.map(({ properties }) => properties.id));
    };
    const layers = [
      ["Crossings", await fetched("crossings.geojson")],
      ["Detention", await fetched("detention-centres.geojson")],
    ] as const;
    const seen: boolean[] = [];
    /* oxlint-disable no-await-in-loop -- one moment after the other */
    for (const moment of ["2020-11-20", "2022-08-20", "2023-12-27"]) {
      await setMoment(page, moment);
      const all = await stillPicture(page);
      const listed = await readReports(page);
      for (const [name, ids] of layers) {
        const box = page.getByRole("checkbox", { name: new RegExp(`^${name}`) });
        await box.click();
        const drawn = countChanged(all, await stillPicture(page)) > 20;
        await box.click();
        const isListed = listed.some(({ id }) => ids.has(id));
        expect(`${moment}, ${name}: ${drawn}`).toBe(`${moment}, ${name}: ${isListed}`);
        seen.push(drawn);
      }
    }
    /* oxlint-enable no-await-in-loop */
    expect(new Set(seen)).toEqual(new Set([true, false]));
    await reader.leave();
  });

  it("stand as a table, sorted by its heads, and say so", async () => {
    const reader = await open("moment=2024-12-04&window=until-now");
    const { page } = reader;
    await page.getByRole("button", { name: "Table" }).click();
    const grid = page.getByRole("grid", { name: "Reports" });
    const heads = await grid.getByRole("columnheader").allTextContents();
    expect(heads).toEqual(["Report", "When", "Where", "How sure", "How many", "Who says so"]);
    const first = () => grid.locator(".report").first().textContent();
    const head = (name: string) => grid.getByRole("columnheader", { name });
    expect(await head("When").getAttribute("aria-sort")).toBe("ascending");
    const earliest = await first();

    await head("How many").getByRole("button").click();
    expect(await head("How many").getAttribute("aria-sort")).toBe("ascending");
    await expect.poll(first).not.toBe(earliest);
    expect(await grid.locator(".report .cell-many").first().textContent()).toMatch(
      /^more than 50 /,
    );
    await head("When").getByRole("button").click();
    await expect.poll(first).toBe(earliest);
    await head("When").getByRole("button").click();
    expect(await head("When").getAttribute("aria-sort")).toBe("descending");
    await expect.poll(first).not.toBe(earliest);
    await expect.poll(() => new URL(page.url()).hash).toContain("view=table");
    await reader.leave();
  });

  it("select on the map, and are found again from it", async () => {
    const id = "mexico-city-summit-2023";
    const reader = await open(`moment=2023-12-27&view=table&select=${id}`);
    const { page } = reader;
    await expect.poll(() => isInSight(page, id)).toBe(true);
    expect(await rowOf(page, id).getAttribute("aria-selected")).toBe("true");
    await page.getByRole("button", { name: "Close", exact: true }).click();
    await page.locator(".twin").evaluate((list) => list.scrollTo(0, 0));
    await expect.poll(() => rowOf(page, id).getAttribute("aria-selected")).toBe("false");
    // The map still looks at the town, whose mark is in its middle.
    await page.locator("summary", { hasText: "Legend" }).click();
    await page.locator(".map").click();
    await card(page).waitFor();
    expect(await rowOf(page, id).getAttribute("aria-selected")).toBe("true");
    await expect.poll(() => isInSight(page, id)).toBe(true);

    const other = page.locator('.report[aria-selected="false"]').first();
    const otherId = (await other.getAttribute("data-record")) ?? "";
    await other.click();
    await expect.poll(() => card(page).getAttribute("data-record")).toBe(otherId);
    expect(await rowOf(page, otherId).getAttribute("aria-selected")).toBe("true");
    await reader.leave();
  });

  it("take the keys from nothing else, after a key that leads no farther", async () => {
    const reader = await open("moment=2023-12-24");
    const { page } = reader;
    await page.locator('.report[tabindex="0"]').focus();
    for (const key of ["End", "End", "ArrowDown"]) {
      // oxlint-disable-next-line no-await-in-loop -- one key after the other
      await page.keyboard.press(key);
    }
    const field = page.getByRole("searchbox");
    await field.focus();
    await page.keyboard.type("caravan", { delay: 60 });
    expect(await field.inputValue()).toBe("caravan");
    await reader.leave();
  });

  it("show what a step to the next event has come to, wherever they were scrolled to", async () => {
    const reader = await open("moment=2021-03-15&window=until-now");
    const { page } = reader;
    const scroller = page.locator(".reading");
    await scroller.evaluate((list) => list.scrollTo(0, 100_000));
    const next = page.getByRole("button", { name: "Next event" });
    /** The row that the Tab key goes to, if it is to be seen. */
    const inSight = () =>
      scroller.evaluate((list) => {
        const { top, bottom } = list.getBoundingClientRect();
        const row = list.querySelector<HTMLElement>('.report[tabindex="0"]');
        const box = row?.getBoundingClientRect();
        return row && box && box.top >= top && box.bottom <= bottom + 1
          ? row.dataset["record"]
          : "";
      });
    const seen = new Set<string | undefined>();
    /* oxlint-disable no-await-in-loop -- one step after the other */
    for (const moment of ["16 March 2021", "1 January 2023"]) {
      await next.click();
      expect(await page.locator(".moment time").innerText()).toBe(moment);
      await expect.poll(inSight).not.toBe("");
      seen.add(await inSight());
      await scroller.evaluate((list) => list.scrollTo(0, 100_000));
    }
    /* oxlint-enable no-await-in-loop */
    expect(seen.size).toBe(2);
    await reader.leave();
  });

  it("are ten thousand as they are ten: a few are drawn, and every key gets to its row", async () => {
    const context = await browser.newContext(desktop);
    const page = await context.newPage();
    await page.route("**/data/incidents.light.json", async (route) => {
      const response = await route.fetch();
      const file = (await response.json()) as { features: { id: string; properties: object }[] };
      const features = Array.from({ length: 10_000 }, (_none, at) => {
        const feature = file.features[at % file.features.length];
        const id = `many-${at}`;
        return { ...feature, id, properties: { ...feature?.properties, id } };
      });
      await route.fulfill({ response, json: { ...file, features } });
    });
    await page.goto(`${url}#moment=2024-12-04&window=until-now`);
    await mapIsThere(page);
    const grid = page.getByRole("grid", { name: "Reports" });
    const rows = Number(await grid.getAttribute("aria-rowcount"));
    expect(rows).toBeGreaterThan(9_000);
    await page.locator('.report[tabindex="0"]').focus();
    const first = await focusedRow(page);
    await page.keyboard.press("ArrowDown");
    await expect.poll(() => focusedRow(page)).toBe(first + 1);
    await page.keyboard.press("PageDown");
    await expect.poll(() => focusedRow(page)).toBeGreaterThan(first + 2);
    await page.keyboard.press("End");
    await expect.poll(() => focusedRow(page)).toBe(rows);
    const inSight = () =>
      page.evaluate(() => {
        const box = document.activeElement?.getBoundingClientRect();
        const reading = document.querySelector(".reading")?.getBoundingClientRect();
        return box && reading && box.top >= reading.top && box.bottom <= reading.bottom + 1;
      });
    await expect.poll(inSight, { timeout: 15_000 }).toBe(true);
    expect(await page.locator(".report").count()).toBeLessThan(60);

    await page.keyboard.press("Home");
    await expect.poll(() => focusedRow(page)).toBe(first);
    // From one end to the other, what is in sight is there, row below row without a gap.
    /* oxlint-disable no-await-in-loop -- one part after the other */
    for (const part of [0.1, 0.5, 0.9]) {
      const gaps = await page.evaluate(async (share) => {
        const reading = document.querySelector(".reading");
        if (!reading) return ["no list"];
        reading.scrollTop = reading.scrollHeight * share;
        for (let frame = 0; frame < 6; frame += 1) {
          await new Promise((resolve) => requestAnimationFrame(resolve));
        }
        const edge = reading.getBoundingClientRect();
        const boxes = [...document.querySelectorAll(".twin-rows > [role=row]")]
          .map((row) => row.getBoundingClientRect())
          .filter(({ top, bottom }) => bottom > edge.top && top < edge.bottom)
          .toSorted((a, b) => a.top - b.top);
        const spaces = boxes.slice(1).map(({ top }, at) => top - (boxes[at]?.bottom ?? 0));
        const ends = [
          (boxes[0]?.top ?? 1e6) - edge.top,
          edge.bottom - (boxes.at(-1)?.bottom ?? -1e6),
        ];
        return [...spaces.map(Math.abs), ...ends].filter((gap) => gap > 1.5).map(String);
      }, part);
      expect(gaps).toEqual([]);
    }
    /* oxlint-enable no-await-in-loop */
    await page.getByRole("searchbox").fill("tapachula");
    await expect.poll(() => page.locator(".reports h2").textContent()).toMatch(/^\d+ reports with/);
    await context.close();
  });
});
