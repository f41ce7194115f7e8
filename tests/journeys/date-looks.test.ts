import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { desk, phone, startBrowser } from "./browser.ts";
import { card, openStory, timeSlider } from "./reader.ts";

const url = inject("siteUrl");
let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

const open = (fragment = "", device = desk) => openStory(browser, url, device, fragment);

/** The glyphs on the time bar whose words, which a pointer over them brings up, say so. */
const glyph = (page: Page, words: string) =>
  page.locator(".time-event").filter({ has: page.locator("title", { hasText: words }) });

async function zoomIn(page: Page, times: number) {
  await timeSlider(page).focus();
  for (let press = 0; press < times; press += 1) await page.keyboard.press("+");
}

describe("the reports on the time bar", () => {
  const summit = "US–Mexico summit on migration";

  it("are bars from afar, and stand one by one once time is near", async () => {
    const reader = await open("moment=2023-12-27");
    const { page } = reader;
    expect(await page.locator(".time-event").count()).toBe(0);
    expect(await page.locator(".bars rect:not(.plate)").count()).toBeGreaterThan(5);
    await zoomIn(page, 6);
    expect(await page.locator(".time-event").count()).toBeGreaterThan(8);
    expect(await page.locator(".bars rect:not(.plate)").count()).toBe(0);
    // A caravan of days is there among the many reports of one of them.
    const days = await glyph(page, "“Exodus of Poverty” caravan").boundingBox();
    expect(days?.width).toBeGreaterThan(100);
    // What found no room is counted.
    expect(await page.locator(".left-out").first().textContent()).toMatch(/^\+\d+$/);
    for (let press = 0; press < 3; press += 1) await page.keyboard.press("-");
    expect(await page.locator(".time-event").count()).toBe(0);
    await reader.leave();
  });

  it("open their cards, and leave the day to a click beside them", async () => {
    const reader = await open("moment=2023-12-27");
    const { page } = reader;
    await zoomIn(page, 7);
    await glyph(page, summit).first().click();
    expect(await card(page).textContent()).toContain(summit);
    expect(await timeSlider(page).getAttribute("aria-valuetext")).toMatch(/^27 December 2023,/);
    await page.keyboard.press("Escape");
    const axis = await page.locator(".time-axis").boundingBox();
    if (!axis) throw new Error("no axis");
    await page.mouse.click(axis.x + axis.width * 0.12, axis.y + 20);
    expect(await card(page).count()).toBe(0);
    expect(await timeSlider(page).getAttribute("aria-valuetext")).not.toMatch(/^27 December/);
    await reader.leave();
  });

  it("show which one is selected at any zoom", async () => {
    const reader = await open("moment=2023-12-27&select=mexico-city-summit-2023");
    const { page } = reader;
    const marked = page.locator('.time-event[data-selected="true"]');
    for (const times of [0, 3, 5]) {
      await zoomIn(page, times);
      expect(await marked.count()).toBe(1);
      expect(await marked.getAttribute("data-record")).toBe("mexico-city-summit-2023");
    }
    await page.getByRole("button", { name: "Close", exact: true }).click();
    expect(await marked.count()).toBe(0);
    await reader.leave();
  });

  it("never lie over one another, on a phone neither", async () => {
    const reader = await open("moment=2023-12-27", phone);
    const { page } = reader;
    await page.locator("input[type=range]").focus();
    for (let press = 0; press < 7; press += 1) await page.keyboard.press("+");
    const boxes = await page.locator(".time-event").evaluateAll((glyphs) =>
      glyphs.map((each) => {
        // Without the plate, which is there to be hit.
        const lines = [...each.querySelectorAll("path")].map((path) =>
          path.getBoundingClientRect(),
        );
        return {
          left: Math.min(...lines.map(({ left }) => left)),
          right: Math.max(...lines.map(({ right }) => right)),
          top: Math.min(...lines.map(({ top }) => top)),
          bottom: Math.max(...lines.map(({ bottom }) => bottom)),
        };
      }),
    );
    expect(boxes.length).toBeGreaterThan(3);
    for (const [index, one] of boxes.entries()) {
      for (const other of boxes.slice(index + 1)) {
        const apart =
          one.right <= other.left ||
          other.right <= one.left ||
          one.bottom <= other.top + 0.5 ||
          other.bottom <= one.top + 0.5;
        expect(apart).toBe(true);
      }
    }
    await reader.leave();
  });
});

describe("the legend", () => {
  it.each([
    [
      "en",
      "What the looks mean",
      ["A sure day", "A span", "One day within a range", "An open end", "An inferred date"],
      ["When", "How it is known", "Where"],
    ],
    [
      "es",
      "Qué significa cada forma",
      [
        "Un día seguro",
        "Un periodo",
        "Un día dentro de un lapso",
        "Un extremo abierto",
        "Una fecha deducida",
      ],
      ["Cuándo", "Cómo se sabe", "Dónde"],
    ],
  ] as const)("explains each look of a date in %s", async (language, more, looks, headings) => {
    const reader = await open(`language=${language}`);
    const { page } = reader;
    await page.getByText(more).click();
    for (const heading of headings) {
      // oxlint-disable-next-line no-await-in-loop -- all are there once the first is
      await page.getByRole("heading", { name: heading, exact: true }).waitFor();
    }
    const [marks, signs] = [new Set<string>(), new Set<string>()];
    for (const look of looks) {
      const item = page.locator(".legend").getByRole("listitem").filter({ hasText: look });
      expect(await item.count()).toBe(1);
      // Its mark on the map and its sign on the time bar.
      expect(await item.locator("svg").count()).toBe(2);
      const [mark = "", sign = ""] = await item
        .locator("svg")
        .evaluateAll((all) => all.map((svg) => svg.innerHTML));
      marks.add(mark);
      signs.add(sign);
    }
    expect([marks.size, signs.size]).toEqual([5, 5]);
    await reader.leave();
  });

  it("comes up as its words come, unless the reader has gone on to something else in it", async () => {
    for (const goesOn of [false, true]) {
      /* oxlint-disable no-await-in-loop -- one reader after the other */
      const reader = await open("language=en");
      const { page } = reader;
      let letCome = () => {};
      const held = new Promise<void>((resolve) => {
        letCome = resolve;
      });
      await page.route("**/looks-*.js", async (route) => {
        await held;
        await route.continue();
      });
      const more = page.getByText("What the looks mean");
      await more.click();
      if (goesOn) {
        await page.getByRole("checkbox", { name: /^Incidents/ }).focus();
      }
      letCome();
      await page.getByRole("heading", { name: "How it is known" }).waitFor();
      const under = await page.locator(".legend").evaluate((legend) => {
        const focused = document.activeElement?.getBoundingClientRect().top ?? 0;
        return focused - legend.getBoundingClientRect().top;
      });
      expect(under).toBeGreaterThan(0);
      expect((await page.locator(".legend").evaluate(({ scrollTop }) => scrollTop)) > 50).toBe(
        !goesOn,
      );
      await reader.leave();
      /* oxlint-enable no-await-in-loop */
    }
  });
});
