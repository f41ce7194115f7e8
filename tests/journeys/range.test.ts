import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { desk, desktop, phone, startBrowser } from "./browser.ts";
import {
  countIn,
  dragFinger,
  dragMouse,
  openStory,
  pictureOf,
  pointIn,
  stillPicture,
  timeSlider,
} from "./reader.ts";
import type { Colour } from "./reader.ts";

const url = inject("siteUrl");
let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

const open = (fragment = "", device = desk) => openStory(browser, url, device, fragment);

/** The incidents' colour on a light ground, and the band's along the slider. */
const incidents: Colour = [0xa3, 0x27, 0x5f];
const band: Colour = [0xc9, 0x99, 0x2f];

const axis = (page: Page) => page.locator(".time-axis");
const button = (page: Page, name: string | RegExp) =>
  page.getByRole("button", { name, exact: true });
const heading = (page: Page) => page.getByRole("heading", { level: 2 }).first().textContent();
const dates = (page: Page) => page.locator(".ticks span").allTextContents();

/** The day that a handle says it stands on. */
async function dayOf(page: Page, handle: string) {
  const text = await timeSlider(page, handle).getAttribute("aria-valuetext");
  return text?.split(",")[0] ?? "";
}

const ends = async (page: Page, names = ["First day", "Last day"]) => [
  await dayOf(page, names[0] ?? ""),
  await dayOf(page, names[1] ?? ""),
];

/** A range is chosen by the whole of an address's fragment: its last day and its length. */
const christmas = "moment=2023-12-27&window=4d";

describe("the window", () => {
  it("is a band along the slider, the longer the more time it holds", async () => {
    const reader = await open("moment=2023-12-27");
    const { page } = reader;
    const widths: number[] = [];
    for (const name of ["day", "month", "year", "until-now"]) {
      await page.getByRole("combobox", { name: "Show" }).selectOption(name);
      widths.push(countIn(await pictureOf(page.locator(".time-track")), band));
    }
    expect(widths[0]).toBeLessThan(widths[1] ?? NaN);
    expect(widths[1]).toBeLessThan((widths[2] ?? NaN) / 3);
    expect(widths[2]).toBeLessThan((widths[3] ?? NaN) / 2);
    await reader.leave();
  });
});

