import type { Browser, BrowserContextOptions, Page, Route } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { firstStory } from "../first-story.ts";
import { desk, phone, startBrowser } from "./browser.ts";
import type { Colour, Picture } from "./reader.ts";
import {
  alike,
  card,
  countIn,
  mapIsThere,
  setMoment,
  stillPicture,
  timeSlider,
  recordShifts,
} from "./reader.ts";

/** The sea of the light ground, as `palettes` gives it. */
const sea = [0xcf, 0xdf, 0xe7] as const;

const url = inject("siteUrl");
let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

/** What is to come true, however long a busy machine takes. */
function soon<Seen>(look: () => Promise<Seen>) {
  return expect.poll(look, { timeout: 20_000 });
}

const still = (page: Page) => page.locator("#app").getByRole("img", { name: /^(Map|Mapa): / });
const again = (page: Page) => page.getByRole("button", { name: /^(Try again|Intentar de nuevo)$/ });
const mapNote = (page: Page) => page.locator(".map-area").getByRole("status");

interface Opened {
  readonly page: Page;
  /** The names of the files that were asked for. */
  readonly asked: string[];
  /** The names of the parts of the program that the page has said it could not have. */
  readonly failed: string[];
}

/** Opens the page with some of what it asks for answered otherwise. */
async function open(
  fragment: string,
  answers: Readonly<Record<string, (route: Route) => Promise<void> | void>>,
  device: BrowserContextOptions = desk,
): Promise<Opened> {
  const context = await browser.newContext(device);
  const page = await context.newPage();
  const asked: string[] = [];
  page.on("request", (request) =>
    asked.push(new URL(request.url()).pathname.split("/").pop() ?? ""),
  );
  const failed: string[] = [];
  page.on("console", (message) => {
    const address = /dynamically imported module: (\S+)/.exec(message.text())?.[1];
    if (address) failed.push(new URL(address).pathname.split("/").pop() ?? "");
  });
  for (const [file, answer] of Object.entries(answers)) {
    // A script that is asked for again may have another address.
    const pattern = file.endsWith(".js") ? `**/${file}*` : `**/${file}`;
    // oxlint-disable-next-line no-await-in-loop -- in their order
    await page.route(pattern, (route) => answer(route));
  }
  await page.goto(`${url}#${fragment}`);
  return { page, asked, failed };
}

