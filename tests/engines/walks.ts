import assert from "node:assert/strict";
import { setTimeout as pause } from "node:timers/promises";
import { countIn, differing } from "../journeys/reader.ts";
import type { ArticlePages } from "./article-pages.ts";
import type { DrivenPage } from "./driven-page.ts";
import { key } from "./keys.ts";
import { coloursIn, incidents, largestMark, lightness } from "./map-looks.ts";
import { pageWithoutScript, pageWithoutWebgl } from "./watched-site.ts";

/** Something that a person does with the page. Throws where it does not do what it should. */
export interface Walk {
  readonly name: string;
  /** Whether the page that it ends on is an article, which is longer than its window. */
  readonly isLong?: boolean;
  /** May give words to print beside its name. */
  go(page: DrivenPage, url: string, articles: ArticlePages): Promise<string | void>;
}

const moment = ".moment-button time";
const said = (page: DrivenPage) => page.text(moment);

/** Whether the words stand in a sheet over the map. */
const hasSheet = (page: DrivenPage) =>
  page.run<boolean>(`return document.querySelector(".sheet[data-height]") !== null`);

async function type(page: DrivenPage, words: string) {
  await page.keys(...words);
}

async function focusSlider(page: DrivenPage) {
  await page.run(`document.querySelector("#time").focus()`);
}

async function openLegend(page: DrivenPage) {
  if (!(await page.run<boolean>(`return document.querySelector(".legend").open`))) {
    await page.press(".legend > summary");
  }
}

