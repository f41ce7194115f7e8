import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { desk, phone, startBrowser } from "./browser.ts";
import { card, countIn, freeMap, openStory, pointIn, stillPicture, timeSlider } from "./reader.ts";

const url = inject("siteUrl");
let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

const open = (fragment = "", device = desk) => openStory(browser, url, device, fragment);

describe("a mark under a pointer", () => {
  it("is named beside it, in the one typeface that the page has", async () => {
    const reader = await open("moment=2023-12-27&window=day&select=mexico-city-summit-2023");
    const { page } = reader;
    await page.keyboard.press("Escape");
    const middle = await pointIn(page.locator(".map"), 0.5);
    await page.mouse.move(middle.x, middle.y);
    const label = page.locator(".hover-label");
    await label.waitFor();
    expect(await label.textContent()).toMatch(/summit.*27 December 2023/i);
    const typefaces = await page.evaluate(() => {
      const withWords = [...document.querySelectorAll("body *")].filter(
        (each) =>
          each.checkVisibility() &&
          [...each.childNodes].some((node) => node instanceof Text && node.data.trim() !== ""),
      );
      return [...new Set(withWords.map((each) => getComputedStyle(each).fontFamily))];
    });
    expect(typefaces).toEqual([expect.stringMatching(/^"Source Sans 3"/)]);
    await reader.leave();
  });
});

describe("a card", () => {
  it("opens with a click on a mark, cites its paragraph, and closes with Escape", async () => {
    const reader = await open("moment=2023-12-27&window=day&select=mexico-city-summit-2023");
    const { page } = reader;
    await page.keyboard.press("Escape");
    expect(await card(page).count()).toBe(0);
    const box = await page.locator(".map").boundingBox();
    await page.mouse.click(
      (box?.x ?? 0) + (box?.width ?? 0) / 2,
      (box?.y ?? 0) + (box?.height ?? 0) / 2,
    );
    await card(page).waitFor();
    expect(await card(page).getByRole("heading", { level: 2 }).textContent()).toMatch(/summit/i);
    const link = card(page).getByRole("link").first();
    expect(await link.getAttribute("href")).toMatch(
      /^https:\/\/www\.wsws\.org\/en\/articles\/2023\/12\/28\/glap-d28\.html#:~:text=\S+$/,
    );
    expect(await card(page).textContent()).toContain("paragraph 1");
    expect(await card(page).textContent()).toContain("on 27 December 2023");
    await page.keyboard.press("Escape");
    expect(await card(page).count()).toBe(0);
    await reader.leave();
  });

  it("of a contested record shows both accounts, one beside the other and as large", async () => {
    const reader = await open("select=la-rumorosa-shooting-2024");
    const accounts = card(reader.page).getByRole("region", { name: "Accounts" });
    const parties = accounts.getByRole("listitem");
    expect(await parties.count()).toBe(2);
    const [one, other] = await Promise.all([0, 1].map((at) => parties.nth(at).boundingBox()));
    expect(one?.width).toBeCloseTo(other?.width ?? 0, 0);
    expect(one?.y).toBe(other?.y);
    await reader.leave();
  });

  it("says figures in words with their doubt", async () => {
    const reader = await open("select=southern-chiapas-shooting-2024");
    const figures = card(reader.page).getByRole("list", { name: "Figures" });
    expect(await figures.textContent()).toContain("6 killed");
    expect(await figures.textContent()).toContain("more than 30 aboard");
    await reader.leave();
  });

  it("moves the clock to an event that is out of the window", async () => {
    const reader = await open("moment=2021-03-16&select=tijuana-tent-camp");
    const { page } = reader;
    await page.goto(`${url}#moment=2021-03-16&select=la-rumorosa-shooting-2024`);
    await page.reload();
    await card(page).waitFor();
    expect(await page.locator(".moment").textContent()).toBe("2 November 2024");
    await card(page)
      .getByRole("button", { name: /southern Chiapas/ })
      .last()
      .click();
    expect(await page.locator(".moment").textContent()).toMatch(/2024$/);
    await reader.leave();
  });
});

describe("the map that a card has moved", () => {
  it.each([
    ["at a desk", desk, "Back to the whole area"],
    ["on a phone", phone, "Volver a toda la zona"],
  ])("comes back to all of the story with one press, %s", async (_where, device, name) => {
    const reader = await open("moment=2023-12-27&select=exodus-of-poverty-2023", device);
    const { page } = reader;
    const back = page.getByRole("button", { name, exact: true });
    const address = () => page.evaluate(() => location.hash);
    await card(page).waitFor();
    const size = await back.boundingBox();
    expect(Math.min(size?.width ?? 0, size?.height ?? 0)).toBeGreaterThanOrEqual(24);
    await back.focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => back.count()).toBe(0);
    // The card stays, and the keys are on the map.
    expect(await card(page).count()).toBe(1);
    await expect.poll(address).toMatch(/map=[23](\.\d+)?\//);
    expect(await page.evaluate(() => document.activeElement?.matches(".map canvas"))).toBe(true);
    await page.keyboard.press("Escape");
    await expect.poll(address).not.toMatch(/map=|select=/);
    await page.keyboard.press("ArrowRight");
    await back.waitFor();
    await reader.leave();
  });
});