/** Walks to the last mark, a point, by keys, then clicks there, until its card is open. */
async function pressWalkedMark(page: Page): Promise<void> {
  await page.locator(".walk-start").focus();
  const mark = page.locator(".walked-mark");
  await soon(async () => {
    await page.keyboard.press("End");
    return mark.count();
  }).toBe(1);
  const { x, y, width, height } = (await mark.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  // The map's own answer, not that of the button on it.
  await mark.evaluate((button) => button.blur());
  await page.mouse.click(x + width / 2, y + height / 2);
  await card(page).waitFor();
}

const fragmentOf = (page: Page) => page.evaluate(() => location.hash);

describe("a part of the data that can't be had", () => {
  it("is named, all else works, and it is put in where the reader stands once it comes", async () => {
    const fragment = "moment=2023-12-27&window=month&language=en";
    const { page, asked } = await open(fragment, {
      "crossings.light.json": (route) => route.fulfill({ status: 404 }),
      // As some hosts answer for everything.
      "indicators.json": (route) =>
        route.fulfill({ contentType: "text/html", body: "<!doctype html><title>News</title>" }),
      "places.topojson": async (route) => {
        const body = await (await route.fetch()).text();
        await route.fulfill({ body: body.slice(0, body.length / 2) });
      },
      "*.woff2": (route) => route.abort(),
    });
    const notice = page.getByRole("alert");
    await notice.waitFor();
    expect(await notice.textContent()).toBe(
      "Some parts of this story could not be loaded: Crossings, the outlines of areas and lines, and the numbers. Everything else is here.",
    );
    await mapIsThere(page);
    await page.locator(".report").first().waitFor();

    // The reader goes elsewhere meanwhile.
    await setMoment(page, "2022-06-06");
    await page
      .getByRole("checkbox", { name: /^Incidents/ })
      .first()
      .uncheck();
    await page.getByRole("button", { name: /^ES/ }).click();
    await soon(() => notice.textContent()).toContain("Cruces, los contornos de áreas y líneas");
    await soon(() => fragmentOf(page)).toMatch(/moment=2022-06-06&language=es&layers=/);
    const stood = await fragmentOf(page);
    await page.getByText("Qué falló").click();
    await page.getByText("crossings.light.json: el servidor respondió 404").waitFor();
    await page.getByText(/^indicators\.json: .*no es lo que se pidió$/).waitFor();

    // Once more in vain, then not.
    await page.unroute("**/places.topojson");
    await page.unroute("**/indicators.json");
    asked.length = 0;
    await again(page).focus();
    const size = await again(page).boundingBox();
    expect(Math.min(size?.height ?? 0, size?.width ?? 0)).toBeGreaterThanOrEqual(24);
    await page.keyboard.press("Enter");
    await page.getByText(/No se pudo cargar una parte de esta historia: Cruces\./).waitFor();
    expect(
      asked.filter((file) => file.endsWith("json") && file !== "still.json").toSorted(),
    ).toEqual(["crossings.light.json", "indicators.json", "places.topojson"]);
    await page.unroute("**/crossings.light.json");
    await soon(() => again(page).evaluate((it) => it === document.activeElement)).toBe(true);
    await page.keyboard.press("Enter");
    await soon(() => notice.count()).toBe(0);
    await page.getByRole("status").filter({ hasText: "Ya está aquí: Cruces." }).waitFor();
    await mapIsThere(page);
    await soon(() => fragmentOf(page)).toBe(stood);
    await page.locator(".report").first().waitFor();
    await page.context().close();
  });

  it("is all of it without story.json, which can be tried again; what was asked for comes with its part", async () => {
    const broken = new Set(["story.json", "crossings.light.json"]);
    const answer = (file: string) => (route: Route) =>
      broken.has(file) ? route.abort() : route.continue();
    const { page } = await open(
      "select=darien-2023",
      {
        "story.json": answer("story.json"),
        "crossings.light.json": answer("crossings.light.json"),
      },
      phone,
    );
    const alert = page.getByRole("alert");
    await alert.filter({ hasText: "No se pudo cargar la historia." }).waitFor();
    expect(await page.getByRole("heading", { level: 1 }).isVisible()).toBe(true);
    broken.delete("story.json");
    await again(page).click();
    await alert.filter({ hasText: "una parte de esta historia: Cruces." }).waitFor();
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wide).toBe(0);
    expect(await timeSlider(page, "Tiempo").isVisible()).toBe(true);
    expect(await card(page).count()).toBe(0);
    broken.clear();
    await again(page).click();
    await card(page)
      .getByRole("heading", { level: 2, name: /Darién/ })
      .waitFor();
    await page.context().close();
  });
});