describe("a range of time", () => {
  it("is chosen on the bars by a drag with Shift, which pans nothing", async () => {
    const reader = await open("moment=2021-03-16", desktop);
    const { page } = reader;
    const before = await dates(page);
    const marks = countIn(await stillPicture(page), incidents);
    await page.keyboard.down("Shift");
    await dragMouse(page, await pointIn(axis(page), 0.7, 0.2), await pointIn(axis(page), 0.9, 0.2));
    await page.keyboard.up("Shift");
    expect(await dates(page)).toEqual(before);
    const [first, last] = await ends(page);
    expect(first).toMatch(/(September|October) 2023$/);
    expect(last).toMatch(/(August|September) 2024$/);
    // Words rest while a hand moves.
    await expect
      .poll(() => heading(page))
      .toMatch(new RegExp(`^\\d+ in the 3\\d\\d days to ${last}\\b`));
    expect(countIn(await stillPicture(page), incidents)).toBeGreaterThan(marks * 2);
    await reader.leave();
  });

  it("is chosen by a drag after the button is pressed, or a press on each end; then a drag pans again", async () => {
    const reader = await open("moment=2023-12-27");
    const { page } = reader;
    const choose = button(page, "Choose a range");
    await choose.click();
    expect(await choose.getAttribute("aria-pressed")).toBe("true");
    await expect.poll(() => page.getByText("Drag over the bars").isVisible()).toBe(true);
    await dragMouse(page, await pointIn(axis(page), 0.6, 0.2), await pointIn(axis(page), 0.5, 0.2));
    expect(await choose.getAttribute("aria-pressed")).toBe("false");
    const [first, last] = await ends(page);
    expect([first?.slice(-4), last?.slice(-4)]).toEqual(["2022", "2023"]);

    await choose.click();
    for (const across of [0.3, 0.2]) {
      const { x, y } = await pointIn(axis(page), across, 0.2);
      await page.mouse.click(x, y);
    }
    expect(await choose.getAttribute("aria-pressed")).toBe("false");
    expect((await ends(page)).map((day) => day.slice(-4))).toEqual(["2021", "2022"]);

    for (let press = 0; press < 3; press += 1) await button(page, "Show less time, closer").click();
    const before = await dates(page);
    await dragMouse(page, await pointIn(axis(page), 0.6, 0.2), await pointIn(axis(page), 0.2, 0.2));
    expect(await dates(page)).not.toEqual(before);
    await reader.leave();
  });

  it("is put off with Escape or by the story, which leaves the drag to pan", async () => {
    const reader = await open("moment=2023-12-27");
    const { page } = reader;
    await button(page, "Choose a range").click();
    const shown = page.getByRole("combobox", { name: "Show" });
    expect(await shown.inputValue()).toBe("range");
    await page.keyboard.press("Escape");
    expect(await button(page, "Choose a range").getAttribute("aria-pressed")).toBe("false");
    expect(await shown.inputValue()).toBe("month");
    expect(await page.getByText("Drag over the bars").count()).toBe(0);
    await button(page, "Choose a range").click();
    await button(page, "Start the story").click();
    await expect.poll(() => page.getByText("Drag over the bars").count()).toBe(0);
    expect(await button(page, "Choose a range").getAttribute("aria-pressed")).toBe("false");
    await reader.leave();
  });

  it("has its ends dragged, each alone, and the band between, which moves both", async () => {
    const reader = await open("moment=2023-06-30&window=365d");
    const { page } = reader;
    expect(await ends(page)).toEqual(["1 July 2022", "30 June 2023"]);
    const at = (day: string) => (Date.parse(day) - Date.parse("2020-11-01")) / 86_400_000 / 1552;
    const strip = timeSlider(page, "Last day");
    const place = (day: string) => pointIn(strip, 0.01 + 0.98 * at(day));
    await dragMouse(page, await place("2022-07-01"), await place("2021-07-01"));
    const [first, last] = await ends(page);
    expect([first?.slice(-4), last]).toEqual(["2021", "30 June 2023"]);
    await dragMouse(page, await place("2022-07-01"), await place("2023-07-01"));
    const moved = await ends(page);
    expect(moved.map((day) => day.slice(-4))).toEqual(["2022", "2024"]);
    const days = ([one = "", other = ""]: string[]) =>
      Math.round((Date.parse(other) - Date.parse(one)) / 86_400_000);
    expect(days(moved)).toBe(days([first ?? "", last ?? ""]));
    const { x, y } = await place("2024-12-01");
    await page.mouse.click(x, y);
    expect((await ends(page))[0]).toBe(moved[0]);
    expect((await ends(page))[1]).toMatch(/(November|December) 2024$/);

    // Those of a single day stand beside each other: each is taken hold of where it is seen.
    await page.evaluate(() => {
      location.hash = "moment=2023-06-30&window=1d&language=en";
    });
    await expect.poll(() => ends(page)).toEqual(["30 June 2023", "30 June 2023"]);
    const day = await place("2023-06-30");
    const aside = (pixels: number) => ({ ...day, x: day.x + pixels });
    // A press on the outer half of one moves nothing: it stands there, not on its day.
    for (const pixels of [-20, 20]) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await page.mouse.click(aside(pixels).x, day.y);
      // oxlint-disable-next-line no-await-in-loop
      expect(await ends(page)).toEqual(["30 June 2023", "30 June 2023"]);
    }
    await dragMouse(page, aside(-14), aside(-150));
    const [begins, stays] = await ends(page);
    expect([begins?.slice(-4), stays]).toEqual(["2022", "30 June 2023"]);
    await dragMouse(page, aside(14), aside(150));
    expect(await ends(page)).toEqual([begins, expect.stringMatching(/2024$/)]);
    await reader.leave();
  });

  it("is chosen and moved by keys alone", async () => {
    const reader = await open("moment=2023-12-27");
    const { page } = reader;
    await page.getByRole("combobox", { name: "Show" }).focus();
    await page.keyboard.press("End");
    expect(await ends(page)).toEqual(["27 November 2023", "27 December 2023"]);
    // Past the reports to the last day, and back to the first.
    await page.getByRole("button", { name: "Skip to the time bar" }).focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Shift+Tab");
    const presses = [
      ["ArrowLeft", "26 November 2023", "27 December 2023"],
      ["PageDown", "26 October 2023", "27 December 2023"],
      ["Home", "1 November 2020", "27 December 2023"],
      ["End", "27 December 2023", "27 December 2023"],
      ["ArrowRight", "27 December 2023", "27 December 2023"],
      ["Shift+ArrowRight", "28 December 2023", "28 December 2023"],
      ["PageDown", "28 November 2023", "28 December 2023"],
      ["Tab", "28 November 2023", "28 December 2023"],
      ["PageUp", "28 November 2023", "28 January 2024"],
      ["ArrowLeft", "28 November 2023", "27 January 2024"],
      ["Home", "28 November 2023", "28 November 2023"],
      ["End", "28 November 2023", "31 January 2025"],
    ] as const;
    for (const [key, first, last] of presses) {
      await page.keyboard.press(key);
      expect([key, ...(await ends(page))]).toEqual([key, first, last]);
    }
    // Said by the handle that has the keys, and not once more beside it.
    expect(
      await page.getByRole("slider", { name: "Last day" }).getAttribute("aria-valuetext"),
    ).toMatch(/^31 January 2025, \d+ reports shown$/);
    await reader.leave();
  });

  it("is typed in two fields; a month in one of them fills both", async () => {
    const reader = await open(christmas);
    const { page } = reader;
    const field = (name: string) => page.getByRole("textbox", { name });
    await button(page, "24–27 Dec 2023").focus();
    await page.keyboard.press("Enter");
    await field("First day").fill("nov 2, 2024");
    await field("Last day").fill("2024-11-20");
    await page.keyboard.press("Enter");
    expect(await ends(page)).toEqual(["2 November 2024", "20 November 2024"]);
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent))
      .toBe("2–20 Nov 2024");

    await button(page, "2–20 Nov 2024").click();
    await field("Last day").fill("dec 2023");
    await page.keyboard.press("Shift+Tab");
    expect(await field("First day").inputValue()).toBe("2023-12-01");
    expect(await field("Last day").inputValue()).toBe("2023-12-31");
    await button(page, "Go").click();
    expect(await ends(page)).toEqual(["1 December 2023", "31 December 2023"]);

    await button(page, "1–31 Dec 2023").click();
    await field("First day").fill("24–27 Dec 2023");
    await page.keyboard.press("Enter");
    expect(await ends(page)).toEqual(["24 December 2023", "27 December 2023"]);
    await reader.leave();
  });

  it("that can't be read, is the wrong way round or lies beyond the story says so", async () => {
    const reader = await open(christmas);
    const { page } = reader;
    const alert = async (first: string, last: string) => {
      await page.getByRole("textbox", { name: "First day" }).fill(first);
      await page.getByRole("textbox", { name: "Last day" }).fill(last);
      await button(page, "Go").click();
      return page.getByRole("alert").textContent();
    };
    await button(page, "24–27 Dec 2023").click();
    expect(await alert("soon", "2023-12-27")).toContain("“soon”");
    expect(await alert("2023-12-28", "2023-12-27")).toContain("comes after 27 December 2023");
    expect(await alert("1969-01-01", "1969-12-31")).toMatch(/runs from 1 January 2014/);
    expect(await alert("2020-01-01", "2099-12-31")).toMatch(/runs from 1 January 2014/);
    // A press elsewhere puts it away, as Escape does.
    await page.getByRole("heading", { name: "The road north" }).click();
    await expect.poll(() => page.getByRole("textbox", { name: "First day" }).count()).toBe(0);
    expect(await ends(page)).toEqual(["24 December 2023", "27 December 2023"]);
    await reader.leave();
  });

  it("is in the address, which shows the same in another browser", async () => {
    const reader = await open("moment=2023-12-27");
    const { page } = reader;
    await page.keyboard.down("Shift");
    await dragMouse(page, await pointIn(axis(page), 0.7, 0.2), await pointIn(axis(page), 0.9, 0.2));
    await page.keyboard.up("Shift");
    await expect.poll(() => page.url()).toMatch(/#moment=2024-\d\d-\d\d&window=3\d\dd&/);
    const seen = { heading: await heading(page), ends: await ends(page) };
    const marks = countIn(await stillPicture(page), incidents);
    const other = await startBrowser();
    const again = await openStory(other, url, desk, new URL(page.url()).hash.slice(1));
    expect({ heading: await heading(again.page), ends: await ends(again.page) }).toEqual(seen);
    const marksAgain = countIn(await stillPicture(again.page), incidents);
    expect(Math.abs(marksAgain - marks)).toBeLessThan(marks * 0.03);
    await other.close();
    await reader.leave();
  });

  it("of an address that can't be read is the usual month", async () => {
    const reader = await open("moment=2023-12-27&window=-4d");
    expect(await heading(reader.page)).toMatch(/in this month/);
    await reader.leave();
  });
});

