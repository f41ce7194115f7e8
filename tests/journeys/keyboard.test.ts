import type { Browser, BrowserContextOptions, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { desk, desktop, phone, startBrowser } from "./browser.ts";
import type { Focused } from "./focus.ts";
import { whatHasFocus } from "./focus.ts";
import { card, countIn, mapIsThere, pictureOf, timeSlider } from "./reader.ts";

const url = inject("siteUrl");
let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

/** The columns of a desk, in as little room as has them: a larger map only takes longer to draw. */
const frame: BrowserContextOptions = { viewport: { width: 640, height: 480 }, locale: "en-US" };
const upright: BrowserContextOptions = { viewport: phone.viewport ?? null, locale: "en-US" };

/** Opens the story at an address's fragment; no picture is waited for, since keys need none. */
async function open(fragment: string, device = desk) {
  const context = await browser.newContext(device);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.goto(`${url}#${fragment}`);
  await mapIsThere(page);
  return { page, context, complaints, leave: () => context.close() };
}

const nameOf = async (page: Page) => (await whatHasFocus(page)).name;

async function press(page: Page, ...keys: readonly string[]) {
  for (const key of keys) await page.keyboard.press(key); // oxlint-disable-line no-await-in-loop -- one after the other
}

/** Presses a key until what has the focus has a name; what was passed must have been in sight. */
async function pressTo(page: Page, key: string, name: string | RegExp): Promise<Focused> {
  const passed: string[] = [];
  /* oxlint-disable no-await-in-loop -- one after the other */
  for (let step = 0; step < 80; step += 1) {
    await page.keyboard.press(key);
    const now = await whatHasFocus(page);
    if (typeof name === "string" ? now.name === name : name.test(now.name)) {
      expect(problemsOf(now)).toEqual([]);
      return now;
    }
    passed.push(now.name);
  }
  /* oxlint-enable no-await-in-loop */
  throw new Error(`${key} never came to ${name}: ${passed.join(" | ")}`);
}

/**
 * What is wrong with how the focus shows (WCAG 2.4.7, 2.4.11). The slider's handle is looked at by itself, and
 * of the map there is more than lies under an open legend.
 */
function problemsOf({ role, name, isMarked, wasMarked, inSight }: Focused): readonly string[] {
  const isHandle = role === "slider" && name === "Time";
  const least = name === "Map" ? 0 : 0.2;
  return [
    isMarked || isHandle ? "" : "is not marked",
    wasMarked ? "leaves the mark behind" : "",
    inSight > least ? "" : `is covered but for ${inSight}`,
    name ? "" : "has no name",
  ].flatMap((problem) => (problem ? `${role} “${name.slice(0, 60)}” ${problem}` : []));
}

/** Every stop of a key from the page's beginning, or its end, until it has gone through. */
async function stopsOf(page: Page, key: "Tab" | "Shift+Tab"): Promise<readonly Focused[]> {
  const stops: Focused[] = [];
  /* oxlint-disable no-await-in-loop -- one after the other */
  for (let step = 0; step < 150; step += 1) {
    await page.keyboard.press(key);
    const now = await whatHasFocus(page);
    // A browser without any bars of its own begins anew.
    if (now.role === "" || (now.name === stops[0]?.name && stops.length > 1)) return stops;
    stops.push(now);
  }
  /* oxlint-enable no-await-in-loop */
  throw new Error("the Tab key never left the page");
}

const names = (stops: readonly Focused[]) => stops.map(({ name }) => name);

describe("the Tab key", () => {
  it.each([
    ["at a desk", desktop, "moment=2023-12-27&language=en"],
    ["in a small frame", frame, "moment=2023-12-27&language=en"],
    ["in a column as narrow as a phone", upright, "moment=2023-12-27&language=en"],
  ])(
    "%s goes through all there is in order, each in sight and marked, and out again",
    async (_where, device, fragment) => {
      const { page, leave } = await open(fragment, device);
      // All that opens below a summary is there to be walked through.
      await page
        .locator("details")
        .evaluateAll((all) => all.forEach((each) => ((each as HTMLDetailsElement).open = true)));
      await page.getByRole("checkbox", { name: /^Contested/ }).waitFor({ state: "attached" });
      const stops = await stopsOf(page, "Tab");
      expect(stops.flatMap(problemsOf)).toEqual([]);
      const order = [
        "Skip to the reports",
        "Skip to the marks on the map",
        "Skip to the time bar",
        "About",
        "EN, English",
        /^Search/,
        "Start the story",
        /^Two young men drown/,
        "Map",
        /^Marks on the map: \d+/,
        "© OpenStreetMap",
        /^Legend/,
        /^Contested/,
        "Play",
        "Time",
      ].map((wanted) =>
        names(stops).findIndex((name) =>
          typeof wanted === "string" ? name === wanted : wanted.test(name),
        ),
      );
      expect(order).not.toContain(-1);
      expect(order).toEqual(order.toSorted((a, b) => a - b));
      if (device !== desktop) {
        await leave();
        return;
      }
      const back = await stopsOf(page, "Shift+Tab");
      expect(names(back).toReversed()).toEqual(names(stops));
      await leave();
    },
  );
});

/** Takes down what the live region says from now on, each time. */
async function listen(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.evaluate(() => {
    const heard: string[] = [];
    const region = document.querySelector("[aria-live]");
    new MutationObserver(() => heard.push(region?.textContent ?? "")).observe(region ?? document, {
      childList: true,
      subtree: true,
      characterData: true,
    });
    Object.assign(window, { heard });
  });
  return () => page.evaluate(() => (window as unknown as { heard: string[] }).heard);
}

/** Where the browser is sent by a link, which goes nowhere. */
async function followLink(page: Page): Promise<string> {
  await page.context().route(/^https:/, (route) => route.abort());
  const opened = page
    .context()
    .waitForEvent("request", (request) => request.url().startsWith("https:"));
  await page.keyboard.press("Enter");
  return (await opened).url();
}

describe("a reader with a keyboard alone", () => {
  it("scrubs, plays, pauses and filters, and hears once what that has changed", async () => {
    const { page, leave } = await open("moment=2023-12-27&window=week&language=en&theme=light");
    await press(page, "Tab", "Tab", "Tab", "Enter");
    expect(await nameOf(page)).toBe("Time");
    const handle = timeSlider(page);
    const ring = [0x0a, 0x63, 0xa8] as const;
    expect(countIn(await pictureOf(handle), ring)).toBeGreaterThan(60);
    const before = await handle.getAttribute("aria-valuetext");
    const heard = await listen(page);
    await press(page, "ArrowLeft", "ArrowLeft", "ArrowLeft");
    // The handle itself says the day and how many.
    await expect.poll(heard).toEqual([expect.stringMatching(/^\d+ no longer shown$/)]);
    await press(page, "ArrowRight", "ArrowRight", "ArrowRight");
    expect(await handle.getAttribute("aria-valuetext")).toBe(before);
    await expect.poll(async () => (await heard())[1]).toMatch(/^\d+ new$/);

    await pressTo(page, "Shift+Tab", "Play");
    expect(countIn(await pictureOf(handle), ring)).toBe(0);
    await press(page, "Enter");
    const day = () => handle.getAttribute("aria-valuetext");
    await expect.poll(day, { timeout: 20_000 }).not.toContain("December 2023");
    expect(await nameOf(page)).toBe("Pause");
    expect(await heard()).toHaveLength(2);
    await press(page, "Enter");
    await expect.poll(async () => (await heard()).length).toBe(3);
    expect((await heard()).at(-1)).toMatch(/^\d+ \w+ 2024, (\d+ reports? shown|nothing reported)/);

    const first = await pressTo(page, "Shift+Tab", /^Incidents, \d+ now/);
    await press(page, "Space");
    await expect
      .poll(async () => (await heard()).at(-1))
      .toMatch(/^(\d+ reports? shown|nothing shown), \d+ filtered out$/);
    await pressTo(page, "Shift+Tab", "Show all");
    await press(page, "Enter");
    // The button is gone: the first of the layers comes after it.
    await expect.poll(() => nameOf(page)).toBe(first.name);
    await leave();
  });

  it("finds a report by its place, reads its card and paragraph, and is back where they were", async () => {
    const { page, leave } = await open("moment=2023-12-27&language=en");
    await pressTo(page, "Tab", "EN, English");
    await press(page, "/");
    expect(await nameOf(page)).toBe("Search the reports");
    await page.keyboard.type("escuintla");
    await page.locator(".search-hit").first().waitFor();
    await press(page, "ArrowDown");
    expect(await nameOf(page)).toMatch(/^Escuintla, Chiapas.*town/);
    await press(page, "Enter");
    await expect.poll(async () => (await whatHasFocus(page)).role).toBe("row");
    const row = await whatHasFocus(page);
    expect(problemsOf(row)).toEqual([]);
    await press(page, "Enter");
    await expect.poll(async () => (await whatHasFocus(page)).role).toBe("heading");
    const title = await whatHasFocus(page);
    expect(row.name).toContain(title.name);
    expect(problemsOf(title)).toEqual([]);
    const source = card(page).getByRole("region", { name: "Source" }).getByRole("link").first();
    await pressTo(page, "Tab", (await source.textContent()) ?? "");
    expect(await source.getAttribute("href")).toContain(await followLink(page));
    await press(page, "Escape");
    await expect.poll(() => nameOf(page)).toBe(row.name);
    await press(page, "Escape", "Escape");
    expect(await nameOf(page)).toBe("Search the reports");
    await press(page, "Escape");
    expect(await nameOf(page)).toBe("EN, English");
    await leave();
  });

  it("walks the marks of the map, opens one, and is told when one is gone", async () => {
    const { page, complaints, leave } = await open("moment=2023-12-27&language=en", desktop);
    await press(page, "Tab", "Tab", "Enter");
    const start = /^Marks on the map: (\d+)\. Arrow keys/;
    const countNow = async () => Number(start.exec(await nameOf(page))?.[1]);
    await expect.poll(countNow).toBeGreaterThan(10);
    const count = await countNow();
    const walked = new Set<string>();
    /* oxlint-disable no-await-in-loop -- one after the other */
    await press(page, "Home");
    for (let step = 0; step < count; step += 1) {
      const now = await whatHasFocus(page);
      expect(problemsOf(now)).toEqual([]);
      expect(now.name).toMatch(new RegExp(`; ${step + 1} of ${count}$`));
      walked.add(now.name);
      await press(page, "PageDown");
    }
    /* oxlint-enable no-await-in-loop */
    expect(walked.size).toBe(count);
    const all = [...walked].join("\n");
    // A point, one of two at a town, an area, a line and a route.
    expect(all).toMatch(
      /^US–Mexico summit.*; on 27 December 2023; Mexico City \(town\); Reported; /m,
    );
    expect(all).toMatch(/^Asylum and work permits.*; Chiapas \(somewhere in this state\)/m);
    expect(all.match(/; Huixtla \(town\); /g)).toHaveLength(2);
    expect(all).toMatch(/^US–Mexico border: \d+ reports; somewhere along this border/m);
    expect(all).toMatch(/^“Exodus of Poverty” caravan; .*Huixtla → Escuintla/m);

    // From the capital to the nearest of those in the south, and back.
    await pressTo(page, "PageUp", /^US–Mexico summit/);
    const box = () => page.locator(".walked-mark").boundingBox();
    const capital = await box();
    await press(page, "ArrowDown");
    const south = await whatHasFocus(page);
    expect((await box())?.y).toBeGreaterThan(capital?.y ?? Infinity);
    await press(page, "Enter");
    await expect.poll(async () => (await whatHasFocus(page)).role).toBe("heading");
    expect(south.name).toContain(await nameOf(page));
    await press(page, "Escape");
    await expect.poll(() => nameOf(page)).toBe(south.name);

    // The map goes nearer: the mark stays under its button, or is out of sight.
    await pressTo(page, "PageUp", /^US–Mexico summit/);
    await pressTo(page, "Tab", "Zoom in");
    await press(page, "Enter", "Shift+Tab");
    await expect.poll(() => nameOf(page)).toMatch(/^(US–Mexico summit|“US–Mexico summit)/);
    await press(page, "Escape");
    await expect.poll(() => nameOf(page)).toMatch(/, \d+ more beyond what is seen\. Arrow keys/);
    await press(page, "Escape");

    // Time goes on without it.
    await press(page, "Home");
    await pressTo(page, "PageDown", /^US–Mexico summit/);
    await page.locator("#time").evaluate((slider: HTMLInputElement) => {
      slider.value = String(Number(slider.value) + 200);
      slider.dispatchEvent(new Event("input", { bubbles: true }));
    });
    await expect
      .poll(() => nameOf(page))
      .toMatch(/^“US–Mexico summit.*” is no longer in sight\. Marks/);
    expect(complaints).toEqual([]);
    await leave();
  });

  it("walks the story to its end and back, looks around and comes back, and leaves it", async () => {
    // At once: how time runs there is another test's.
    const { page, leave } = await open("language=en", { ...frame, reducedMotion: "reduce" });
    await press(page, "Tab", "Enter");
    await pressTo(page, "Shift+Tab", "Start the story");
    await press(page, "Enter");
    const told = page.locator("#chapter-title");
    const isAtTitle = () => page.evaluate(() => document.activeElement?.id === "chapter-title");
    const titles: string[] = [];
    /* oxlint-disable no-await-in-loop -- one chapter after the other */
    for (let chapter = 1; chapter <= 12; chapter += 1) {
      await page.getByText(`Chapter ${chapter} of 12`, { exact: true }).waitFor();
      await expect.poll(isAtTitle).toBe(true);
      titles.push((await told.textContent()) ?? "");
      if (chapter === 12) break;
      if (chapter > 2) await press(page, "ArrowRight");
      else {
        await pressTo(page, "Tab", /^Next/);
        await press(page, "Enter");
      }
    }
    /* oxlint-enable no-await-in-loop */
    expect(new Set(titles).size).toBe(12);
    const title = await whatHasFocus(page);
    expect([title.role, title.name, ...problemsOf(title)]).toEqual(["heading", titles[11]]);
    const heard = await listen(page);
    await press(page, "ArrowLeft", "ArrowLeft");
    await expect.poll(() => told.textContent()).toBe(titles[9]);
    // Its title has been read; what is said is what it shows, once the clock is there.
    await expect.poll(async () => (await heard()).length, { timeout: 10_000 }).toBe(1);
    expect((await heard())[0]).toMatch(/^\d+ \w+ 202\d, \d+ reports? shown/);

    // The slider needs its arrows itself.
    await timeSlider(page).focus();
    await press(page, "ArrowLeft", "ArrowRight");
    expect(await told.textContent()).toBe(titles[9]);
    await pressTo(page, "Shift+Tab", "Zoom in");
    await press(page, "Enter");
    await pressTo(page, "Shift+Tab", "Back to what this chapter shows");
    await press(page, "Enter");
    await expect.poll(isAtTitle).toBe(true);
    const report = page.locator(".chapter .report-title").first();
    await press(page, "Tab");
    expect(await nameOf(page)).toContain(await report.textContent());
    await press(page, "Enter");
    await card(page).waitFor();
    await expect.poll(async () => (await whatHasFocus(page)).role).toBe("heading");
    await pressTo(page, "Shift+Tab", `Back to the story: ${titles[9]}`);
    await press(page, "Enter");
    await expect.poll(isAtTitle).toBe(true);

    await pressTo(page, "Shift+Tab", "Leave the story");
    await press(page, "Enter");
    await expect.poll(() => nameOf(page)).toBe("Start the story");
    await leave();
  });

  it("shares the link, and switches off the keys that act anywhere", async () => {
    const { page, context, leave } = await open("chapter=the-fire&language=en");
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await pressTo(page, "Shift+Tab", "Share this view");
    await press(page, "Enter");
    await page.getByRole("banner").getByText("Link copied").first().waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link).toContain("#chapter=the-fire&language=en");
    // What it offers comes a moment later; who has gone on by then has closed it.
    await page.getByRole("button", { name: "Close", exact: true }).waitFor();
    await pressTo(page, "Tab", "Close");
    await press(page, "Enter");
    expect(await nameOf(page)).toBe("Share this view");

    await pressTo(page, "Shift+Tab", "About");
    await press(page, "Enter");
    await pressTo(page, "Tab", "Keyboard shortcuts");
    await press(page, "Space");
    await pressTo(page, "Tab", "All keys");
    await press(page, "Enter");
    await page.getByText("to the nearest mark that way").waitFor();
    await press(page, "Escape");
    await expect.poll(() => nameOf(page)).toBe("About");
    await press(page, "/");
    expect(await nameOf(page)).toBe("About");
    await press(page, "ArrowRight");
    const isOff = () => page.evaluate(() => location.hash.includes("keys=off"));
    await expect.poll(isOff).toBe(true);
    expect(await page.locator("#chapter-title").textContent()).toMatch(/Fire|fire/);
    await page.reload();
    await mapIsThere(page);
    await press(page, "/");
    expect(await nameOf(page)).not.toBe("Search the reports");
    await pressTo(page, "Shift+Tab", "Share this view");
    await press(page, "Enter");
    await page.getByRole("banner").getByText("Link copied").first().waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link);
    await leave();
  });

  it("goes on where they are when what they press goes away", async () => {
    const { page, leave } = await open("moment=2022-06-15&window=day&language=en");
    /** Presses what is found at an address, and says where the focus is then. */
    async function pressAway(fragment: string, found: (page: Page) => Locator) {
      await page.evaluate((hash) => {
        (document.activeElement as HTMLElement | null)?.blur();
        location.hash = hash;
      }, `${fragment}&language=en`);
      const button = found(page).first();
      await button.focus();
      await press(page, "Enter");
      await expect.poll(() => button.evaluateAll((all) => all.length)).toBe(0);
      await expect.poll(async () => (await whatHasFocus(page)).role).not.toBe("");
      const now = await whatHasFocus(page);
      expect(problemsOf(now)).toEqual([]);
      return now.name;
    }
    const named = (name: string) => (on: Page) => on.getByRole("button", { name, exact: true });
    expect(await pressAway("moment=2022-06-15&window=day", named("Go to the next event"))).not.toBe(
      "",
    );
    expect(
      await pressAway("search=zeppelin", (on) => named("Clear the search")(on).last()),
    ).not.toBe("");
    expect(await pressAway("moment=2023-12-27&layers=incidents", named("All: Layers"))).toMatch(
      /^Incidents/,
    );
    expect(
      await pressAway("select=mexico-city-summit-2023", (on) =>
        card(on).getByRole("button", { name: "Close" }),
      ),
    ).toMatch(/^US–Mexico summit/);
    expect(await pressAway("search=mexico", (on) => on.locator(".search-hit.more"))).toMatch(
      /report/,
    );
    await leave();
  });
});