describe("a program that can't be had", () => {
  it("the page’s own: the first picture stays, with a word in the reader’s language", async () => {
    let isBroken = true;
    const { page } = await open("language=es", {
      "page-*.js": (route) => (isBroken ? route.abort() : route.continue()),
      "en-*.js": (route) => (isBroken ? route.abort() : route.continue()),
    });
    await page.getByRole("alert").filter({ hasText: "No se pudo cargar la historia." }).waitFor();
    isBroken = false;
    await again(page).click();
    await mapIsThere(page);

    // Nor is there anything without the words of its language.
    isBroken = true;
    await page.goto("about:blank");
    await page.goto(`${url}#language=en`);
    await page.getByRole("alert").filter({ hasText: "The story could not be loaded." }).waitFor();
    await page.context().close();
  });

  it("a part’s, another language’s or the search’s: its place says so, and it comes when it is asked for", async () => {
    let isBroken = true;
    const unlessMended = (route: Route) => (isBroken ? route.abort() : route.continue());
    const { page } = await open("moment=2023-12-27&language=en", {
      "card-*.js": unlessMended,
      "es-*.js": unlessMended,
      "story-search-*.js": unlessMended,
    });
    await mapIsThere(page);
    const alert = page.getByRole("alert");
    await page.locator(".report").first().click();
    await alert.getByText("A part of this page could not be loaded.").waitFor();
    await page.getByRole("button", { name: "ES, Español" }).click();
    await alert.getByText("Español could not be loaded.").waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe("en");
    await page.getByRole("searchbox").fill("caravan");
    await soon(() => alert.getByText("A part of this page could not be loaded.").count()).toBe(2);

    isBroken = false;
    for (let count = 3; count > 0; count -= 1) {
      // oxlint-disable-next-line no-await-in-loop -- one goes with each press
      await soon(() => again(page).count()).toBe(count);
      // oxlint-disable-next-line no-await-in-loop
      await again(page).first().click();
    }
    await soon(() => page.evaluate(() => document.documentElement.lang)).toBe("es");
    await card(page).waitFor();
    await page
      .getByRole("heading", { name: /«caravan»|“caravan”|caravan/ })
      .first()
      .waitFor();
    await soon(() => again(page).count()).toBe(0);
    await page.context().close();
  });

  it("a part’s words, while its program is there: likewise", async () => {
    let isBroken = true;
    const { page } = await open("moment=2023-12-27&language=en", {
      "embed-*.js": (route) =>
        isBroken && !route.request().url().includes("embed-maker")
          ? route.abort()
          : route.continue(),
    });
    await page.getByRole("button", { name: "Share this view" }).click();
    await page.getByRole("button", { name: "Put it into an article…" }).click();
    await page.getByRole("alert").getByText("A part of this page could not be loaded.").waitFor();
    isBroken = false;
    await again(page).click();
    await page.getByRole("dialog", { name: "Put this map into an article" }).waitFor();
    await soon(() => again(page).count()).toBe(0);
    await page.context().close();
  });

  it("the live map’s: a still picture stands in, and the live map can be asked for", async () => {
    let isBroken = true;
    const { page } = await open("moment=2023-12-27&window=day&language=en", {
      "map-view-*.js": (route) => (isBroken ? route.abort() : route.continue()),
    });
    await still(page).waitFor();
    await soon(() => mapNote(page).textContent()).toBe(
      "The live map could not be loaded. A still picture stands in.",
    );
    await setMoment(page, "2022-06-06");
    await soon(() => still(page).locator("title").textContent()).toContain("6 June 2022");
    await soon(() => fragmentOf(page)).toContain("moment=2022-06-06");
    await page.getByRole("combobox", { name: "Speed" }).selectOption("4");
    isBroken = false;
    await again(page).click();
    await mapIsThere(page);
    expect(await fragmentOf(page)).toContain("moment=2022-06-06&window=day");
    expect(await page.getByRole("combobox", { name: "Speed" }).inputValue()).toBe("4");
    await pressWalkedMark(page);
    await page.context().close();
  });

  it("what answers a pointer on the map: a click asks for it again", async () => {
    let isBroken = true;
    const { page, failed } = await open("moment=2022-06-06&window=day&language=en", {
      "pointer-*.js": (route) => (isBroken ? route.abort() : route.continue()),
    });
    await mapIsThere(page);
    await soon(async () => failed.some((file) => file.startsWith("pointer-"))).toBe(true);
    isBroken = false;
    await pressWalkedMark(page);
    await page.context().close();
  });

  it("what the pointer’s own imports: a click loads the page anew, as it was", async () => {
    // Only another page can have it: some browsers would ask for it again on this one, others not.
    let pages = 0;
    const { page, failed } = await open("moment=2022-06-06&window=day&language=en", {
      "under-point-*.js": (route) => (pages > 0 ? route.continue() : route.abort()),
    });
    await mapIsThere(page);
    await soon(async () => failed.some((file) => file.startsWith("pointer-"))).toBe(true);
    await setMoment(page, "2022-06-07");
    await soon(() => fragmentOf(page)).toContain("moment=2022-06-07");
    page.on("request", (request) => {
      if (request.isNavigationRequest()) pages += 1;
    });
    const reloaded = page.waitForEvent("load");
    // Once: another click might come to the new page and open what is there.
    await page.locator("canvas.maplibregl-canvas").click({ position: { x: 300, y: 200 } });
    await soon(async () => pages).toBe(1);
    await reloaded;
    await mapIsThere(page);
    expect(await fragmentOf(page)).toContain("moment=2022-06-07&window=day");
    await pressWalkedMark(page);
    await page.context().close();
  });

  it("its worker: likewise", async () => {
    let isBroken = true;
    const { page } = await open("moment=2023-12-27&window=day&language=en", {
      "maplibre-gl-worker-*.js": (route) =>
        isBroken ? route.fulfill({ status: 404 }) : route.continue(),
    });
    await still(page).waitFor();
    await soon(() => mapNote(page).textContent()).toMatch(/^A part of the live map did not/);
    isBroken = false;
    await again(page).click();
    await mapIsThere(page);
    await soon(() => still(page).count()).toBe(0);
    expect(await mapNote(page).textContent()).toBe("");
    await page.context().close();
  });
});