describe("a range of time on a phone", () => {
  const names = ["Primer día", "Último día"];

  it("is chosen by one finger, and its ends and band are moved by it", async () => {
    const reader = await open("moment=2023-12-27", phone);
    const { page } = reader;
    await button(page, "Elegir un periodo").tap();
    const bars = axis(page);
    await dragFinger(page, await pointIn(bars, 0.4, 0.2), await pointIn(bars, 0.6, 0.2));
    const chosen = await ends(page, names);
    expect(chosen.map((day) => day.slice(-4))).toEqual(["2022", "2023"]);
    await expect.poll(() => heading(page)).toMatch(/^\d+ en los 3\d\d días hasta el /);

    const strip = timeSlider(page, "Último día");
    await dragFinger(page, await pointIn(strip, 0.6), await pointIn(strip, 0.8));
    const longer = await ends(page, names);
    expect(longer[0]).toBe(chosen[0]);
    expect(longer[1]).toMatch(/2024$/);
    await dragFinger(page, await pointIn(strip, 0.6), await pointIn(strip, 0.5));
    const moved = await ends(page, names);
    expect(moved.map((day) => day.slice(-4))).toEqual(["2022", "2023"]);
    expect(moved[0]).not.toBe(longer[0]);
    await reader.leave();
  });

  it("is chosen by a tap on each end, and each target is 24 pixels or more", async () => {
    const reader = await open("moment=2023-12-27", phone);
    const { page } = reader;
    await button(page, "Elegir un periodo").tap();
    for (const across of [0.25, 0.5]) {
      const { x, y } = await pointIn(axis(page), across, 0.2);
      await page.touchscreen.tap(x, y);
    }
    expect((await ends(page, names)).map((day) => day.slice(-4))).toEqual(["2021", "2022"]);
    const targets = [
      button(page, "Elegir un periodo"),
      button(page, "Repetir"),
      page.locator(".moment-button"),
      page.getByRole("combobox", { name: "Mostrar" }),
    ];
    for (const target of targets) {
      const box = await target.boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
    }
    const right = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(right).toBeLessThanOrEqual(390);
    await reader.leave();
  });
});