describe("a reader with a keyboard alone, where no WebGL is drawn", () => {
  it("walks the marks of the still picture, in a small frame", async () => {
    const context = await browser.newContext(frame);
    const page = await context.newPage();
    await page.addInitScript(() => {
      HTMLCanvasElement.prototype.getContext = () => null;
    });
    await page.goto(`${url}#moment=2023-12-27&language=en`);
    await page.locator(".still-view svg").waitFor();
    await press(page, "Tab", "Tab", "Enter");
    await expect.poll(() => nameOf(page)).toMatch(/^Marks on the map: \d+/);
    await press(page, "ArrowDown");
    await pressTo(page, "PageDown", /^US–Mexico summit.*; Mexico City/);
    const box = async () =>
      (await page.locator(".walked-mark").boundingBox()) ?? { x: NaN, y: NaN };
    const before = await box();
    await pressTo(page, "Shift+Tab", "Map");
    await press(page, "ArrowRight", "Tab");
    expect(await nameOf(page)).toMatch(/^US–Mexico summit/);
    expect(Math.abs((await box()).x - before.x + 100)).toBeLessThan(10);
    await press(page, "Enter");
    await expect.poll(() => nameOf(page)).toMatch(/^US–Mexico summit on migration$/);
    await press(page, "Escape");
    await expect.poll(() => nameOf(page)).toMatch(/^US–Mexico summit.*; Mexico City/);
    await context.close();
  });
});