describe("the ground", () => {
  it("that can’t be had leaves the reports on a still picture’s coast until it comes", async () => {
    let isBroken = true;
    const { page } = await open("moment=2023-12-27&language=en&map=5/18/-95", {
      "ground.pmtiles": (route) => (isBroken ? route.fulfill({ status: 404 }) : route.continue()),
    });
    await soon(() => mapNote(page).textContent()).toBe(
      "The live map’s background could not be loaded. A still picture stands in.",
    );
    await page.getByRole("region", { name: "Map", exact: true }).focus();
    await page.keyboard.press("ArrowRight");
    await soon(() => fragmentOf(page)).toMatch(/map=5\/18\/-92\.8/);
    isBroken = false;
    await again(page).click();
    await mapIsThere(page);
    await soon(() => still(page).count()).toBe(0);
    expect(await fragmentOf(page)).toMatch(/map=5\/18\/-92\.8/);
    const picture = await stillPicture(page);
    expect(countIn(picture, sea)).toBeGreaterThan(picture.width * picture.height * 0.3);
    await page.context().close();
  });

  it("is asked for again by itself where it fails once, and where the network comes back", async () => {
    let failures = 0;
    const { page } = await open("moment=2023-12-27&language=en&map=6/18/-95", {
      "ground.pmtiles": (route) => {
        failures += 1;
        // The first requests and their immediate second attempts.
        return failures <= 3 ? route.abort() : route.continue();
      },
    });
    await mapIsThere(page);
    expect(failures).toBeGreaterThan(3);
    expect(await mapNote(page).textContent()).toBe("");
    await page.context().setOffline(true);
    // Far from all that was loaded.
    await page.evaluate(() => {
      location.hash = location.hash.replace(/map=[^&]*/, "map=7/45/10");
    });
    await soon(() => mapNote(page).textContent()).toBe(
      "Part of the map’s background could not be loaded. The reports are all here.",
    );
    expect(await page.locator(".map[data-ground] canvas").isVisible()).toBe(true);
    await page.context().setOffline(false);
    await soon(() => mapNote(page).textContent()).toBe("");
    await page.context().close();
  });
});

