import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import type { Drawn } from "../../src/still/drawn.ts";
import type { Size } from "../../src/still/still-camera.ts";
import { firstStory } from "../first-story.ts";
import { pictureAt } from "../still/pictures.ts";
import { desktop, phone, startBrowser } from "./browser.ts";
import { card, openStory } from "./reader.ts";

const url = inject("siteUrl");
let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

const englishPhone: BrowserContextOptions = { ...phone, locale: "en-US" };

/** Pixels by which a mark may stand elsewhere on the live map. */
const tolerance = 2;

type Mark = Drawn & { readonly radius: number };

/** Marks within the pane with nothing near that a click could mean instead. */
function lonely(drawn: readonly Drawn[], size: Size): readonly Mark[] {
  const marks = drawn.filter((each): each is Mark => each.radius !== undefined);
  return marks.filter(
    (mark) =>
      mark.x > 60 &&
      mark.y > 60 &&
      mark.x < size.width - 60 &&
      mark.y < size.height - (size.covered ?? 0) - 40 &&
      marks.every((other) => other === mark || Math.hypot(other.x - mark.x, other.y - mark.y) > 45),
  );
}

/** The title of the report that a click on the live map opens; empty for none. */
async function pickAt(page: Page, x: number, y: number): Promise<string> {
  await page.mouse.click(x, y);
  const opened = card(page);
  return (await opened.count()) > 0
    ? ((await opened.getByRole("heading", { level: 2 }).textContent()) ?? "")
    : "";
}

describe("a mark of the still map stands where the live map's is", () => {
  // A globe from afar, half of one, and flat: by bounds, and by where a reader is.
  it.each([
    ["as the story opens", ""],
    ["on the globe", "moment=2023-12-27&window=month&map=3.4/5/-80"],
    ["between the globe and the flat map", "moment=2023-12-27&window=until-now&map=5/22/-102"],
    ["on the flat map", "moment=2023-12-27&window=day&map=6.4/19.9/-98.4"],
    ["above the words on a phone", "moment=2023-12-27&window=day&map=4.8/18/-97", englishPhone],
  ])("%s", async (_name, fragment, device = desktop) => {
    const reader = await openStory(browser, url, device, fragment);
    const { page } = reader;
    await page.addStyleTag({
      content: ".legend, .zoom, .attribution { display: none !important; }",
    });
    const box = await page.locator(".map").boundingBox();
    if (!box) throw new Error("there is no map");
    const covered = await page
      .locator(".map-area")
      .evaluate((area) => Number.parseFloat(getComputedStyle(area).getPropertyValue("--covered")));
    const size = { width: box.width, height: box.height, covered };
    const { drawn } = pictureAt(firstStory, fragment, { size });
    const marks = lonely(drawn, size).slice(0, 3);
    const [first] = marks;
    if (!first) throw new Error("no mark stands alone");
    // The first card of all comes with its script; from then on a click is answered at once.
    await page.mouse.click(box.x + first.x, box.y + first.y);
    await card(page).waitFor();
    /* oxlint-disable no-await-in-loop -- one click after the other */
    for (const { record, x, y, radius } of marks) {
      const title = firstStory.records.find(({ id }) => id === record)?.title["en"];
      for (const [right, down] of [
        [1, 0],
        [-1, 0],
        [0, 1],
        [0, -1],
      ] as const) {
        const at = (distance: number) =>
          pickAt(page, box.x + x + right * distance, box.y + y + down * distance);
        expect(await at(radius - tolerance), `${record} within`).toBe(title);
        expect(await at(radius + tolerance), `${record} beyond`).not.toBe(title);
      }
    }
    /* oxlint-enable no-await-in-loop */
    await reader.leave();
  });
});
