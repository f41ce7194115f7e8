import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { desk, phone, startBrowser } from "./browser.ts";
import { card, countIn, freeMap, openStory, stillPicture, timeSlider } from "./reader.ts";

const url = inject("siteUrl");
let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

/** Of what is pointed at, on the light ground: `highlight` in `palettes`. */
const ring = [0x14, 0x16, 0x1a] as const;

const open = (fragment = "", device: BrowserContextOptions = desk) =>
  openStory(browser, url, device, fragment);

const chapterTitle = (page: Page) =>
  page.locator("article.chapter").getByRole("heading", { level: 2 });
const told = async (page: Page) => (await chapterTitle(page).textContent()) ?? "";
const way = (page: Page) => page.locator("article.chapter").getByRole("navigation");
const next = (page: Page) => way(page).getByRole("button", { name: /^(Next|Siguiente) / });
const back = (page: Page) => way(page).getByRole("button", { name: "Back", exact: true });
const momentOf = (page: Page) => timeSlider(page).getAttribute("aria-valuetext");

/** Waits until the clock has run to where a chapter sent it. */
async function arrived(page: Page) {
  await page.waitForFunction(() => location.hash.includes("chapter="));
  await stillPicture(page);
}

describe("the guided story", () => {
  it("is walked from its beginning to its end and back, each chapter with its words and sources", async () => {
    // Without the flights, which another test is for.
    const reader = await open("", { ...desk, reducedMotion: "reduce" });
    const { page } = reader;
    const filter = page.getByRole("checkbox", { name: "Incidents" });
    await filter.waitFor();
    await page.getByRole("button", { name: "Start the story" }).click();
    // The legend gives its room to what is told, unless it is asked for.
    await filter.waitFor({ state: "hidden" });
    await page.getByText("Legend", { exact: true }).click();
    await filter.waitFor();
    const titles: string[] = [];
    const count = Number(
      (await page.getByText(/^Chapter 1 of \d+$/).textContent())?.split(" ").at(-1),
    );
    expect(count).toBeGreaterThanOrEqual(10);
    /* oxlint-disable no-await-in-loop -- one chapter after the other */
    for (let number = 1; number <= count; number += 1) {
      await page.getByText(`Chapter ${number} of ${count}`, { exact: true }).waitFor();
      titles.push(await told(page));
      const chapter = page.getByRole("article", { name: titles.at(-1) ?? "" });
      expect(
        (await chapter.locator(".chapter-text").allTextContents()).join("").length,
      ).toBeGreaterThan(200);
      expect(
        await chapter.getByRole("region", { name: "Source" }).getByRole("link").count(),
      ).toBeGreaterThan(0);
      if (number < count) await next(page).click();
    }
    for (let number = count - 1; number >= 1; number -= 1) {
      await back(page).click();
      await page.getByText(`Chapter ${number} of ${count}`, { exact: true }).waitFor();
      expect(await told(page)).toBe(titles[number - 1]);
    }
    /* oxlint-enable no-await-in-loop */
    expect(new Set(titles).size).toBe(count);
    expect(await filter.isVisible()).toBe(true);
    await page.getByText("Legend", { exact: true }).click();
    await filter.waitFor({ state: "hidden" });
    await page.getByRole("button", { name: "Leave the story" }).click();
    expect(await page.getByRole("button", { name: "Start the story" }).count()).toBe(1);
    await filter.waitFor();
    expect(reader.complaints).toEqual([]);
    await reader.leave();
  });

  it("shows on the map what it tells of, at its moment", async () => {
    const reader = await open("chapter=the-fire");
    const { page } = reader;
    const reports = page.getByRole("region", { name: "On the map now" });
    expect(await reports.getByRole("button").count()).toBeGreaterThan(0);
    expect(await momentOf(page)).toContain("March 2023");
    // Each has a ring around its mark.
    const ringed = countIn(await stillPicture(page), ring);
    await page.getByRole("button", { name: "Leave the story" }).click();
    expect(ringed).toBeGreaterThan(30 + countIn(await stillPicture(page), ring));
    await reader.leave();
  });

  it("keeps what it tells of clear of the map's edges, from wherever the map comes", async () => {
    // From a map that is nearer, and to a globe.
    const reader = await open("chapter=rescued-or-detained", {
      ...desk,
      reducedMotion: "reduce",
    });
    const { page } = reader;
    await next(page).click();
    await arrived(page);
    const map = await page.locator(".map").boundingBox();
    if (!map) throw new Error("there is no map");
    await page.locator(".walk-start").focus();
    await page.keyboard.press("Home");
    const room = new Map<string, number>();
    const mark = page.locator(".walked-mark:focus");
    /* oxlint-disable no-await-in-loop -- one mark after the other */
    for (let walked = 0; walked < 12; walked += 1) {
      const name = (await mark.getAttribute("aria-label")) ?? "";
      const box = await mark.boundingBox();
      if (!box || room.has(name)) break;
      const [right, bottom] = [map.x + map.width - box.x, map.y + map.height - box.y];
      room.set(
        name,
        Math.min(box.x - map.x, box.y - map.y, right - box.width, bottom - box.height),
      );
      await page.keyboard.press("PageDown");
    }
    /* oxlint-enable no-await-in-loop */
    for (const town of ["Reynosa", "Tijuana"]) {
      const [, least] = [...room].find(([name]) => name.includes(town)) ?? [];
      expect(least, `${town}`).toBeGreaterThan(24);
    }
    await reader.leave();
  });

  it("lets time run while the camera flies, and is there at once for who wants less motion", async () => {
    const momentsOnTheWay = async (device: BrowserContextOptions) => {
      const reader = await open("chapter=christmas-on-foot", device);
      const { page } = reader;
      await page.evaluate(() => {
        const seen = new Set<string>();
        Object.assign(window, { seen });
        const slider = document.querySelector<HTMLInputElement>("input[type=range]");
        const look = () => {
          if (slider) seen.add(slider.value);
          requestAnimationFrame(look);
        };
        look();
      });
      await next(page).click();
      await arrived(page);
      const seen = await page.evaluate(() => [
        ...(window as unknown as { seen: Set<string> }).seen,
      ]);
      await reader.leave();
      return seen.map(Number);
    };
    const days = await momentsOnTheWay(desk);
    expect(days.length).toBeGreaterThan(4);
    expect(days).toEqual(days.toSorted((a, b) => a - b));
    expect(await momentsOnTheWay({ ...desk, reducedMotion: "reduce" })).toHaveLength(2);
  });

  it("lets the reader look around, and brings them back", async () => {
    const reader = await open("chapter=the-fire");
    const { page } = reader;
    const backToIt = page.getByRole("button", { name: "Back to what this chapter shows" });
    const before = await stillPicture(page);
    expect(await backToIt.count()).toBe(0);
    await timeSlider(page).focus();
    await page.keyboard.press("Home");
    await backToIt.waitFor();
    await page.waitForFunction(() => location.hash.includes("moment="));
    await backToIt.click();
    await arrived(page);
    expect(await backToIt.count()).toBe(0);
    await page.waitForFunction(() => !location.hash.includes("moment="));
    const after = await stillPicture(page);
    const middle = [before, after].map((picture) =>
      picture.colourAt(picture.width / 2, picture.height / 2),
    );
    expect(middle[1]).toEqual(middle[0]);
    await reader.leave();
  });

  it("opens a report's card, and returns from it to the chapter", async () => {
    const reader = await open("chapter=the-fire");
    const { page } = reader;
    const title = await told(page);
    await page.getByRole("region", { name: "On the map now" }).getByRole("button").first().click();
    await card(page).waitFor();
    expect(await chapterTitle(page).count()).toBe(0);
    await page.getByRole("button", { name: `Back to the story: ${title}` }).click();
    expect(await told(page)).toBe(title);
    expect(await card(page).count()).toBe(0);
    await reader.leave();
  });

  it("says what a chapter with deaths tells of before it does", async () => {
    const reader = await open("chapter=the-fire");
    const { page } = reader;
    const note = page.getByRole("note");
    const text = page.locator(".chapter-text").first();
    expect(((await note.textContent()) ?? "").length).toBeGreaterThan(10);
    const [above, below] = await Promise.all([note.boundingBox(), text.boundingBox()]);
    expect((above?.y ?? 0) + (above?.height ?? 0)).toBeLessThanOrEqual(below?.y ?? 0);
    await reader.leave();
  });

  it("has an address for each chapter, and the back button turns back", async () => {
    const reader = await open("chapter=the-fire&language=es", { ...desk, locale: "es-MX" });
    const { page } = reader;
    const title = await told(page);
    expect(title).toMatch(/incendio/i);
    await next(page).click();
    await page.waitForFunction(() => !location.hash.includes("the-fire"));
    const second = await told(page);
    expect(second).not.toBe(title);
    const address = page.url();
    await page.goBack();
    await page.waitForFunction(() => location.hash.includes("the-fire"));
    expect(await told(page)).toBe(title);
    await page.goForward();
    await page.waitForFunction(() => !location.hash.includes("the-fire"));
    expect(await told(page)).toBe(second);
    await reader.leave();

    const shared = await open(address.split("#")[1]);
    expect(await told(shared.page)).toBe(second);
    await shared.leave();
  });

  it("is left for the map where an address names a chapter that there is not", async () => {
    const reader = await open("chapter=no-such-thing&moment=2023-12-27");
    expect(await chapterTitle(reader.page).count()).toBe(0);
    expect(await momentOf(reader.page)).toContain("27 December 2023");
    await reader.leave();
  });

  it("turns by a swipe on a phone, and leaves the map and the time in sight", async () => {
    const reader = await open("chapter=the-fire&language=en", phone);
    const { page } = reader;
    const title = await told(page);
    const swipe = (from: number, to: number) =>
      page.locator("article.chapter").evaluate(
        (element, [start, end]) => {
          const touch = (clientX: number) =>
            new Touch({ identifier: 1, target: element, clientX, clientY: 600 });
          const dispatch = (type: string, x: number) =>
            element.dispatchEvent(
              new TouchEvent(type, {
                bubbles: true,
                touches: type === "touchend" ? [] : [touch(x)],
                changedTouches: [touch(x)],
              }),
            );
          dispatch("touchstart", start);
          dispatch("touchend", end);
        },
        [from, to] as const,
      );
    await swipe(300, 100);
    await page.waitForFunction(() => !location.hash.includes("the-fire"));
    expect(await told(page)).not.toBe(title);
    await swipe(100, 300);
    await page.waitForFunction(() => location.hash.includes("the-fire"));
    expect(await told(page)).toBe(title);
    const [map, slider] = await Promise.all([freeMap(page), timeSlider(page).boundingBox()]);
    expect(map.height).toBeGreaterThan(150);
    expect((slider?.y ?? 0) + (slider?.height ?? 0)).toBeLessThanOrEqual(844);
    await reader.leave();
  });
});

