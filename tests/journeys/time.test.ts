import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { desk, phone, startBrowser } from "./browser.ts";
import {
  alike,
  card,
  countIn,
  countNearMiddle,
  openStory,
  setMoment,
  stillPicture,
  timeSlider,
} from "./reader.ts";
import type { Colour, Reader } from "./reader.ts";

/** The layers' colours on a light ground, as story.json gives them. */
const ink = {
  incidents: [0xa3, 0x27, 0x5f],
  routes: [0xb3, 0x50, 0x0a],
  crossings: [0x0a, 0x63, 0xa8],
  centres: [0x4a, 0x4f, 0x57],
} as const satisfies Record<string, Colour>;

const url = inject("siteUrl");
let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

const open = (fragment = "", device = desk) => openStory(browser, url, device, fragment);

describe("a mark on the map", () => {
  it("is there on its day and on no day before or after", async () => {
    const reader = await open("moment=2023-12-27&window=day&select=mexico-city-summit-2023");
    const marks = async () => countNearMiddle(await stillPicture(reader.page), ink.incidents, 14);
    expect(await marks()).toBeGreaterThan(150);
    await setMoment(reader.page, "2023-12-26");
    expect(await marks()).toBe(0);
    await setMoment(reader.page, "2023-12-28");
    expect(await marks()).toBe(0);
    await setMoment(reader.page, "2023-12-27");
    expect(await marks()).toBeGreaterThan(150);
    await reader.leave();
  });

  it("that is only possible on a day is fainter than one that is sure", async () => {
    const reader = await open("moment=2024-04-15&window=day&select=juchitan-attack-2024");
    const picture = await stillPicture(reader.page);
    const solid = countNearMiddle(picture, ink.incidents, 14);
    // The edge and the pictogram alone are in the layer's full colour.
    expect(solid).toBeGreaterThan(20);
    expect(solid).toBeLessThan(180);
    await setMoment(reader.page, "2024-04-12");
    expect(countNearMiddle(await stillPicture(reader.page), ink.incidents, 14)).toBe(0);
    await reader.leave();
  });

  it("of a contested shooting is split in two halves", async () => {
    const reader = await open("moment=2024-11-02&window=day&select=la-rumorosa-shooting-2024");
    const picture = await stillPicture(reader.page);
    const [x, y] = [picture.width / 2, picture.height / 2];
    const left = countIn(picture, ink.incidents, {
      left: x - 14,
      right: x - 1,
      top: y - 14,
      bottom: y + 14,
    });
    const right = countIn(picture, ink.incidents, {
      left: x + 1,
      right: x + 14,
      top: y - 14,
      bottom: y + 14,
    });
    expect(left).toBeGreaterThan(right * 1.8);
    await reader.leave();
  });

  it("does not hide the others of its place", async () => {
    const reader = await open("moment=2023-12-27&window=day&select=protest-huixtla-2023");
    const { page } = reader;
    const box = await page.locator(".map").boundingBox();
    const opened = new Set<string | null>();
    // Marks of one place stand within a ring around it: look into each direction.
    for (let step = 0; step < 16; step += 1) {
      const angle = (step / 16) * 2 * Math.PI;
      for (const reach of [14, 22]) {
        await page.mouse.click(
          (box?.x ?? 0) + (box?.width ?? 0) / 2 + reach * Math.cos(angle),
          (box?.y ?? 0) + (box?.height ?? 0) / 2 + reach * Math.sin(angle),
        );
        if (await card(page).count()) opened.add(await card(page).getAttribute("data-record"));
      }
    }
    expect([...opened]).toEqual(
      expect.arrayContaining(["protest-huixtla-2023", "speech-huixtla-2023"]),
    );
    await reader.leave();
  });
});

describe("the marks on the map", () => {
  const look = async (reader: Reader) =>
    countNearMiddle(await stillPicture(reader.page), ink.incidents, 14);
  const address = "moment=2023-12-27&window=day&select=mexico-city-summit-2023";

  it("are there again in another language and another light", async () => {
    const reader = await open(address);
    const before = await look(reader);
    await reader.page
      .getByRole("button", { name: /ES|español/i })
      .first()
      .click();
    expect(Math.abs((await look(reader)) - before)).toBeLessThan(12);
    await reader.page.emulateMedia({ colorScheme: "dark" });
    const night = await stillPicture(reader.page);
    expect(countNearMiddle(night, [0xf0, 0x8b, 0xb6], 14)).toBeGreaterThan(150);
    await reader.leave();
  });

  it("are there again, in their time, after the drawing context was lost and came back", async () => {
    const reader = await open(address);
    const before = await look(reader);
    await reader.page.locator(".map canvas").evaluate(async (canvas: HTMLCanvasElement) => {
      const extension = canvas.getContext("webgl2")?.getExtension("WEBGL_lose_context");
      extension?.loseContext();
      await new Promise((resolve) => setTimeout(resolve, 300));
      extension?.restoreContext();
      await new Promise((resolve) => setTimeout(resolve, 1000));
    });
    expect(Math.abs((await look(reader)) - before)).toBeLessThan(12);
    await setMoment(reader.page, "2023-12-28");
    expect(await look(reader)).toBe(0);
    await reader.leave();
  });
});