describe("a drawing context that is lost in the middle of playing", () => {
  it("leaves a still picture, and once it is back the map of the present moment", async () => {
    const { page } = await open("moment=2023-12-10&window=month&language=en&map=5.5/18/-95", {});
    await mapIsThere(page);
    await page.getByRole("button", { name: "Play" }).click();
    await page.locator(".map canvas").evaluate((canvas: HTMLCanvasElement) => {
      const extension = canvas.getContext("webgl2")?.getExtension("WEBGL_lose_context");
      Object.assign(window, { giveBack: () => extension?.restoreContext() });
      extension?.loseContext();
    });
    await still(page).waitFor();
    const name = () => still(page).locator("title").textContent();
    const first = await name();
    await soon(name).not.toBe(first);
    await page.evaluate(() => (window as unknown as { giveBack: () => void }).giveBack());
    await mapIsThere(page);
    await page.getByRole("button", { name: "Pause" }).click();
    await soon(() => still(page).count()).toBe(0);
    expect(await mapNote(page).textContent()).toBe("");
    await soon(() => fragmentOf(page)).not.toContain("moment=2023-12-10");
    const shown = await stillPicture(page);

    const fragment = (await fragmentOf(page)).slice(1);
    await page.context().close();
    const { page: fresh } = await open(fragment, {});
    await mapIsThere(fresh);
    const wanted = await stillPicture(fresh);
    await fresh.context().close();
    // Names may stand on another side of their mark: they keep to it as time goes on.
    expect(likeness(shown, wanted)).toBeGreaterThan(0.97);
    let marks = 0;
    for (const { id, colour } of firstStory.layers) {
      const [found, count] = [shown, wanted].map((each) => countIn(each, colourOf(colour.light)));
      expect(found ?? 0, `marks of ${id}`).toBeGreaterThanOrEqual((count ?? 0) * 0.97 - 10);
      expect(found ?? 0, `marks of ${id}`).toBeLessThanOrEqual((count ?? 0) * 1.03 + 10);
      marks += count ?? 0;
    }
    expect(marks).toBeGreaterThan(100);
  });
});

describe("a slow line", () => {
  it("brings title, frame and map first, then words and time, then the live map, and nothing moves", async () => {
    const held: Record<string, Promise<void>> = {};
    const release: Record<string, () => void> = {};
    for (const file of ["data", "words", "script"]) {
      held[file] = new Promise((resolve) => {
        release[file] = resolve;
      });
    }
    const context = await browser.newContext(phone);
    const page = await context.newPage();
    await recordShifts(page);
    await page.route("**/routes.light.json", async (route) => {
      await held["data"];
      await route.continue();
    });
    // The words may come last, and what has come before them is said all the same.
    const came = new Set<string>();
    page.on("requestfinished", (request) => {
      if (request.url().includes("/data/")) came.add(request.url());
    });
    await page.route("**/es-*.js", async (route) => {
      await held["words"];
      await route.continue();
    });
    await page.route("**/map-view-*.js", async (route) => {
      await held["script"];
      await route.continue();
    });
    await page.goto(url);
    expect(await page.getByRole("heading", { level: 1 }).isVisible()).toBe(true);
    expect(
      await page
        .locator("#first")
        .getByRole("img", { name: /^Mapa: / })
        .isVisible(),
    ).toBe(true);
    await soon(async () => came.size).toBe(8);
    release["words"]?.();
    await page.getByRole("status").filter({ hasText: "Cargando la historia…" }).waitFor();
    await page.getByText("8 de 9 partes").waitFor();
    expect(await page.getByRole("progressbar").getAttribute("value")).toBe("8");
    expect(await page.getByRole("progressbar").getAttribute("max")).toBe("9");

    release["data"]?.();
    await timeSlider(page, "Tiempo").waitFor();
    await still(page).waitFor();
    await page.locator(".report").first().waitFor();
    await soon(() => mapNote(page).textContent()).toBe(
      "Una imagen fija hasta que llegue el mapa vivo.",
    );

    release["script"]?.();
    await mapIsThere(page);
    await soon(() => still(page).count()).toBe(0);
    expect(await mapNote(page).textContent()).toBe("");
    const shifts = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
    expect(shifts.reduce((sum, value) => sum + value, 0)).toBeLessThan(0.01);
    await context.close();
  });
});

const colourOf = (hex: string): Colour => [
  Number.parseInt(hex.slice(1, 3), 16),
  Number.parseInt(hex.slice(3, 5), 16),
  Number.parseInt(hex.slice(5, 7), 16),
];

/** The share of points of a grid that have one colour in both. */
function likeness(picture: Picture, other: Picture): number {
  let same = 0;
  let all = 0;
  for (let x = 4; x < picture.width; x += 5) {
    for (let y = 4; y < picture.height; y += 5) {
      all += 1;
      if (alike(picture.colourAt(x, y), other.colourAt(x, y), 20)) same += 1;
    }
  }
  return same / all;
}
