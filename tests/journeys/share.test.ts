import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { desk, phone, startBrowser } from "./browser.ts";
import { alike, card, openStory, stillPicture, timeSlider } from "./reader.ts";
import type { Picture } from "./reader.ts";

const url = inject("siteUrl");
let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

const withClipboard = { permissions: ["clipboard-read", "clipboard-write"] };
const open = (fragment = "", device = desk) => openStory(browser, url, device, fragment);
const share = (page: Page) =>
  page
    .getByRole("banner")
    .getByRole("button", { name: /^(Share this view|Compartir esta vista)$/ });
const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

/** Which share of two pictures, looked at all over, is the same. */
function likeness(one: Picture, other: Picture) {
  let [same, all] = [0, 0];
  for (let y = 0; y < one.height; y += 7) {
    for (let x = 0; x < one.width; x += 7) {
      all += 1;
      if (alike(one.colourAt(x, y), other.colourAt(x, y))) same += 1;
    }
  }
  return same / all;
}

describe("sharing the page", () => {
  it("lies over nothing any more once the keys have gone on", async () => {
    const { page, leave } = await open("", { ...desk, ...withClipboard });
    await share(page).focus();
    await page.keyboard.press("Enter");
    const embed = page.getByRole("button", { name: "Put it into an article…" });
    await embed.waitFor();
    await embed.focus();
    expect(await share(page).getAttribute("aria-expanded")).toBe("true");
    await page.getByRole("searchbox").focus();
    await expect.poll(() => share(page).getAttribute("aria-expanded")).toBe("false");
    expect(await embed.count()).toBe(0);
    await leave();
  });

  it("copies a link that shows the same in a fresh browser: words, time, filter, map", async () => {
    const device = { ...desk, ...withClipboard };
    const reader = await open("moment=2023-12-27&language=es", device);
    const { page } = reader;
    await page.getByRole("button", { name: "Cambiar a oscuro" }).click();
    await page.getByRole("combobox", { name: "Mostrar" }).selectOption("year");
    await page.getByRole("checkbox", { name: /^Rutas/ }).uncheck();
    for (let press = 0; press < 4; press += 1) {
      await page.getByRole("button", { name: /^Mostrar menos tiempo/ }).click();
    }
    const days = (its: Page) => its.locator(".ticks span").allTextContents();
    const unmoved = await stillPicture(page);
    const map = await page.locator(".map").boundingBox();
    if (!map) throw new Error("no map");
    await page.mouse.move(map.x + map.width / 2, map.y + map.height / 2);
    await page.mouse.down();
    await page.mouse.move(map.x + map.width / 2 - 90, map.y + map.height / 2 - 60, { steps: 5 });
    // Held still, so that the map does not glide on.
    await page.waitForTimeout(300);
    await page.mouse.up();
    await page.getByRole("button", { name: "Acercar", exact: true }).click();
    const before = await stillPicture(page);
    await share(page).click();
    const banner = page.getByRole("banner");
    await banner.getByRole("status").getByText("Enlace copiado").waitFor();
    expect(await banner.getByText("Enlace copiado").last().isVisible()).toBe(true);
    const link = await copied(page);

    const other = await open(link.split("#")[1], { ...desk, locale: "en-US" });
    const { page: shared } = other;
    expect(await shared.getByRole("heading", { level: 1 }).textContent()).toBe(
      "El camino al norte",
    );
    expect(await shared.locator("html").getAttribute("data-theme")).toBe("dark");
    expect(await days(shared)).toEqual(await days(page));
    expect(await days(shared)).not.toContain("2021");
    expect(await timeSlider(shared, "Tiempo").getAttribute("aria-valuetext")).toBe(
      await timeSlider(page, "Tiempo").getAttribute("aria-valuetext"),
    );
    expect(await shared.getByRole("combobox", { name: "Mostrar" }).inputValue()).toBe("year");
    expect(await shared.getByRole("checkbox", { name: /^Rutas/ }).isChecked()).toBe(false);
    // An address rounds the place to a pixel or two.
    const alikeness = likeness(await stillPicture(shared), before);
    expect(alikeness).toBeGreaterThan(0.93);
    expect(alikeness).toBeGreaterThan(likeness(unmoved, before));
    expect(await shared.evaluate(() => location.hash)).toBe(`#${link.split("#")[1]}`);
    await other.leave();
    await reader.leave();
  }, 150_000);

  it("holds the chapter and the card that are open, on a phone too", async () => {
    const reader = await open("chapter=the-fire&language=en", { ...phone, ...withClipboard });
    const { page } = reader;
    await share(page).tap();
    await page.getByRole("banner").getByRole("status").getByText("Link copied").waitFor();
    expect(await copied(page)).toContain("chapter=the-fire");
    // A tap elsewhere puts the note away.
    await page.locator("article.chapter h2").tap();
    expect(await page.getByRole("banner").getByText("Link copied").count()).toBe(0);
    await page.getByRole("region", { name: "On the map now" }).getByRole("button").first().tap();
    await card(page).waitFor();
    const record = await card(page).getAttribute("data-record");
    await share(page).tap();
    await page.getByRole("banner").getByRole("status").getByText("Link copied").waitFor();
    const other = await open((await copied(page)).split("#")[1], phone);
    expect(await card(other.page).getAttribute("data-record")).toBe(record);
    expect(await other.page.getByRole("button", { name: /^Back to the story/ }).count()).toBe(1);
    await other.leave();
    await reader.leave();
  }, 150_000);

  it("works by keys, and Escape puts away its note but not the card behind it", async () => {
    const device = { ...desk, ...withClipboard };
    const reader = await open("language=en&select=tijuana-tent-camp", device);
    const { page } = reader;
    await share(page).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("banner").getByRole("status").getByText("Link copied").waitFor();
    await expect.poll(() => share(page).getAttribute("aria-expanded")).toBe("true");
    await page.keyboard.press("Escape");
    await expect.poll(() => share(page).getAttribute("aria-expanded")).toBe("false");
    await expect
      .poll(() => share(page).evaluate((button) => button === document.activeElement))
      .toBe(true);
    expect(await card(page).count()).toBe(1);
    await page.keyboard.press("Escape");
    await expect.poll(() => card(page).count()).toBe(0);
    await reader.leave();
  });

  it("gives the link as selected text where the browser will not copy it", async () => {
    const reader = await open("language=en&moment=2023-12-27&window=week");
    const { page } = reader;
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new DOMException("", "NotAllowedError"));
    });
    await share(page).click();
    const field = page.getByRole("banner").getByRole("textbox", { name: "Link, to be copied" });
    await field.waitFor();
    expect(await field.inputValue()).toContain("moment=2023-12-27&window=week");
    expect(await page.evaluate(() => getSelection()?.toString())).toBe(await field.inputValue());
    expect(await page.getByRole("banner").getByRole("status").textContent()).toMatch(/not copy/);
    await reader.leave();
  });

  it("offers the system's own sheet where there is one", async () => {
    const reader = await open("language=en&moment=2023-12-27", { ...desk, ...withClipboard });
    const { page } = reader;
    const offer = page.getByRole("banner").getByRole("button", { name: /^Share another way/ });
    await share(page).click();
    await page.getByRole("banner").getByRole("status").getByText("Link copied").waitFor();
    const hasOne = await page.evaluate(() => "share" in navigator);
    expect(await offer.count()).toBe(hasOne ? 1 : 0);
    await page.addInitScript(() => {
      const shared: ShareData[] = [];
      Object.assign(window, { shared });
      navigator.share = (data) => Promise.resolve(void shared.push(data ?? {}));
    });
    await page.reload();
    await share(page).click();
    await offer.click();
    const shared = await page.evaluate(() => (window as unknown as { shared: ShareData[] }).shared);
    expect(shared).toEqual([{ title: "The road north", url: await copied(page) }]);
    await reader.leave();
  });

  it("is not cramped on a narrow screen", async () => {
    const reader = await open("language=es", { ...phone, viewport: { width: 320, height: 640 } });
    const { page } = reader;
    const boxes = await page
      .getByRole("banner")
      .getByRole("button")
      .evaluateAll((buttons) =>
        buttons.map((button) => button.getBoundingClientRect()).filter(({ width }) => width > 0),
      );
    expect(boxes.length).toBeGreaterThanOrEqual(5);
    for (const [index, { left, right, width, height }] of boxes.entries()) {
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
      expect(left).toBeGreaterThanOrEqual(boxes[index - 1]?.right ?? 0);
      expect(right).toBeLessThanOrEqual(320);
    }
    await share(page).tap();
    await page.locator(".share-said").waitFor();
    const note = await page.locator(".share-said").boundingBox();
    expect(note?.x).toBeGreaterThanOrEqual(0);
    expect((note?.x ?? 0) + (note?.width ?? Infinity)).toBeLessThanOrEqual(320);
    await reader.leave();
  });
});