describe("a place coarser than a town", () => {
  it("is drawn as its area, not as a pin in its middle", async () => {
    const reader = await open("moment=2024-10-01&window=day&select=southern-chiapas-shooting-2024");
    const there = await stillPicture(reader.page);
    // Inland of the middle, where no coast runs.
    const [x, y] = [there.width / 2 + 40, there.height / 2 - 80];
    const tinted = there.colourAt(x, y);
    const inland = { left: x - 30, top: y - 30, right: x + 30, bottom: y + 70 };
    expect(countIn(there, ink.incidents, inland)).toBe(0);
    await setMoment(reader.page, "2024-09-30");
    const before = await stillPicture(reader.page);
    expect(alike(before.colourAt(x, y), tinted)).toBe(false);
    await reader.leave();
  });
});

describe("a route", () => {
  it("grows with time, and is not there before it set out", async () => {
    const reader = await open("moment=2023-12-27&window=week&select=exodus-of-poverty-2023");
    const drawn: number[] = [];
    for (const day of ["2023-12-23", "2023-12-24", "2023-12-26", "2023-12-27"]) {
      await setMoment(reader.page, day);
      drawn.push(countIn(await stillPicture(reader.page), ink.routes));
    }
    const [before = NaN, first = NaN, third = NaN, arrived = NaN] = drawn;
    expect(before).toBe(0);
    expect(first).toBeGreaterThan(20);
    expect(third).toBeGreaterThan(first);
    expect(arrived).toBeGreaterThan(third);
    await reader.leave();
  });
});

describe("each layer", () => {
  it.each([
    ["Incidents", "moment=2023-12-27&select=mexico-city-summit-2023", ink.incidents],
    ["Routes", "moment=2023-12-27&select=exodus-of-poverty-2023", ink.routes],
    ["Crossings", "moment=2024-11-20&select=suchiate-after-election-2024", ink.crossings],
    ["Detention centres and camps", "moment=2021-03-16&select=tijuana-tent-camp", ink.centres],
  ] as const)("draws: %s, and goes when it is switched off", async (name, fragment, colour) => {
    const reader = await open(fragment);
    const { page } = reader;
    const shown = countIn(await stillPicture(page), colour);
    expect(shown).toBeGreaterThan(60);
    const layer = page.getByRole("checkbox", { name: new RegExp(`^${name}.*, \\d+ now$`) });
    await layer.uncheck();
    expect(countIn(await stillPicture(page), colour)).toBeLessThan(shown / 5);
    await layer.check();
    expect(countIn(await stillPicture(page), colour)).toBeGreaterThan(shown * 0.9);
    await reader.leave();
  });
});

describe("the slider", () => {
  it("is moved by keys: a day, a month, its ends; and says the moment in words", async () => {
    const reader = await open("moment=2023-12-31");
    const slider = timeSlider(reader.page);
    await slider.focus();
    const press = async (key: string) => {
      await reader.page.keyboard.press(key);
      return slider.getAttribute("aria-valuetext");
    };
    expect(await press("ArrowLeft")).toMatch(/^30 December 2023,/);
    expect(await press("ArrowRight")).toMatch(/^31 December 2023,/);
    expect(await press("PageDown")).toMatch(/^30 November 2023,/);
    expect(await press("PageUp")).toMatch(/^30 December 2023,/);
    expect(await press("Home")).toMatch(/^1 November 2020,/);
    expect(await press("End")).toMatch(/^31 January 2025,/);
    await reader.leave();
  });

  it("changes the map when it is dragged", async () => {
    const reader = await open("moment=2021-03-16");
    const { page } = reader;
    const before = countIn(await stillPicture(page), ink.incidents);
    const box = await timeSlider(page).boundingBox();
    if (!box) throw new Error("no slider");
    const y = box.y + box.height / 2;
    const text = await timeSlider(page).getAttribute("aria-valuetext");
    await page.mouse.move(box.x + box.width * 0.09, y);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.4, y, { steps: 8 });
    await page.mouse.up();
    expect(await timeSlider(page).getAttribute("aria-valuetext")).not.toBe(text);
    expect(await timeSlider(page).getAttribute("aria-valuetext")).toMatch(/202[12],/);
    expect(countIn(await stillPicture(page), ink.incidents)).not.toBe(before);
    await reader.leave();
  });

  it("reaches the whole extent once asked to, and comes back", async () => {
    const reader = await open();
    const { page } = reader;
    await page.getByRole("button", { name: /whole time, 2014–2025/ }).click();
    await timeSlider(page).focus();
    await page.keyboard.press("Home");
    expect(await timeSlider(page).getAttribute("aria-valuetext")).toMatch(/^1 January 2014,/);
    await page.getByRole("button", { name: "Show the story’s own time" }).click();
    expect(await timeSlider(page).getAttribute("aria-valuetext")).toMatch(/^1 January 2014,/);
    await page.getByRole("button", { name: "Back to 1 Jan 2014 on the time bar" }).waitFor();
    await reader.leave();
  });
});