export const walks: readonly Walk[] = [
  {
    name: "shows title and map before its script",
    async go(page, url) {
      await page.driver.send("Navigate", { url: new URL(pageWithoutScript, url).href });
      assert.equal(await page.text('#first h1[lang="en"]'), "The road north");
      const picture = await page.picture();
      assert.ok(countIn(picture, incidents) > 200, "no marks in the first picture");
      assert.ok(coloursIn(picture) > 40, "the first picture is blank");
    },
  },
  {
    name: "draws the map, live or still",
    async go(page) {
      await page.open();
      assert.equal(await page.run("return document.title"), "The road north · Dateline");
      await page.until(
        "the map has come to be what it will be",
        `document.querySelector(".map[data-ground] canvas") && !document.querySelector(".still-view") || /still picture/.test(document.querySelector(".map-note p")?.textContent) && document.querySelector(".still-view svg")`,
      );
      const picture = await page.mapPicture();
      assert.ok(coloursIn(picture) > 40, "the map is blank");
      assert.ok(countIn(picture, incidents) > 200, "no marks on the map");
      const note = await page.text(".map-note p");
      return note === "" ? "live" : `still: ${note}`;
    },
  },
  {
    name: "draws a still map without WebGL, which follows time",
    async go(page, url) {
      await page.driver.send("Navigate", { url: new URL(pageWithoutWebgl, url).href });
      const title = `document.querySelector(".still-view title")?.textContent`;
      await page.until("there is a still map", title);
      assert.match(await page.text(".map-note p"), /no WebGL 2/);
      const before = await page.run<string>(`return ${title}`);
      assert.ok(countIn(await page.mapPicture(), incidents) > 200, "no marks on the still map");
      await focusSlider(page);
      await page.keys(key.pageDown);
      await page.until("it has followed", `${title} !== ${JSON.stringify(before)}`);
      const complaints = await page.run<readonly string[]>("return complaints.splice(0)");
      assert.ok(
        complaints.length > 0 && complaints.every((words) => /webgl/i.test(words)),
        complaints.join("; "),
      );
    },
  },
  {
    name: "moves in time by the slider's keys and by hand, and the map with it",
    async go(page) {
      await page.open("moment=2023-12-27&window=day");
      assert.equal(await said(page), "27 December 2023");
      const before = await page.mapPicture();
      await focusSlider(page);
      await page.keys(key.right);
      await page.until(
        "the day after",
        `document.querySelector("${moment}").textContent === "28 December 2023"`,
      );
      await page.keys(key.pageUp);
      await page.until(
        "the month after",
        `document.querySelector("${moment}").textContent === "28 January 2024"`,
      );
      await page.keys(key.home);
      await page.until(
        "the beginning",
        `document.querySelector("#time").value === document.querySelector("#time").min`,
      );
      const after = await page.mapPicture();
      assert.notEqual(countIn(after, incidents), countIn(before, incidents), "the map stays");
      const box = await page.run<DOMRect>(
        `return document.querySelector("#time").getBoundingClientRect().toJSON()`,
      );
      const y = box.y + box.height / 2;
      await page.drag({ x: box.x + 12, y }, { x: box.x + box.width / 2, y });
      const share = await page.run<number>(
        `const { value, min, max } = document.querySelector("#time"); return (value - min) / (max - min)`,
      );
      assert.ok(Math.abs(share - 0.5) < 0.03, `dragged to the middle it stands at ${share}`);
    },
  },
  {
    name: "draws a moment that a hand moves as one that rests",
    async go(page) {
      await page.open("moment=2023-12-24&window=week&map=6/16.6/-94&theme=dark");
      await focusSlider(page);
      // The day after it has been seen, too: a name keeps the side that it had.
      for (const way of [key.right, key.right, key.left, key.right, key.left]) {
        // oxlint-disable-next-line no-await-in-loop -- a hand makes one step after the other
        await page.keys(way);
      }
      const moving = await page.mapPicture();
      // Longer than what is kept of the ground for the next step; a step alone is drawn with it.
      await pause(6000);
      await page.keys(key.right);
      await pause(6000);
      await page.keys(key.left);
      const whole = await page.mapPicture();
      assert.ok(countIn(whole, incidents) + coloursIn(whole) > 40, "the map is blank");
      assert.equal(differing(moving, whole), 0, "the map is another while a hand moves it");
    },
  },
  {
    name: "plays and pauses",
    async go(page) {
      await page.open("moment=2023-12-01&window=week");
      await page.press(".transport button", /^Play$/);
      await page.until(
        "time runs",
        `document.querySelector("${moment}").textContent !== "1 December 2023"`,
      );
      await page.press(".transport button", /^Pause$/);
      await page.until(
        "it pauses",
        `document.querySelector(".play").getAttribute("aria-label") === "Play"`,
      );
      const at = await said(page);
      await page.mapPicture();
      assert.equal(await said(page), at, "time runs on");
    },
  },
  {
    name: "goes to a date that is typed",
    async go(page) {
      await page.open();
      await page.press(".moment-button");
      await page.until("there is a field", `document.activeElement?.matches(".moment-form input")`);
      await type(page, "december 27 2023");
      await page.keys(key.enter);
      await page.until(
        "it is there",
        `document.querySelector("${moment}")?.textContent === "27 December 2023"`,
      );
      await page.until("the address says so", `location.hash.includes("moment=2023-12-27")`);
    },
  },
  {
    name: "leaves the moment where it is as the bar shows another time, and comes back to it",
    async go(page) {
      await page.open("moment=2023-12-27&time=2021-01-01/2021-12-31");
      await page.until(
        "the bar's edge says where it is",
        `/27 Dec 2023/.test(document.querySelector(".moment-away")?.textContent)`,
      );
      assert.equal(await said(page), "27 December 2023");
      await page.press(".moment-away");
      await page.until("it is in sight", `!document.querySelector(".moment-away")`);
      assert.equal(await said(page), "27 December 2023");
      await page.until("the address says so", `/time=202\\d-/.test(location.hash)`);
    },
  },
  {
    name: "leads back to the whole area once the map was moved",
    async go(page) {
      await page.open("moment=2023-12-27&map=7/16/-93");
      const near = await page.mapPicture();
      await page.press(".whole-area");
      await page.until(
        "nothing is left of where it looked",
        `!document.querySelector(".whole-area") && !location.hash.includes("map=")`,
      );
      const whole = await page.mapPicture();
      assert.ok(countIn(whole, incidents) !== countIn(near, incidents), "the map stays");
    },
  },
  {
    name: "tells which part of its address says nothing",
    async go(page) {
      await page.open("moment=2023-12-27&chapter=no-such");
      await page.until(
        "it names the part",
        `/chapter=no-such/.test(document.querySelector(".address-notice")?.textContent)`,
      );
      await page.press(".address-notice .close");
      await page.until("it is gone", `!document.querySelector(".address-notice")`);
    },
  },
  {
    name: "filters by the legend",
    async go(page) {
      await page.open("moment=2023-12-27&window=year");
      const before = await page.mapPicture();
      await openLegend(page);
      await page.press(".legend input[type=checkbox]", /^Incidents/);
      await page.until(
        "it says so",
        `/Filtered: \\d+ of \\d+ reports/.test(document.querySelector(".filtered-words")?.textContent)`,
      );
      const [, shown, all] = /(\d+) of (\d+)/.exec(await page.text(".filtered-words")) ?? [];
      assert.ok(Number(shown) < Number(all), `${shown} of ${all} are shown`);
      const after = await page.mapPicture();
      assert.ok(countIn(after, incidents) < countIn(before, incidents) / 4, "its marks stay");
    },
  },
  {
    name: "opens a card from the list, with a link to its paragraph",
    async go(page) {
      await page.open("moment=2023-12-27");
      await page.press(".report", /./);
      await page.until("there is a card", `document.querySelector("article.card")`);
      const link = await page.run<string>(
        `return document.querySelector("article.card a[href^=http]")?.href ?? ""`,
      );
      assert.match(link, /^https:\/\/.+#:~:text=\S+$/);
      assert.match(await page.text("article.card"), /paragraph \d+/);
    },
  },
  {
    name: "opens a card by a press on its mark",
    async go(page) {
      await page.open("moment=2023-12-27&window=day&map=6/19.43/-99.13");
      const map = await page.run<DOMRect>(
        `return document.querySelector(".map").getBoundingClientRect().toJSON()`,
      );
      const picture = await page.mapPicture();
      const at = largestMark(picture);
      const place = { x: map.x + at.x, y: map.y + at.y };
      await page.drag(place, place);
      await page.until("there is a card", `document.querySelector("article.card")`);
    },
  },
  {
    name: "tells the story, on and back",
    async go(page) {
      await page.open();
      await page.press("button", /^Start the story$/);
      const title = () => page.text("#chapter-title");
      const at = (number: number) =>
        page.until(
          `chapter ${number}`,
          `/^Chapter ${number} of /.test(document.querySelector(".chapter-count")?.textContent)`,
        );
      await at(1);
      const first = await title();
      await page.press(".chapter-nav button", /^Next/);
      await at(2);
      const second = await title();
      await page.press(".chapter-nav button", /^Next/);
      await at(3);
      await page.until("the clock has come to it", `location.hash.includes("chapter=")`);
      await page.press(".chapter-nav button", /^Back$/);
      await at(2);
      assert.equal(await title(), second);
      await page.press(".chapter-nav button", /^Back$/);
      await at(1);
      assert.equal(await title(), first);
      assert.notEqual(first, second);
    },
  },
  {
    name: "finds a place",
    async go(page) {
      await page.open("moment=2023-12-27");
      if (await hasSheet(page)) await page.press(".search-open");
      else await page.press("#search");
      await page.until("the field has the focus", `document.activeElement?.id === "search"`);
      await type(page, "huixt");
      await page.until(
        "it is found",
        `/^\\d+ reports with “huixt”$/.test(document.querySelector(".reports h2")?.textContent)`,
      );
      assert.match(await page.text(".report mark"), /^Huixt/);
    },
  },
  {
    name: "changes to Spanish and dark, and its address opened afresh has all of it",
    async go(page) {
      await page.open("moment=2023-12-27");
      const light = lightness(await page.mapPicture());
      await page.press(".languages button", /^ES/);
      await page.until(
        "it is Spanish",
        `document.documentElement.lang === "es" && document.querySelector(".masthead h1").textContent === "El camino al norte"`,
      );
      await page.press(".masthead button", /^Cambiar a oscuro$/);
      await page.until("it is dark", `document.documentElement.dataset.theme === "dark"`);
      const dark = lightness(await page.mapPicture());
      assert.ok(dark < light - 80, `the map's lightness goes from ${light} to ${dark}`);
      await page.until(
        "the address says so",
        `/theme=dark/.test(location.hash) && /language=es/.test(location.hash)`,
      );
      const hash = await page.run<string>("return location.hash.slice(1)");
      await page.open(hash);
      assert.equal(await said(page), "27 de diciembre de 2023");
      assert.equal(await page.text(".masthead h1"), "El camino al norte");
      assert.ok(Math.abs(lightness(await page.mapPicture()) - dark) < 8, "the map is not as dark");
    },
  },
  {
    name: "hands out its link",
    async go(page) {
      await page.open("moment=2023-12-27");
      await page.press(".share-view button", /^Share this view$/);
      await page.until(
        "it is copied, or stands there",
        `document.querySelector(".share-said:not([hidden]) .share-outcome")`,
      );
      const isCopied = /copied/i.test(await page.text(".share-outcome"));
      const field = `return document.querySelector(".share-said input")?.value ?? ""`;
      if (!isCopied) assert.match(await page.run(field), /^http:.+#.*moment=2023-12-27/);
      return isCopied ? "copied" : "stands there to be copied by hand";
    },
  },
  {
    name: "shows the numbers, each to be chosen",
    async go(page) {
      await page.open();
      await page.press(".view-choice button", /^Numbers$/);
      await page.until("there are charts", `document.querySelectorAll("figure svg").length > 2`);
      await page.run(`document.querySelector("figure [role=radio][aria-checked=true]").focus()`);
      const before = await page.text(".chosen-number");
      await page.keys(key.home);
      await page.until(
        "another is chosen",
        `document.querySelector(".chosen-number").textContent.trim() !== ${JSON.stringify(before)}`,
      );
    },
  },
];