describe("the loop", () => {
  it("plays what shows over and over until it is switched off", async () => {
    const reader = await open("moment=2022-02-01");
    const { page } = reader;
    for (let press = 0; press < 5; press += 1) await button(page, "Show less time, closer").click();
    await page.getByRole("combobox", { name: "Speed" }).selectOption("4");
    const loop = button(page, "Loop");
    expect(await loop.getAttribute("aria-pressed")).toBe("false");
    await loop.click();
    expect(await loop.getAttribute("aria-pressed")).toBe("true");
    await button(page, "Play").click();
    const slider = page.locator("#time");
    let rounds = 0;
    let before = Number(await slider.inputValue());
    for (let look = 0; look < 400 && rounds < 2; look += 1) {
      const now = Number(await slider.inputValue());
      if (now < before) rounds += 1;
      before = now;
      await page.waitForTimeout(30);
    }
    expect(rounds).toBe(2);
    // Without it the bar turns its page and time goes on.
    const shown = await dates(page);
    await loop.click();
    await expect.poll(() => dates(page), { timeout: 15_000 }).not.toEqual(shown);
    await reader.leave();
  });

  it("goes from event to event and round again for a reader who wants less motion", async () => {
    const reader = await open("moment=2023-12-27", { ...desk, reducedMotion: "reduce" });
    const { page } = reader;
    for (let press = 0; press < 5; press += 1) await button(page, "Show less time, closer").click();
    await page.getByRole("combobox", { name: "Speed" }).selectOption("4");
    await button(page, "Loop").click();
    await button(page, "Play").click();
    const seen: string[] = [];
    for (let look = 0; look < 400; look += 1) {
      const day = (await page.locator(".moment").textContent()) ?? "";
      if (day !== seen.at(-1)) seen.push(day);
      if (seen.length > 2 && seen.indexOf(day) < seen.length - 1) break;
      await page.waitForTimeout(30);
    }
    expect(new Set(seen).size).toBeLessThan(seen.length);
    expect(await button(page, "Pause").count()).toBe(1);
    await reader.leave();
  });
});