describe("the time shown", () => {
  /** The dates under the axis, as read from left to right. */
  const dates = (page: Page) => page.locator(".ticks span").allTextContents();

  it("is zoomed and panned by buttons, down to single days and back", async () => {
    const reader = await open("moment=2023-12-27");
    const { page } = reader;
    const button = (name: string | RegExp) => page.getByRole("button", { name, exact: true });
    expect(await dates(page)).toContain("2023");
    for (let press = 0; press < 7; press += 1) await button("Show less time, closer").click();
    expect(await dates(page)).toEqual(expect.arrayContaining(["27", "28"]));
    expect(await timeSlider(page).getAttribute("aria-valuetext")).toMatch(/^27 December 2023,/);
    // Half of what shows, twice.
    await button("Later").click();
    await button("Later").click();
    expect(await dates(page)).not.toContain("27");
    expect(await timeSlider(page).getAttribute("aria-valuetext")).toMatch(/^27 December 2023,/);
    const isEnabled = () => button("Show less time, closer").isEnabled();
    for (let press = 0; press < 3 && (await isEnabled()); press += 1) {
      await button("Show less time, closer").click();
    }
    expect(await isEnabled()).toBe(false);
    // It does what stands on it, and is the way back from there.
    await button(/whole time, 2014–2025$/).click();
    expect(await dates(page)).toContain("2016");
    await button(/, Show the story’s own time$/).click();
    expect(await dates(page)).not.toContain("2016");
    expect(await dates(page)).toContain("2021");
    await reader.leave();
  });

  it("is zoomed by the keys of the slider and by the wheel, around the pointer", async () => {
    const reader = await open("moment=2023-12-27");
    const { page } = reader;
    await timeSlider(page).focus();
    await page.keyboard.press("+");
    await page.keyboard.press("+");
    expect((await dates(page)).length).toBeGreaterThan(3);
    expect(await dates(page)).not.toContain("2021");
    await page.keyboard.press("-");
    await page.keyboard.press("-");
    expect(await dates(page)).toContain("2021");
    const axis = await page.locator(".time-axis").boundingBox();
    if (!axis) throw new Error("no axis");
    await page.mouse.move(axis.x + axis.width * 0.1, axis.y + 10);
    await page.mouse.wheel(0, -720);
    await expect.poll(() => dates(page)).not.toContain("2023");
    await reader.leave();
  });

  it("says where the map’s time is once that is out of sight, and how to come back", async () => {
    const reader = await open("moment=2023-12-27&window=week&select=exodus-of-poverty-2023");
    const { page } = reader;
    const button = (name: string) => page.getByRole("button", { name, exact: true });
    const back = button("Back to 27 Dec 2023 on the time bar");
    const says = () => timeSlider(page).getAttribute("aria-valuetext");
    const title = await card(page).getByRole("heading", { level: 2 }).textContent();
    for (let press = 0; press < 5; press += 1) await button("Show less time, closer").click();
    const near = await dates(page);
    expect(await back.count()).toBe(0);
    const axis = await page.locator(".time-axis").boundingBox();
    if (!axis) throw new Error("no axis");
    for (const [press, edge] of [
      ["Earlier", "right"],
      ["Later", "left"],
    ] as const) {
      for (let turn = 0; turn < 2; turn += 1) await button(press).click();
      await back.waitFor();
      // Nothing of what the map shows went with the bar.
      expect(await says()).toMatch(/^27 December 2023,/);
      expect(await card(page).getByRole("heading", { level: 2 }).textContent()).toBe(title);
      const { x, width } = (await back.boundingBox()) ?? { x: 0, width: 0 };
      if (edge === "left") expect(x).toBeLessThan(axis.x + 20);
      else expect(x + width).toBeGreaterThan(axis.x + axis.width - 20);
      await back.focus();
      await page.keyboard.press("Enter");
      await expect.poll(() => back.count()).toBe(0);
      expect(await says()).toMatch(/^27 December 2023,/);
      expect(await timeSlider(page).evaluate((slider) => slider === document.activeElement)).toBe(
        true,
      );
      expect((await dates(page)).length).toBeGreaterThan(near.length / 2);
    }

    // A key moves the moment from where it is, not from the edge.
    for (let turn = 0; turn < 2; turn += 1) await button("Earlier").click();
    await timeSlider(page).focus();
    await page.keyboard.press("ArrowLeft");
    expect(await says()).toMatch(/^26 December 2023,/);
    expect(await page.locator(".moment-away").count()).toBe(0);
    await reader.leave();
  });

  it("marks each year of a whole decade on a phone, and names so many as have room", async () => {
    const { page, leave } = await openStory(browser, url, phone, "time=all");
    const years = await page.locator(".ticks span").evaluateAll((all) =>
      all.map((tick) => {
        const { left, right, height } = tick.getBoundingClientRect();
        return { name: tick.textContent, left, right, height };
      }),
    );
    expect(years.length).toBe(12);
    const named = years.filter(({ name }) => name);
    expect(named.map(({ name }) => name)).toEqual(["2014", "2016", "2018", "2020", "2022", "2024"]);
    for (const [index, { right }] of named.slice(0, -1).entries()) {
      expect(right).toBeLessThan(years[index * 2 + 2]?.left ?? 0);
    }
    expect(Math.min(...years.map(({ height }) => height))).toBeGreaterThan(5);
    await leave();
  });

  it("goes to the day that is clicked on the axis, and pans with a drag", async () => {
    const reader = await open("moment=2023-12-27");
    const { page } = reader;
    const axis = await page.locator(".time-axis").boundingBox();
    if (!axis) throw new Error("no axis");
    await page.mouse.click(axis.x + axis.width * 0.25, axis.y + 10);
    expect(await timeSlider(page).getAttribute("aria-valuetext")).toMatch(/2021|2022/);
    await timeSlider(page).focus();
    for (const key of ["+", "+", "+"]) await page.keyboard.press(key);
    const before = await dates(page);
    await page.mouse.move(axis.x + axis.width * 0.6, axis.y + 10);
    await page.mouse.down();
    await page.mouse.move(axis.x + axis.width * 0.2, axis.y + 10, { steps: 6 });
    await page.mouse.up();
    expect(await dates(page)).not.toEqual(before);
    await reader.leave();
  });
});