describe("the language", () => {
  it("is the reader's own, and is switched with one press", async () => {
    const reader = await open("moment=2023-12-23", { ...desk, locale: "es-MX" });
    const { page } = reader;
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("El camino al norte");
    expect(await timeSlider(page, "Tiempo").getAttribute("aria-valuetext")).toMatch(
      /^23 de diciembre de 2023,/,
    );
    expect(await page.evaluate(() => document.documentElement.lang)).toBe("es");
    await page.getByRole("button", { name: "English" }).click();
    await page.getByRole("heading", { level: 1, name: "The road north" }).waitFor();
    expect(await timeSlider(page).getAttribute("aria-valuetext")).toMatch(/^23 December 2023,/);
    expect(await page.title()).toContain("The road north");
    await reader.leave();
  });
});

describe("a phone", () => {
  it("opens a card at a tap on a mark, and keeps map and time in sight", async () => {
    const reader = await open("moment=2023-12-27&window=day&select=mexico-city-summit-2023", phone);
    const { page } = reader;
    await page.getByRole("button", { name: "Cerrar", exact: true }).tap();
    await stillPicture(page);
    expect(await card(page).count()).toBe(0);
    // The mark stands in the middle of what the sheet leaves of the map.
    const free = await freeMap(page);
    await page.touchscreen.tap(free.x + free.width / 2, free.y + free.height / 2);
    await card(page).waitFor();
    expect(await card(page).getAttribute("data-record")).toBe("mexico-city-summit-2023");
    expect((await freeMap(page)).height).toBeGreaterThan(200);
    const slider = await timeSlider(page, "Tiempo").boundingBox();
    expect((slider?.y ?? Infinity) + (slider?.height ?? 0)).toBeLessThanOrEqual(844);
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
    ).toBeLessThanOrEqual(0);
    await reader.leave();
  });

  it("has targets of at least 24 pixels", async () => {
    const reader = await open("moment=2023-12-27", phone);
    const small = await reader.page
      .locator("button:visible:not(.skip), select:visible, input:visible, summary:visible")
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

describe("the page", () => {
  it("asks nothing of anybody but the site that serves it, and complains of nothing", async () => {
    const reader = await open("moment=2023-12-20");
    const { page } = reader;
    await page.getByRole("button", { name: "Play" }).click();
    await page.waitForTimeout(1500);
    await page.getByRole("button", { name: "Pause" }).click();
    await page.getByRole("button", { name: "Zoom in" }).click();
    await page.getByRole("button", { name: "Español" }).click();
    await page.locator(".report").first().click();
    await stillPicture(page);
    const site = new URL(url).origin;
    const elsewhere = reader.requests.filter(
      (address) => !address.startsWith(`${site}/`) && !/^(blob|data):/.test(address),
    );
    expect(elsewhere).toEqual([]);
    expect(reader.requests.length).toBeGreaterThan(8);
    expect(reader.complaints).toEqual([]);
    expect(await page.context().cookies()).toEqual([]);
    await reader.leave();
  });

  it("runs under a strict content security policy", async () => {
    const context = await browser.newContext(desk);
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on("console", (message) => {
      if (message.type() === "error") complaints.push(message.text());
    });
    const policy =
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; font-src 'self'; img-src 'self' data: blob:";
    await page.route(url, async (route) => {
      const response = await route.fetch();
      await route.fulfill({
        response,
        headers: { ...response.headers(), "content-security-policy": policy },
      });
    });
    await page.goto(url);
    await page.locator(".map canvas").waitFor();
    // No look at the map in between: taking its picture puts a style of the test's into the page.
    await page.waitForTimeout(3000);
    expect(complaints).toEqual([]);
    expect(countIn(await stillPicture(page), [0xcf, 0xdf, 0xe7])).toBeGreaterThan(10_000);
    await context.close();
  });

  it("keeps its reports and its time bar where no map can be drawn", async () => {
    const reader = await open("moment=2023-12-27");
    const { page } = reader;
    await page.addInitScript(() => {
      HTMLCanvasElement.prototype.getContext = () => null;
    });
    await page.reload();
    await page.getByText(/A still picture stands in/).waitFor();
    await page.locator(".report[data-record=mexico-city-summit-2023]").click();
    await card(page).waitFor();
    await timeSlider(page).focus();
    await page.keyboard.press("ArrowRight");
    expect(await page.locator(".moment").textContent()).toBe("28 December 2023");
    await reader.leave();
  });
});