describe("an address that asks for what is not here", () => {
  it("is told of, in what it asks for, and the rest is shown; it goes when it is closed", async () => {
    const reader = await open("moment=1800-05-01&window=week&select=no-such&language=en");
    const { page } = reader;
    const notice = page.getByRole("region", { name: "About this link" });
    await notice.waitFor();
    expect(await notice.getByRole("status").textContent()).toContain(
      "Parts of this link can’t be read, or ask for what this story does not have: moment=1800-05-01",
    );
    expect(await notice.textContent()).toContain("select=no-such");
    expect(await notice.textContent()).not.toContain("window");
    expect(await page.getByRole("combobox", { name: "Show" }).inputValue()).toBe("week");
    expect(await timeSlider(page).getAttribute("aria-valuetext")).toMatch(/^16 March 2021,/);
    await notice.getByRole("button", { name: "Close" }).click();
    expect(await notice.count()).toBe(0);

    // One that is typed on the same page.
    await page.evaluate(() => {
      location.hash = "chapter=<b>no-such</b>&language=es";
    });
    const other = page.getByRole("region", { name: "Sobre este enlace" });
    await other.getByText("chapter=<b>no-such</b>").waitFor();
    await page.evaluate(() => {
      location.hash = "moment=2023-12-27&language=es";
    });
    await expect.poll(() => other.count()).toBe(0);
    await reader.leave();
  });
});
