import assert from "node:assert/strict";
import { countIn } from "../journeys/reader.ts";
import type { ArticlePages } from "./article-pages.ts";
import type { DrivenPage } from "./driven-page.ts";
import { coloursIn, incidents } from "./map-looks.ts";
import type { Walk } from "./walks.ts";

const map = `document.querySelector("date-line")`;

/** The last message of a type that the article heard from its map. */
const lastHeard = (type: string) => `heard.filter(({ type }) => type === "${type}").at(-1)`;

/** What the part of the window in which a map lies looks like. */
async function pictureOf(page: DrivenPage, selector: string) {
  const whole = await page.picture();
  const { x, y, width, height } = await page.run<DOMRect>(
    `return document.querySelector(arguments[0]).getBoundingClientRect().toJSON()`,
    selector,
  );
  const inSight = Math.min(height, whole.height - y);
  return {
    width,
    height: inSight,
    colourAt: (across: number, down: number) => whole.colourAt(x + across, y + down),
  };
}

/** Waits until the map in a part of the window has marks, which are drawn soon after it is ready. */
async function hasMarks(page: DrivenPage, selector: string) {
  let marks = 0;
  /* oxlint-disable no-await-in-loop -- one look after the other */
  for (let look = 0; look < 40 && marks < 100; look += 1) {
    const picture = await pictureOf(page, selector);
    marks = coloursIn(picture) > 40 ? countIn(picture, incidents) : 0;
  }
  /* oxlint-enable no-await-in-loop */
  assert.ok(marks >= 100, "the frame shows no marks on a map");
}

/** Sends a message to the frame and waits for its answer. */
async function ask(page: DrivenPage, id: string, message: object) {
  await page.run(`document.querySelector("iframe").contentWindow.postMessage(arguments[0], "*")`, {
    dateline: 1,
    id,
    ...message,
  });
  const answer = `heard.find(({ id }) => id === "${id}")`;
  await page.until(`${id} is answered`, answer);
  return page.run<Readonly<Record<string, unknown>>>(`return ${answer}`);
}

/** What an article of another origin does with its map. */
export const articleWalks: readonly Walk[] = [
  {
    name: "in an article: the element has its picture, then the map, drives it, and is as high as it asks",
    isLong: true,
    async go(page, _url, articles: ArticlePages) {
      await page.driver.send("Navigate", { url: articles.element });
      const seen = await page.run<readonly [boolean, boolean]>(
        `const { visibility } = getComputedStyle(${map}.querySelector("img"));
         return [visibility === "visible", Boolean(${map}.shadowRoot?.querySelector("iframe.there"))]`,
      );
      assert.notEqual(seen[0], seen[1], "either its picture is seen or its map is there");
      await page.until("the map is there", `${map}.shadowRoot?.querySelector("iframe.there")`);
      assert.equal(
        await page.run(`return ${map}.shadowRoot.querySelector("iframe").title`),
        "The road north · Dateline",
      );
      await hasMarks(page, "date-line");

      await page.run(
        `${map}.moment = "2022-06-01"; ${map}.get().then((shown) => { window.got = shown; })`,
      );
      await page.until("it says what it shows", "window.got");
      assert.equal(await page.run("return got.moment"), "2022-06-01");
      await page.until(
        "it tells its moment",
        `${lastHeard("momentchange")}?.moment === "2022-06-01"`,
      );

      await page.press("a[data-dateline]");
      await page.until(
        "the link has opened a card",
        `${lastHeard("select")}?.record === "exodus-of-poverty-2023"`,
      );
      await page.until("it is at its day", `${map}.moment === "2023-12-26"`);
      await page.until(
        "the link is marked",
        `document.querySelector("a[data-dateline]").getAttribute("aria-current") === "true"`,
      );
      assert.equal(await page.run("return location.href"), articles.element);

      const height = `${map}.getBoundingClientRect().height`;
      const told = lastHeard("height");
      // It comes to it in steps; the last of them counts.
      const fits = `${told} && performance.now() - ${told}.timeStamp > 1000 && Math.abs(${height} - ${told}.height) < 1`;
      await page.run(`heard.length = 0; document.querySelector("#column").className = "narrow"`);
      await page.until("it is as high as it asks for in a narrow column", fits);
      const narrow = await page.run<number>(`return ${height}`);
      await page.run(`heard.length = 0; document.querySelector("#column").className = ""`);
      await page.until("it is so in a wide one", fits);
      const wide = await page.run<number>(`return ${height}`);
      assert.notEqual(narrow, wide);
      return `${narrow} and ${wide} px`;
    },
  },
  {
    name: "in an article: a plain iframe is ready, is set to a day and says what it shows",
    async go(page, _url, articles: ArticlePages) {
      await page.driver.send("Navigate", { url: articles.frame });
      await page.until("it is ready", lastHeard("ready"));
      assert.equal(await page.run(`return ${lastHeard("ready")}.moment`), "2023-12-27");
      const set = await ask(page, "set", { type: "setMoment", moment: "2022-06-01" });
      assert.deepEqual([set["id"], set["type"]], ["set", "answer"]);
      const got = await ask(page, "got", { type: "get" });
      assert.equal(got["moment"], "2022-06-01");
      assert.match(String(got["address"]), /^http.+#moment=2022-06-01/);
      const refused = await ask(page, "refused", { type: "setMoment", moment: "1 June" });
      assert.deepEqual([refused["type"], refused["field"]], ["error", "moment"]);
      await ask(page, "back", { type: "setMoment", moment: "2023-12-27" });
      await hasMarks(page, "iframe");
    },
  },
];
