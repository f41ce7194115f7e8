import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { desktop, startBrowser } from "./browser.ts";
import { mapIsThere, pictureOf, timeSlider } from "./reader.ts";

const url = inject("siteUrl");
let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

const wallTitle = (page: Page) =>
  page.getByRole("main", { name: "Presentation" }).getByRole("heading", { level: 1 });
const told = (speaker: Page) => speaker.getByRole("article").getByRole("heading", { level: 2 });
const onWall = (page: Page) => page.getByRole("article", { name: "Report" }).getByRole("heading");
const state = (speaker: Page) => speaker.getByRole("status").first();
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

/** What is to come true, however long a busy machine takes. */
function soon<Seen>(look: () => Promise<Seen>) {
  return expect.poll(look, { timeout: 20_000 });
}

/** Both windows at the same chapter. */
async function inStep(wall: Page, speaker: Page, title: string) {
  await soon(() => wallTitle(wall).textContent()).toBe(title);
  await soon(() => told(speaker).textContent()).toBe(title);
}

describe("presenting", () => {
  it("leads both windows through the whole story with a clicker, through a reload of each", async () => {
    // On a projector, by somebody who wants no flights: the test is quicker then.
    const context = await browser.newContext({
      ...desktop,
      viewport: { width: 1280, height: 720 },
      reducedMotion: "reduce",
    });
    const complaints: string[] = [];
    context.on("weberror", (error) => complaints.push(error.error().message));
    const wall = await context.newPage();
    await wall.goto(`${url}#language=en&theme=dark`);
    await mapIsThere(wall);
    await button(wall, "Present").click();
    await wallTitle(wall).waitFor();
    expect(await wallTitle(wall).textContent()).toBe("The road north");
    // The ear hears where it is, and the keys begin there.
    await soon(() => wall.evaluate(() => document.activeElement?.tagName)).toBe("H1");

    // Nothing on it but title, map, time and a key; the title to be read from the last row.
    expect(await wall.getByRole("searchbox").count()).toBe(0);
    expect(await wall.getByRole("grid").count()).toBe(0);
    const title = await wallTitle(wall).evaluate((it) =>
      Number.parseFloat(getComputedStyle(it).fontSize),
    );
    expect(title).toBeGreaterThan(720 / 20);
    const clock = await wall
      .getByRole("region", { name: "Time" })
      .evaluate((it) => Number.parseFloat(getComputedStyle(it).fontSize));
    expect(clock).toBeGreaterThan(720 / 36);
    expect(await wall.locator("canvas").evaluate((it) => getComputedStyle(it).cursor)).toBe("none");

    const [speaker] = await Promise.all([wall.waitForEvent("popup"), wall.keyboard.press("s")]);
    await speaker.getByText("The wall follows.").waitFor();
    await mapIsThere(speaker);
    // In the colours that were chosen for the wall, not in the system's.
    expect(await speaker.locator("html").getAttribute("data-theme")).toBe("dark");

    // Each report of the first chapter is a step; the clicker's keys reach either window.
    await wall.keyboard.press("PageDown");
    await inStep(wall, speaker, "A warning, and a caravan broken up");
    await wall.keyboard.press("PageDown");
    const shown = speaker.locator(".speaker-reports [aria-current=step]");
    await soon(() => onWall(wall).textContent()).toBe("Honduran caravan of January 2021");
    await soon(() => shown.textContent()).toBe("Honduran caravan of January 2021");
    await speaker.keyboard.press("PageUp");
    await soon(() => onWall(wall).count()).toBe(0);

    // From the slider too, whose own keys go on moving the time, in both.
    await timeSlider(wall).focus();
    await wall.keyboard.press("ArrowLeft");
    await soon(() => timeSlider(speaker).getAttribute("aria-valuetext")).toMatch(
      /^21 January 2021/,
    );
    await wall.keyboard.press("Shift+Space");
    await wall.keyboard.press("Space");
    await soon(() => onWall(wall).textContent()).toBe("Honduran caravan of January 2021");

    // A question without its answer, then with it.
    await button(speaker, "Put on the wall").first().click();
    const question = wall.locator(".wall-question");
    await question.getByRole("heading", { level: 2 }).waitFor();
    expect(await question.getByText("What to listen for").count()).toBe(0);
    await speaker.keyboard.press("a");
    await question.getByText("What to listen for").waitFor();

    // Black, and back with whatever goes on.
    await speaker.keyboard.press("b");
    await wall.getByText("The screen is black.").waitFor({ state: "attached" });
    const black = await pictureOf(wall.locator("body"));
    for (const [x, y] of [
      [20, 20],
      [640, 360],
      [1260, 700],
    ] as const) {
      expect(black.colourAt(x, y)).toEqual([0, 0, 0]);
    }
    await speaker.keyboard.press("b");
    await speaker.keyboard.press("Escape");
    await question.waitFor({ state: "detached" });

    // What lies over the wall is gone with the next step.
    await timeSlider(wall).blur();
    await wall.keyboard.press("?");
    await wall.getByRole("dialog").waitFor();
    await wall.keyboard.press("PageUp");
    await wall.getByRole("dialog").waitFor({ state: "detached" });

    // Frozen, the wall stays while who speaks goes on.
    await button(speaker, "Freeze the wall").click();
    await speaker.getByText("The wall is frozen.").waitFor();
    await speaker.keyboard.type("9");
    await speaker.keyboard.press("Enter");
    await soon(() => told(speaker).textContent()).toBe("The Via Crucis to Juchitán");
    // A question is that of another chapter, until the wall is there too.
    await speaker.keyboard.press("q");
    await button(speaker, "Take off the wall").waitFor();
    expect(await wallTitle(wall).textContent()).toBe("A warning, and a caravan broken up");
    expect(await question.count()).toBe(0);
    await button(speaker, "Freeze the wall").click();
    await inStep(wall, speaker, "The Via Crucis to Juchitán");
    await question.waitFor();
    await wall.keyboard.press("Escape");
    await button(speaker, "Take off the wall").waitFor({ state: "detached" });

    // What lay over the wall has left the focus on no button.
    expect(await wall.locator("button:focus").count()).toBe(0);

    // The wall's own map is moved by that of who speaks, or not, as they will.
    await timeSlider(speaker).focus();
    await speaker.keyboard.press("PageDown");
    await inStep(wall, speaker, "The Via Crucis to Juchitán");
    const mirror = speaker.getByRole("checkbox", { name: "The wall shows what I drag and scrub" });
    await mirror.press("Space");
    expect(await mirror.isChecked()).toBe(false);
    const stood = await timeSlider(wall).getAttribute("aria-valuetext");
    await timeSlider(speaker).focus();
    await speaker.keyboard.press("ArrowLeft");
    await soon(() => timeSlider(speaker).getAttribute("aria-valuetext")).not.toBe(stood);
    expect(await timeSlider(wall).getAttribute("aria-valuetext")).toBe(stood);
    await mirror.check();

    // A ring on the wall shows where they point.
    await button(speaker, "Point on the wall").click();
    const box = await speaker.locator("canvas").boundingBox();
    if (!box) throw new Error("there is no map");
    await speaker.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 3 });
    await wall.locator(".pointed").waitFor();
    await button(speaker, "Point on the wall").click();
    await wall.locator(".pointed").waitFor({ state: "hidden" });

    // In the middle of it each window is loaded anew, and is where it was.
    await wall.reload();
    await wallTitle(wall).waitFor();
    await speaker.getByText("The wall follows.").waitFor();
    await inStep(wall, speaker, "The Via Crucis to Juchitán");
    await speaker.reload();
    await told(speaker).waitFor();
    await speaker.getByText("The wall follows.").waitFor();
    await inStep(wall, speaker, "The Via Crucis to Juchitán");

    // From the first chapter to the last and into nothing, by the clicker alone.
    await speaker.getByRole("checkbox", { name: "Step through the reports" }).uncheck();
    await wall.keyboard.press("Home");
    const titles: string[] = [];
    const count = 12;
    /* oxlint-disable no-await-in-loop -- one press after the other */
    for (let number = 1; number <= count; number += 1) {
      await wall.getByText(`Chapter ${number} of ${count} ·`).waitFor();
      await speaker.getByText(`Chapter ${number} of ${count} ·`).waitFor();
      titles.push((await wallTitle(wall).textContent()) ?? "");
      await (number % 2 === 0 ? wall : speaker).keyboard.press("PageDown");
    }
    /* oxlint-enable no-await-in-loop */
    await inStep(wall, speaker, titles.at(-1) ?? "");
    expect(new Set(titles).size).toBe(count);
    await speaker.getByText("This is the end of the story.").waitFor();

    // Nothing is lost when one is closed; the page is a page again after the end.
    await speaker.close();
    await wall.keyboard.press("Escape");
    await wall.getByRole("searchbox").waitFor();
    expect(await wall.locator("[data-presenting]").count()).toBe(0);
    expect(await wall.getByRole("article", { name: titles.at(-1) ?? "" }).count()).toBe(1);
    expect(complaints).toEqual([]);
    await context.close();
    // Two windows, each with a map of its own, through all there is.
  }, 240_000);
});

describe("who speaks", () => {
  it("is told that there is no wall, and opens one", async () => {
    const context = await browser.newContext({ ...desktop, reducedMotion: "reduce" });
    const speaker = await context.newPage();
    await speaker.goto(`${url}#mode=speaker&language=es`);
    await soon(() => state(speaker).textContent()).toContain(
      "La pantalla de la clase no responde.",
    );
    const [wall] = await Promise.all([
      context.waitForEvent("page"),
      button(speaker, "Abrir la pantalla de la clase").click(),
    ]);
    await soon(() => state(speaker).textContent()).toBe("La pantalla de la clase sigue.");
    await speaker.keyboard.press("PageDown");
    await soon(() => wall.locator(".wall-title h1").textContent()).toBe(
      await told(speaker).textContent(),
    );
    await wall.close();
    await soon(() => state(speaker).textContent()).toContain(
      "La pantalla de la clase no responde.",
    );
    await context.close();
  });
});