describe("about the story", () => {
  it("says how it was made, from which articles, and returns to where the reader was", async () => {
    const reader = await open("language=en");
    const { page } = reader;
    await page.getByRole("button", { name: "About", exact: true }).click();
    const about = page.getByRole("dialog", { name: "About" });
    await expect.poll(() => about.getByRole("link").count()).toBe(5);
    expect(await about.textContent()).toContain("What is not in the article");
    await page.keyboard.press("Escape");
    expect(await about.count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("About");
    await reader.leave();
  });
});

describe("the switch of light and dark", () => {
  it("changes page and map against the system, and stands in the address", async () => {
    const reader = await open("language=en&moment=2022-07-15");
    const { page } = reader;
    const brightness = async () => {
      const picture = await stillPicture(page);
      const [red, green, blue] = picture.colourAt(picture.width / 2, picture.height / 2);
      return red + green + blue;
    };
    const light = await brightness();
    await page.getByRole("button", { name: "Change to dark" }).click();
    await page.waitForFunction(() => location.hash.includes("theme=dark"));
    expect(await brightness()).toBeLessThan(light / 2);
    const shared = await open(page.url().split("#")[1]);
    expect(await shared.page.locator("html").getAttribute("data-theme")).toBe("dark");
    await shared.leave();
    await page.getByRole("button", { name: "Change to light" }).click();
    await page.waitForFunction(() => location.hash.includes("theme=light"));
    await reader.leave();
  });
});

describe("a card's ways on", () => {
  it("lead to what else happened here, that week, and in the same article", async () => {
    const reader = await open("language=en&select=tijuana-tent-camp");
    const { page } = reader;
    const more = card(page).getByRole("region", { name: "More" });
    await more.getByText("What else happened here").click();
    const first = more.locator("details[open]").getByRole("button").first();
    const title = (await first.locator(".report-title").textContent()) ?? "";
    await first.click();
    expect(await card(page).getByRole("heading", { level: 2 }).textContent()).toBe(title);
    expect(await more.getByText(/^Also in “/).count()).toBeGreaterThan(0);
    await reader.leave();
  });

  it("are handed on as a link to this very card", async () => {
    const device = { ...desk, permissions: ["clipboard-read", "clipboard-write"] };
    const reader = await open("language=en&select=tijuana-tent-camp", device);
    const { page } = reader;
    await page.getByRole("button", { name: "Copy link to this report" }).click();
    await page.getByRole("button", { name: "Link copied" }).waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link).toContain("select=tijuana-tent-camp");
    const shared = await open(link.split("#")[1]);
    expect(await card(shared.page).count()).toBe(1);
    await shared.leave();
    await reader.leave();
  });
});
