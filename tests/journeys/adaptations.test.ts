import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from "vitest";
import { desktop, pageWithoutGpu, startBrowser } from "./browser.ts";
import { whatHasFocus } from "./focus.ts";
import type { Colour, Picture } from "./reader.ts";
import { alike, card, countIn, mapIsThere, pictureOf, timeSlider } from "./reader.ts";
import { faintTexts, textsLost } from "./text-in-sight.ts";

const url = inject("siteUrl");

let browser: Browser;
/** The same with the browser's own text at twice its usual size. */
let largeText: Browser;
beforeAll(async () => {
  [browser, largeText] = await Promise.all([
    startBrowser(),
    startBrowser([...pageWithoutGpu, "--blink-settings=defaultFontSize=32"]),
  ]);
});
afterAll(() => Promise.all([browser.close(), largeText.close()]));

/** A page of 1280 by 1024 pixels, magnified four times (WCAG 2.2, 1.4.10). */
const magnified = { width: 320, height: 256 };

/** WCAG 2.2, 1.4.12. */
const textSpacing = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
p { margin-bottom: 2em !important }`;

/** Opens the page once; what a reader asks of it changes as they read. */
async function open(from: Browser): Promise<Page> {
  const page = await from.newPage(desktop);
  await page.goto(`${url}#language=en&theme=light`);
  await mapIsThere(page);
  return page;
}

/** Goes on to another state of the page, and waits for what tells that it is there. */
async function to(page: Page, fragment: string, sign: string) {
  await page.evaluate((hash) => (location.hash = hash), `language=en&theme=light&${fragment}`);
  await page.locator(sign).first().waitFor();
}

const button = (page: Page, name: string | RegExp) =>
  page.getByRole("button", { name, exact: true }).first();

/** The colour that most of a picture has. */
function mostOf({ width, height, colourAt }: Picture): Colour {
  const counts = new Map<string, number>();
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const colour = colourAt(x, y).join();
      counts.set(colour, (counts.get(colour) ?? 0) + 1);
    }
  }
  const [most = ""] = [...counts].toSorted(([, a], [, b]) => b - a)[0] ?? [];
  const [red = 0, green = 0, blue = 0] = most.split(",").map(Number);
  return [red, green, blue];
}

/** A picture without its colours: where it has the first that stands out from its ground, from the left at half height. */
function shapeIn({ width, height, colourAt }: Picture): string {
  const inks = Array.from({ length: width }, (_, x) => colourAt(x, height / 2));
  const ground = colourAt(0, 0);
  const ink = inks.find((colour) => !alike(colour, ground, 60)) ?? ground;
  let shape = "";
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) shape += alike(colourAt(x, y), ink, 40) ? "#" : " ";
  }
  return shape;
}

/** How many pixels of two pictures differ plainly. */
function changed(before: Picture, after: Picture): number {
  let count = 0;
  for (let y = 0; y < before.height; y += 1) {
    for (let x = 0; x < before.width; x += 1) {
      if (!alike(before.colourAt(x, y), after.colourAt(x, y), 90)) count += 1;
    }
  }
  return count;
}

/** How far something can be scrolled sideways that is as wide as the page; 0 for not at all. */
const sideways = (page: Page) =>
  page.evaluate(() =>
    Math.max(
      ...[document.documentElement, ...document.querySelectorAll(".page, .reading, .sheet")].map(
        (part) => {
          const before = part.scrollLeft;
          part.scrollLeft = 1000;
          const reached = part.scrollLeft;
          part.scrollLeft = before;
          return reached;
        },
      ),
    ),
  );

/** Every stop of the Tab key, by name; those that can't be seen as they have the focus are told so. */
async function walk(page: Page) {
  const names: string[] = [];
  const hidden: string[] = [];
  await page.locator(".skip").first().focus();
  /* oxlint-disable no-await-in-loop -- one stop after the other */
  for (let stop = 0; stop < 80; stop += 1) {
    await page.keyboard.press("Tab");
    const { role, name, inSight, isMarked } = await whatHasFocus(page);
    if (!role) break;
    names.push(name);
    // The slider marks its thumb; of the map no more than a part need be in sight.
    const isSeen = inSight > (name === "Map" ? 0 : 0.3) && (isMarked || name === "Time");
    if (!isSeen) hidden.push(`${role} ${name}: ${inSight}, ${isMarked}`);
  }
  /* oxlint-enable no-await-in-loop */
  return { names, hidden };
}

