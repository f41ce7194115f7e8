import assert from "node:assert/strict";
import type { DrivenPage } from "./driven-page.ts";
import { key } from "./keys.ts";
import { coloursIn } from "./map-looks.ts";
import type { Walk } from "./walks.ts";

const wallTitle = "main h1";

/** Until what is said of the pages is that they are there. */
const isLaidOut = `/^Ready/.test(document.querySelector("[role=status]")?.textContent.trim() ?? "")`;

async function isBlack(page: DrivenPage): Promise<boolean> {
  const picture = await page.picture();
  const places = [0.1, 0.5, 0.9].map((part) => [
    Math.floor(picture.width * part),
    Math.floor(picture.height * part),
  ]);
  return places.every(([x = 0, y = 0]) => picture.colourAt(x, y).every((part) => part === 0));
}

/** What somebody does with the story who teaches. */
export const classWalks: readonly Walk[] = [
  {
    name: "goes on with a clicker before a class, and to black and back",
    async go(page) {
      await page.open("mode=present&language=en");
      await page.until("the wall is there", `document.querySelector("${wallTitle}")`);
      const first = await page.text(wallTitle);
      await page.keys(key.pageDown);
      await page.until(
        "the first chapter is told",
        `document.querySelector("${wallTitle}").textContent !== ${JSON.stringify(first)}`,
      );
      await page.keys("b");
      await page.until("it says so", `/screen is black/.test(document.body.textContent)`);
      assert.ok(await isBlack(page), "the screen is not black");
      await page.keys("b");
      await page.until("it is back", `!/screen is black/.test(document.body.textContent)`);
      assert.ok(coloursIn(await page.picture()) > 40, "the wall is blank");
    },
  },
  {
    name: "lays the story out on paper",
    isLong: true,
    async go(page, url) {
      await page.driver.send("Navigate", { url: "about:blank" });
      await page.driver.send("Navigate", { url: new URL("#mode=handout&language=en", url).href });
      await page.until("its pages are there", isLaidOut);
      const maps = await page.run<readonly boolean[]>(
        `return [...document.querySelectorAll("main svg")].map((map) => map.getBoundingClientRect().height > 0)`,
      );
      assert.ok(maps.length > 10, `${maps.length} pictures`);
      assert.ok(!maps.includes(false), "a picture has no height");
      return await page.text("[role=status]");
    },
  },
];