describe("the day in words", () => {
  it("stands in one line, and all controls of time beside it in the window, of a tablet or a desk", async () => {
    const reader = await open("moment=2023-09-27&language=es");
    const { page } = reader;
    /* oxlint-disable no-await-in-loop -- one width after the other */
    for (const width of [1280, 1100, 1024, 970]) {
      await page.setViewportSize({ width, height: 768 });
      const bar = page.getByRole("region", { name: "Tiempo" });
      const day = bar.getByRole("button", { name: "27 de septiembre de 2023", exact: true });
      expect((await day.boundingBox())?.height, `${width}`).toBeLessThan(40);
      for (const control of await bar.locator("button:visible, select:visible").all()) {
        const { x = 0, width: wide = Infinity } = (await control.boundingBox()) ?? {};
        expect(x + wide, `${width}`).toBeLessThanOrEqual(width);
      }
    }
    /* oxlint-enable no-await-in-loop */
    await reader.leave();
  });
});

describe("a date that is typed", () => {
  const field = (page: Page) => page.getByRole("textbox", { name: "Go to a date" });

  it("moves the clock there, by keys alone, and the focus comes back", async () => {
    const reader = await open("moment=2023-12-27");
    const { page } = reader;
    await page.getByRole("button", { name: "27 December 2023", exact: true }).focus();
    await page.keyboard.press("Enter");
    await field(page).fill("nov 2, 2024");
    await page.keyboard.press("Enter");
    expect(await timeSlider(page).getAttribute("aria-valuetext")).toMatch(/^2 November 2024,/);
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent))
      .toBe("2 November 2024");
    // A year is shown whole.
    await page.keyboard.press("Enter");
    await field(page).fill("2023");
    await page.keyboard.press("Enter");
    const shown = page.getByRole("combobox", { name: "Show" });
    expect(await timeSlider(page).getAttribute("aria-valuetext")).toMatch(/^31 December 2023,/);
    expect(await shown.inputValue()).toBe("year");
    // Whose words have only come for this.
    await page.getByRole("button", { name: "31 December 2023", exact: true }).click();
    await expect
      .poll(async () => {
        await field(page).fill("ene 2023");
        await page.keyboard.press("Enter");
        return timeSlider(page).getAttribute("aria-valuetext");
      })
      .toMatch(/^31 January 2023,/);
    await reader.leave();
  });

  it("is typed while time plays, which pauses for it; and goes away as the focus does", async () => {
    const reader = await open("moment=2023-12-27");
    const { page } = reader;
    await page.getByRole("button", { name: "Play", exact: true }).click();
    await page.locator(".moment-button").click();
    await field(page).waitFor();
    await page.keyboard.type("3 Sep 2023");
    await page.keyboard.press("Enter");
    await expect
      .poll(() => timeSlider(page).getAttribute("aria-valuetext"))
      .toMatch(/^3 September 2023,/);
    await page.keyboard.press("Enter");
    await field(page).waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await expect.poll(() => field(page).count()).toBe(0);
    await reader.leave();
  });

  it("that can't be read, or lies beyond the story, says so and moves nothing", async () => {
    const reader = await open("moment=2023-12-27");
    const { page } = reader;
    const bar = () => page.locator(".time-bar").boundingBox();
    const before = await bar();
    await page.getByRole("button", { name: "27 December 2023", exact: true }).click();
    await field(page).fill("<b>soon</b>");
    await page.getByRole("button", { name: "Go", exact: true }).click();
    expect(await page.getByRole("alert").textContent()).toContain("“<b>soon</b>”");
    await field(page).fill("1969");
    await page.keyboard.press("Enter");
    expect(await page.getByRole("alert").textContent()).toMatch(/runs from 1 January 2014 to/);
    expect(await bar()).toEqual(before);
    await page.keyboard.press("Escape");
    expect(await field(page).count()).toBe(0);
    expect(await timeSlider(page).getAttribute("aria-valuetext")).toMatch(/^27 December 2023,/);
    await reader.leave();
  });
});

