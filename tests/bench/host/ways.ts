import { readFileSync } from "node:fs";
import { join } from "node:path";
import { embedCode } from "../../../src/panel/embed-code.ts";
import { usualParts } from "../../../src/session/frame-parts.ts";

/** How an article has its two maps; the first has none, and all others are held against it. */
export const ways = ["article", "element", "frame", "page"] as const;
export type Way = (typeof ways)[number];

export const wayNames: Readonly<Record<Way, string>> = {
  article: "the article alone",
  element: "with the element `<date-line>`",
  frame: "with an iframe of the embed view",
  page: "with an iframe of the whole page",
};

/** The two maps of the article: one further down than the first screen, one at its end. */
export const mapNames = ["near", "far"] as const;
export type MapName = (typeof mapNames)[number];

/** What they show, as an address has it. */
export const views: Readonly<Record<MapName, string>> = {
  near: "moment=2023-12-27&window=week",
  far: "moment=2024-04-22&window=year",
};

/** Pixels: the article's column, and the still picture in the element's place. */
export const stillSize = { width: 640, height: 480 } as const;

/** Keeps what the browser says of the article, and says once when a map tells that it is there. */
const watch = `
  const shifts = [];
  const longTasks = [];
  const observe = (type, take) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  observe("layout-shift", ({ value, hadRecentInput }) => hadRecentInput || shifts.push(value));
  observe("longtask", ({ duration }) => longTasks.push(duration));
  addEventListener("message", ({ source, data }) => {
    if (!data || data.dateline !== 1 || data.type !== "ready") return;
    const map = [...document.querySelectorAll("[data-map]")].find((each) => {
      const holder = each.querySelector("date-line");
      return (holder ? holder.shadowRoot : each).querySelector("iframe").contentWindow === source;
    });
    console.info("ready " + map.dataset.map);
  });`;

/**
 * The article in one of the ways, as a page of HTML.
 *
 * @param map address of the map's site
 */
export function articlePage(way: Way, map: string): string {
  const text = readFileSync(join(import.meta.dirname, "article.html"), "utf8");
  const script = way === "element" ? `<script async src="${map}embed/date-line.js"></script>` : "";
  const body = mapNames.reduce(
    (html, name) => html.replace(`<!-- ${name} -->`, () => placeOf(way, name, map)),
    text,
  );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>What a map should admit</title>
<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">
<link rel="stylesheet" href="article.css"><script>{${watch}
  Object.assign(window, { shifts, longTasks });
}</script>${script}</head><body><main>${body}</main></body></html>`;
}

function placeOf(way: Way, name: MapName, map: string): string {
  const held = holderOf(way, name, map);
  return `<div data-map="${name}">${held}</div>`;
}

function holderOf(way: Way, name: MapName, map: string): string {
  const view = views[name];
  const title = `Map: the road north, ${name}`;
  const { width, height } = stillSize;
  switch (way) {
    case "article":
      return "";
    case "element": {
      const given = [...new URLSearchParams(view)].map(([key, value]) => `${key}="${value}"`);
      // The far one has no picture: a link is what stands there without a script.
      const light =
        name === "near"
          ? `<figure><img src="still.svg" alt="${title}" width="${width}" height="${height}"></figure>`
          : `<a href="${map}#${view.replaceAll("&", "&amp;")}">${title}</a>`;
      return `<date-line src="${map}" title="${title}" ${given.join(" ")} language="en">${light}</date-line>`;
    }
    case "frame":
      return embedCode("iframe", {
        page: map,
        now: `#${view}`,
        start: "now",
        language: "en",
        theme: null,
        parts: usualParts,
        height: 560,
        title,
        posters: [],
      });
    case "page":
      // As whoever knows nothing but the address of the page puts it there.
      return `<iframe src="${map}#${view.replaceAll("&", "&amp;")}&amp;language=en" title="${title}" width="100%" height="640" frameborder="0"></iframe>`;
  }
}
