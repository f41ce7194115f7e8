import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { desktop, phone, startBrowser } from "./browser.ts";
import { openStory, timeSlider } from "./reader.ts";

const url = inject("siteUrl");
let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

const frame = (width: number, height: number) => ({ ...desktop, viewport: { width, height } });
const open = (fragment = "", device = desktop) => openStory(browser, url, device, fragment);
const more = (page: Page) => page.getByRole("button", { name: "More time controls" });

/** Lines of the chapter's text that are in sight, and the size of their letters in pixels. */
async function readable(page: Page) {
  return page.evaluate(() => {
    const nav = document.querySelector(".chapter-nav")?.getBoundingClientRect();
    const lines = new Set<number>();
    const sizes: number[] = [];
    for (const paragraph of document.querySelectorAll(".chapter-text, .content-note")) {
      sizes.push(Number.parseFloat(getComputedStyle(paragraph).fontSize));
      const range = document.createRange();
      range.selectNodeContents(paragraph);
      for (const { top, bottom } of range.getClientRects()) {
        if (nav && bottom <= nav.top) lines.add(Math.round(top));
      }
    }
    return { lines: lines.size, letters: Math.min(...sizes) };
  });
}

/** Controls that lie out of the page, or over one another. */
async function cramped(page: Page) {
  return page.evaluate(() => {
    const boxes = [...document.querySelectorAll(".time-controls button, .masthead button")]
      .map((control) => ({
        name: control.textContent || control.ariaLabel,
        box: control.getBoundingClientRect(),
      }))
      .filter(({ box }) => box.width > 0);
    return boxes.flatMap(({ name, box }, index) => {
      const isOut =
        box.left < 0 || box.top < 0 || box.right > innerWidth || box.bottom > innerHeight;
      const met = boxes
        .slice(index + 1)
        .filter(
          ({ box: other }) =>
            box.left < other.right - 0.5 &&
            other.left < box.right - 0.5 &&
            box.top < other.bottom - 0.5 &&
            other.top < box.bottom - 0.5,
        );
      return [
        ...(isOut ? [`${name} is out`] : []),
        ...met.map((other) => `${name} × ${other.name}`),
      ];
    });
  });
}

describe.each([
  [640, 480],
  [480, 400],
  [640, 360],
])("a frame of %i×%i", (width, height) => {
  it.each(["en", "es"])("shows map, time and six lines of a chapter in %s", async (language) => {
    const reader = await open(`chapter=the-fire&language=${language}`, frame(width, height));
    const { page } = reader;
    const { lines, letters } = await readable(page);
    expect(lines).toBeGreaterThanOrEqual(height < 400 ? 4 : 6);
    expect(letters).toBeGreaterThanOrEqual(13);
    const map = await page.locator(".map").boundingBox();
    expect(Math.min(map?.width ?? 0, map?.height ?? 0)).toBeGreaterThan(200);
    const bar = await page.locator(".time-bar").boundingBox();
    expect(bar?.height).toBeLessThan(125);
    expect((bar?.y ?? Infinity) + (bar?.height ?? 0)).toBeLessThanOrEqual(height);
    expect(await cramped(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      width,
    );
    await reader.leave();
  });
});

describe("the folded controls of a small frame", () => {
  it("are one press away, and put away by Escape or a press elsewhere", async () => {
    const reader = await open("moment=2023-12-27&language=en", frame(480, 400));
    const { page } = reader;
    const window = page.getByRole("combobox", { name: "Show" });
    expect(await window.count()).toBe(0);
    await more(page).focus();
    await page.keyboard.press("Enter");
    expect(await more(page).getAttribute("aria-expanded")).toBe("true");
    await window.selectOption("day");
    await expect.poll(() => page.evaluate(() => location.hash)).toContain("window=day");
    const years = await page.locator(".ticks").textContent();
    await page.getByRole("button", { name: "Show less time, closer" }).click();
    expect(await page.locator(".ticks").textContent()).not.toBe(years);
    for (const name of ["Earlier", "Later", "Show more time"]) {
      expect(await page.getByRole("button", { name, exact: true }).isVisible()).toBe(true);
    }
    const box = await page.getByRole("group", { name: "More time controls" }).boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? Infinity)).toBeLessThanOrEqual(480);
    await page.keyboard.press("Escape");
    expect(await window.count()).toBe(0);
    expect(await more(page).evaluate((button) => button === document.activeElement)).toBe(true);
    await more(page).click();
    await page.getByRole("heading", { level: 2 }).first().click();
    expect(await window.count()).toBe(0);
    await reader.leave();
  });
});

describe("a count on the time bar", () => {
  const counts = (page: Page) => page.getByRole("button", { name: /^\d+ more reports?, / });

  it("says what it counts and shows that time closer, until its reports are listed", async () => {
    const reader = await open("moment=2023-12-27&language=en", phone);
    const { page } = reader;
    await timeSlider(page).focus();
    for (let press = 0; press < 6; press += 1) await page.keyboard.press("+");
    const first = counts(page).first();
    const said = await first.getAttribute("aria-label");
    expect(said).toMatch(/^\d+ more reports?, .*20\d\d: (show this time closer|list them)$/);
    const shown = await page.locator(".time-event").count();
    let presses = 0;
    for (; presses < 8; presses += 1) {
      const list = counts(page).filter({ hasText: "+" }).first();
      if ((await list.count()) === 0) break;
      const isLast = (await list.getAttribute("aria-label"))?.endsWith("list them");
      await list.focus();
      await page.keyboard.press("Enter");
      if (isLast) {
        const days = Number(/window=(\d+)d/.exec(await addressWith(page, "window="))?.[1]);
        expect(days).toBeGreaterThanOrEqual(1);
        break;
      }
    }
    expect(presses).toBeGreaterThan(0);
    expect(await page.locator(".time-event").count()).not.toBe(shown);
    await reader.leave();
  });
});

async function addressWith(page: Page, text: string) {
  await page.waitForFunction((part) => location.hash.includes(part), text);
  return page.evaluate(() => location.hash);
}
