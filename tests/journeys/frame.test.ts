import axe from "axe-core";
import type { Browser, Frame, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { desktop, phone, startBrowser } from "./browser.ts";
import { openStory } from "./reader.ts";

const url = inject("siteUrl");
let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

/** An article of another site, with the map in a frame so wide and high between paragraphs. */
async function openArticle(fragment: string, width: number, height: number, device = desktop) {
  const context = await browser.newContext(device);
  const page = await context.newPage();
  const complaints: string[] = [];
  const warnings: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
    if (message.type() === "warning") warnings.push(message.text());
  });
  await page.setContent(
    `<!doctype html><meta name="viewport" content="width=device-width">
     <body style="margin:0"><p style="height:200px">Before</p>
     <iframe id="map" src="${url}#${fragment}" width="${width}" height="${height}" frameborder="0"></iframe>
     <p style="height:2000px">After</p>`,
  );
  const frame = await (await page.locator("#map").elementHandle())?.contentFrame();
  if (!frame) throw new Error("no frame");
  await frame.locator(".map[data-ground] canvas").waitFor();
  return { page, frame, complaints, warnings, leave: () => context.close() };
}

/** What sticks out of the frame, or makes it scroll. */
const overflow = (frame: Frame) =>
  frame.evaluate(() => ({
    sideways: document.documentElement.scrollWidth - innerWidth,
    down: document.documentElement.scrollHeight - innerHeight,
    out: [...document.querySelectorAll(".frame-head, .map-area, .time-bar, .time-bar button")]
      .filter((part) => {
        const { left, right, bottom, width } = part.getBoundingClientRect();
        return width > 0 && (left < -0.5 || right > innerWidth + 0.5 || bottom > innerHeight + 0.5);
      })
      .map(({ className }) => className),
  }));

const zoomOf = (frame: Frame) =>
  frame.evaluate(() => location.hash.match(/map=([\d.]+)/)?.[1] ?? "unmoved");

describe("a map in an article", () => {
  it("has the map, its time, a line over it and the way to the whole, from 300 pixels on", async () => {
    const asked = "ui=embed&language=en&theme=sepia";
    const { page, frame, complaints, warnings, leave } = await openArticle(asked, 300, 480);
    // Its reader can do nothing about a part that says nothing: it is told where an editor looks.
    await expect
      .poll(() => warnings.filter((text) => text.includes("theme=sepia")))
      .toHaveLength(1);
    expect(await frame.getByText("theme=sepia").count()).toBe(0);
    await frame.getByRole("heading", { level: 1, name: "The road north" }).waitFor();
    await frame.getByRole("button", { name: "Start the story" }).waitFor();
    await frame.getByRole("slider", { name: "Time" }).waitFor();
    expect(await frame.getByRole("grid").count()).toBe(0);
    expect(await frame.getByRole("searchbox").count()).toBe(0);
    const whole = frame.getByRole("link", { name: "The whole map" });
    expect(await whole.getAttribute("href")).toMatch(/^#moment=2021-03-16/);
    expect(await whole.getAttribute("target")).toBe("_blank");
    for (const width of [300, 640, 1100]) {
      // oxlint-disable-next-line no-await-in-loop -- one size after the other
      await page.locator("#map").evaluate((map, wide) => {
        map.setAttribute("width", String(wide));
      }, width);
      // oxlint-disable-next-line no-await-in-loop
      await frame.waitForFunction((wide) => innerWidth === wide, width);
      // oxlint-disable-next-line no-await-in-loop
      expect([width, await overflow(frame)]).toEqual([width, { sideways: 0, down: 0, out: [] }]);
    }
    await frame.evaluate(axe.source);
    const violations = await frame.evaluate(async () => {
      const { axe: run } = window as unknown as { axe: typeof axe };
      return (await run.run(document)).violations.map(({ id }) => id);
    });
    expect(violations).toEqual([]);
    expect(complaints).toEqual([]);
    await leave();
  });

  it("tells the story beside the map, a card over it on a phone, and adds nothing to the way back", async () => {
    const { page, frame, leave } = await openArticle("ui=embed&language=en", 640, 480);
    const before = await page.evaluate(() => history.length);
    await frame.getByRole("button", { name: "Start the story" }).click();
    const chapter = frame.getByRole("article", { name: "A warning" });
    await chapter.waitFor();
    await chapter.getByRole("button", { name: /^Next/ }).click();
    await frame.waitForFunction(() => location.hash.includes("chapter=rescued-or-detained"));
    expect(await frame.evaluate(() => location.hash)).toMatch(/^#ui=embed&/);
    expect(await page.evaluate(() => history.length)).toBe(before);
    const link = frame.getByRole("link", { name: "The whole map" });
    expect(await link.getAttribute("href")).toMatch(/^#chapter=rescued-or-detained/);
    await leave();
  });

  it("has no part that its address leaves out", async () => {
    const reader = await openStory(browser, url, desktop, "ui=zoom&language=en");
    const { page } = reader;
    await page.getByRole("button", { name: "Zoom in" }).waitFor();
    expect(await page.getByRole("slider").count()).toBe(0);
    expect(await page.getByText("Legend", { exact: true }).count()).toBe(0);
    expect(await page.getByRole("link", { name: "The whole map" }).count()).toBe(0);
    // For the ear it has its name all the same.
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("The road north");
    await reader.leave();
  });

  it("lets the page scroll under a finger and a wheel on the map, and says how it moves", async () => {
    const { page, frame, leave } = await openArticle("ui=embed&language=es", 390, 560, phone);
    const box = await page.locator("#map").boundingBox();
    if (!box) throw new Error("no map");
    const middle = { x: box.x + box.width / 2, y: box.y + 250 };
    await drag(page, middle, 110);
    await page.waitForFunction(() => scrollY > 60);
    expect(await zoomOf(frame)).toBe("unmoved");
    await page.evaluate(() => scrollTo(0, 0));
    await page.mouse.move(middle.x, middle.y);
    await page.mouse.wheel(0, 200);
    await page.waitForFunction(() => scrollY > 60);
    expect(await zoomOf(frame)).toBe("unmoved");
    await frame.getByText("Usa dos dedos para mover el mapa").waitFor({ state: "attached" });
    await leave();
  });
});

/** A finger goes up by so many pixels. */
async function drag(page: Page, { x, y }: { readonly x: number; readonly y: number }, by: number) {
  const input = await page.context().newCDPSession(page);
  const send = (type: "touchStart" | "touchMove" | "touchEnd", at: number | null) =>
    input.send("Input.dispatchTouchEvent", {
      type,
      touchPoints: at === null ? [] : [{ x, y: at }],
    });
  await send("touchStart", y);
  for (let step = 1; step <= 10; step += 1) {
    // oxlint-disable-next-line no-await-in-loop -- as a finger goes
    await send("touchMove", y - (by * step) / 10);
  }
  await send("touchEnd", null);
}