describe("the clock", () => {
  it("plays, pauses, and steps from event to event", async () => {
    const reader = await open("moment=2023-12-20");
    const { page } = reader;
    const day = () => page.locator(".moment").textContent();
    await page.getByRole("button", { name: "Next event", exact: true }).click();
    expect(await day()).toBe("23 December 2023");
    // A caravan sets out, and is on the way until the 27th.
    for (const [press, expected] of [
      ["Next event", "24 December 2023"],
      ["Next event", "27 December 2023"],
      ["Previous event", "24 December 2023"],
      ["Previous event", "23 December 2023"],
    ] as const) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await page.getByRole("button", { name: press, exact: true }).click();
      // oxlint-disable-next-line no-await-in-loop
      expect(await day()).toBe(expected);
    }
    await page.getByRole("button", { name: "Play" }).click();
    await expect.poll(day, { timeout: 10_000 }).not.toBe("23 December 2023");
    await page.getByRole("button", { name: "Pause" }).click();
    const paused = await day();
    await page.waitForTimeout(400);
    expect(await day()).toBe(paused);
    await reader.leave();
  });

  it("steps instead of gliding for a reader who wants less motion", async () => {
    const reader = await open("moment=2022-01-15", { ...desk, reducedMotion: "reduce" });
    const { page } = reader;
    const day = () => page.locator(".moment").textContent();
    const start = await day();
    const eventDays = new Set([start]);
    for (let step = 0; step < 12; step += 1) {
      await page.getByRole("button", { name: "Next event", exact: true }).click();
      eventDays.add(await day());
    }
    await setMoment(page, "2022-01-15");
    await page.getByRole("combobox", { name: "Speed" }).selectOption("4");
    await page.getByRole("button", { name: "Play" }).click();
    const seen = new Set<string | null>();
    for (let look = 0; look < 200 && seen.size < 4; look += 1) {
      seen.add(await day());
      await page.waitForTimeout(40);
    }
    // A gliding clock would pass through the empty days between two events.
    expect([...seen].filter((moment) => !eventDays.has(moment))).toEqual([]);
    expect(seen.size).toBeGreaterThan(1);
    await reader.leave();
  });
});