const states = [
  ["moment=2023-12-27&window=45d", ".report"],
  ["select=la-rumorosa-shooting-2024", ".card"],
  ["chapter=the-fire", "#chapter-title"],
  ["", ".invitation"],
] as const;

/** Expects that in each of the states no text is lost, and nothing has to be scrolled sideways. */
async function expectNothingLost(page: Page) {
  /* oxlint-disable no-await-in-loop -- one state follows the other */
  for (const [fragment, sign] of states) {
    await to(page, fragment, sign);
    await expect.poll(() => textsLost(page), { message: fragment }).toEqual([]);
    expect({ fragment, sideways: await sideways(page) }).toEqual({ fragment, sideways: 0 });
  }
  /* oxlint-enable no-await-in-loop */
}

describe("a page that its reader adapts", () => {
  let page: Page;
  beforeAll(async () => {
    page = await open(browser);
  });
  afterEach(async () => {
    await page.keyboard.press("Escape");
    await page.emulateMedia({ forcedColors: null, colorScheme: null, reducedMotion: null });
    await page.setViewportSize({ width: 1280, height: 800 });
  });

  it.each(["light", "dark"] as const)(
    "tells in forced colours, %s, all that fills and colours tell",
    async (colorScheme) => {
      await page.emulateMedia({ forcedColors: "active", colorScheme });
      await to(page, "", ".invitation");
      expect(await faintTexts(page, 4.5)).toEqual([]);

      // Pressed or not; told, told now or still to come; nothing to do.
      const fill = async (name: string | RegExp) => mostOf(await pictureOf(button(page, name)));
      expect(alike(await fill(/^EN,/), await fill(/^ES,/), 60)).toBe(false);
      const loop = await fill("Loop");
      await button(page, "Loop").click();
      expect(alike(await fill("Loop"), loop, 60)).toBe(false);
      await button(page, "Loop").click();
      const inkOf = (name: string) =>
        button(page, name).evaluate((each) => getComputedStyle(each).color);
      await button(page, /2014–2025/).click();
      await expect.poll(() => button(page, "Later").getAttribute("aria-disabled")).toBe("true");
      expect(await inkOf("Later")).not.toBe(await inkOf("Show less time, closer"));
      await button(page, /2014–2025/).click();

      // Each layer by its shape alone, on the legend; by its name, on the bars; and on the map.
      const swatches = await page.locator(".legend-layers > li .filter-row .mark").all();
      const shapes = await Promise.all(
        swatches.map(async (each) => shapeIn(await pictureOf(each))),
      );
      expect(shapes.length).toBe(5);
      expect(new Set(shapes).size).toBe(5);
      const bar = page.locator(".bars > rect").first();
      expect(await bar.locator("title").textContent()).toMatch(/^\w+.*: \d+$/);
      const [red = 0, green = 0, blue = 0] = await page
        .locator(".legend-layers .mark path")
        .nth(1)
        .evaluate((path) => getComputedStyle(path).fill.match(/\d+/g)?.map(Number) ?? []);
      const map = await pictureOf(page.locator(".map"));
      expect(countIn(map, [red, green, blue])).toBeGreaterThan(200);

      // What counts as now, behind the bars, and the focus.
      const band = (await pictureOf(page.locator(".now-band"))).colourAt(4, 3);
      expect(alike(band, mostOf(await pictureOf(page.locator(".now"))), 20)).toBe(false);
      const transport = page.locator(".transport");
      await page.locator(".brand").click();
      const unmarked = await pictureOf(transport);
      await page.keyboard.press("Tab");
      await button(page, "Next event").focus();
      expect(changed(unmarked, await pictureOf(transport))).toBeGreaterThan(100);

      await to(page, "chapter=the-fire", "#chapter-title");
      expect(await faintTexts(page, 4.5)).toEqual([]);
      const steps = page.locator(".chapter-progress button");
      const looks = await Promise.all(
        [0, 3, 8].map(async (at) => shapeIn(await pictureOf(steps.nth(at)))),
      );
      expect(new Set(looks).size).toBe(3);
      await to(page, "moment=2023-12-27&window=45d&view=table", ".twin-head");
      expect(await faintTexts(page, 4.5)).toEqual([]);
    },
  );

  it("has no ground that lets through what lies below, for who wants less transparency", async () => {
    const cdp = await page.context().newCDPSession(page);
    await cdp.send("Emulation.setEmulatedMedia", {
      features: [{ name: "prefers-reduced-transparency", value: "reduce" }],
    });
    await to(page, "", ".invitation");
    await button(page, "About").click();
    const seenThrough = await page.evaluate(() =>
      [...document.querySelectorAll(".page *, dialog")].flatMap((part) =>
        [null, "::backdrop"].flatMap((pseudo) => {
          const { backgroundColor, backdropFilter } = getComputedStyle(part, pseudo);
          const alpha = Number(
            /^rgba\(.*, ([\d.]+)\)$|\/ ([\d.]+)\)$/.exec(backgroundColor)?.slice(1).join("") ?? 1,
          );
          const lets = (alpha > 0 && alpha < 1) || (backdropFilter && backdropFilter !== "none");
          return lets ? [`${part.className} ${backgroundColor}`] : [];
        }),
      ),
    );
    expect(seenThrough).toEqual([]);
    await cdp.detach();
  });

  it("keeps all in sight with space between lines, words and letters", async () => {
    const style = await page.addStyleTag({ content: textSpacing });
    await expectNothingLost(page);
    await page.setViewportSize({ width: 390, height: 844 });
    await expectNothingLost(page);
    await style.evaluate((element: Element) => element.remove());
  });

  // That time steps from event to event, and chapters are there at once, the tests of time and of the story tell.
  it("lets nothing glide that opens, for who wants less motion", async () => {
    await page.emulateMedia({ reducedMotion: "reduce" });
    await page.setViewportSize({ width: 390, height: 844 });
    await to(page, "", ".invitation");
    await page.evaluate(() => {
      const moving = new Set<string>();
      Object.assign(window, { moving });
      (function look() {
        for (const { effect } of document.getAnimations()) {
          const { target } = effect as KeyframeEffect;
          if (target) moving.add(target.className);
        }
        requestAnimationFrame(look);
      })();
    });
    await button(page, "Raise the words").click();
    await button(page, "Lower the words").click();
    await page.locator(".legend > summary").click();
    await page.locator(".legend > summary").click();
    await page.locator(".report").first().click();
    await card(page).waitFor();
    await button(page, "Close").click();
    const moving = () =>
      page.evaluate(() => [...(window as unknown as { moving: Set<string> }).moving]);
    expect(await moving()).toEqual([]);
    await page.emulateMedia({ reducedMotion: null });
    // What would have been seen else.
    await button(page, "Raise the words").click();
    await expect.poll(moving).toEqual(["sheet"]);
    await button(page, "Lower the words").click();
  });

  it("scrolls one way alone where it is magnified four times, and all of it can be used", async () => {
    await page.setViewportSize(magnified);
    await expectNothingLost(page);
    const { names, hidden } = await walk(page);
    expect(hidden).toEqual([]);
    expect(names.length).toBeGreaterThan(20);

    await page.locator(".legend > summary").click();
    expect((await page.locator(".legend").boundingBox())?.height).toBeGreaterThan(150);
    await page.getByRole("checkbox", { name: /^Crossings/ }).click();
    await page.locator(".legend > summary").click();
    await page.waitForFunction(() => location.hash.includes("layers=-crossings"));

    // Map and words each have room of their own.
    const map = await page.locator(".map-area").boundingBox();
    const sheet = await page.locator(".sheet").boundingBox();
    expect((sheet?.y ?? 0) - (map?.y ?? 0)).toBeGreaterThan(64);
    expect(sheet?.height).toBeGreaterThan(100);

    const day = await page.locator(".moment").textContent();
    await timeSlider(page).click({ position: { x: 200, y: 12 } });
    await expect.poll(() => page.locator(".moment").textContent()).not.toBe(day);
    await page.locator(".report").first().click();
    await card(page).getByRole("heading", { level: 2 }).waitFor();
    await button(page, "Close").click();
    await button(page, "Start the story").click();
    await button(page, /^Next/).click();
    await page.getByText("Chapter 2 of 12").first().waitFor();
  });
});

describe("a page with text of twice its size", () => {
  it("cuts and covers nothing on a desk and on a phone, and all can be reached", async () => {
    const page = await open(largeText);
    expect(await page.evaluate(() => getComputedStyle(document.body).fontSize)).toBe("32px");
    /* oxlint-disable no-await-in-loop -- one screen after the other */
    for (const viewport of [
      { width: 1280, height: 800 },
      { width: 390, height: 844 },
    ]) {
      await page.setViewportSize(viewport);
      await expectNothingLost(page);
      const { names, hidden } = await walk(page);
      expect(hidden).toEqual([]);
      expect(names.length).toBeGreaterThan(20);
      await button(page, "More time controls").click();
      expect(await textsLost(page, ".time-bar")).toEqual([]);
      await button(page, "More time controls").click();
    }
    /* oxlint-enable no-await-in-loop */
  });
});
