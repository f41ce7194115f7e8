import { readFile } from "node:fs/promises";
import type { Browser, BrowserContext, Frame, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import type { DateLine } from "../../src/embed/date-line.ts";
import { desktop, startBrowser } from "./browser.ts";
import { serveFolders } from "./article-site.ts";
import { countIn, readPicture, recordShifts, timeSlider } from "./reader.ts";

const siteFolder = inject("siteFolder");
let browser: Browser;
let maps: Awaited<ReturnType<typeof serveFolders>>;
let paper: Awaited<ReturnType<typeof serveFolders>>;

/** What a policy lets the map do: nothing but its own files, and data for the small pictures of its ground. */
const mapPolicy = (worker: string) =>
  `default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; font-src 'self'; worker-src ${worker}; manifest-src 'self'; img-src 'self' data: blob:`;
const anyOrigin = { "Access-Control-Allow-Origin": "*" };

/** What is on every title of the hostile record, and what it would do. */
const markup = `<img src=x onerror="parent.postMessage('pwned','*')"><script>top.pwned=1</script>`;

const picture = `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="400"><rect width="640" height="400" fill="#888"/></svg>`;
const sheet = `
body { margin: 0; font: 18px/1.5 sans-serif; }
main { margin: 0 20px; }
figure { margin: 0; } img { display: block; width: 640px; height: 400px; }
.column { width: 320px; }
.stage { position: sticky; top: 0; width: 640px; float: right; }
.words { width: 400px; } .words p { margin: 0 0 80vh; }
.far { clear: both; height: 3000px; }`;

const article = (body: string, map = maps.origin) => `<!doctype html><html lang="en"><head>
<title>News</title><link rel="icon" href="map.svg"><link rel="stylesheet" href="article.css">
<script async src="${map}/map/embed/date-line.js"></script></head><body><main>${body}</main></body></html>`;

const driven = () => `
<h1>How the caravan went</h1>
<div class="stage"><date-line id="first" src="${maps.origin}/map/" moment="2021-03-16" language="en">
<figure><img src="map.svg" alt="The road north, drawn"><figcaption>The road north</figcaption></figure></date-line><p>Scroll on.</p></div>
<div class="words">
<p>On <a id="link" href="${maps.origin}/map/#moment=2023-12-23" data-dateline="moment:2023-12-26; select:exodus-of-poverty-2023">Christmas Eve</a>
it set out. <a id="bare" data-dateline="select:">Close</a> <a id="plain" href="#below">Below</a></p>
<p id="fire" data-dateline="moment:2023-03-27; window:week">The fire in Ciudad Juárez.</p>
<p id="told" data-dateline="chapter:rescued-or-detained">Rescued, or detained?</p>
<p id="last">The end.</p></div>
<div class="far"></div>
<div class="column"><date-line id="second" aria-label="A small map" src="${maps.origin}/second/" chapter="rescued-or-detained"></date-line></div>`;

beforeAll(async () => {
  browser = await startBrowser();
  maps = await serveFolders(() => {
    const closed = { "Content-Security-Policy": mapPolicy("'self'") };
    const open = { "Content-Security-Policy": mapPolicy("'self' data:"), ...anyOrigin };
    const own =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; frame-src 'self'";
    const rewrite = (text: string) =>
      text.replaceAll('"title":{"en":"', (start) => start + JSON.stringify(markup).slice(1, -1));
    return {
      map: { files: siteFolder, headers: closed },
      second: { files: siteFolder, headers: closed },
      open: { files: siteFolder, headers: open },
      // Nothing but the map itself keeps its words from being markup.
      hostile: { files: siteFolder, rewrite },
      news: {
        headers: { "Content-Security-Policy": `${own}; connect-src 'self'` },
        files: {
          "closed.html": article(`<date-line src="/hostile/" language="en"></date-line>`, ""),
          "open.html": article(`<date-line src="/open/" language="en"></date-line>`, ""),
          "sandboxed.html": `<title>News</title><link rel="icon" href="map.svg"><iframe sandbox="allow-scripts allow-downloads" allow="clipboard-write" width="1200" height="720" src="/open/#moment=2023-12-27&amp;window=week&amp;language=en"></iframe>`,
          "article.css": sheet,
          "map.svg": picture,
        },
      },
    };
  });
  paper = await serveFolders(() => ({
    news: {
      headers: {
        "Content-Security-Policy": `default-src 'none'; script-src ${maps.origin}; style-src 'self'; img-src 'self'; frame-src ${maps.origin}`,
      },
      files: { "article.html": article(driven()), "article.css": sheet, "map.svg": picture },
    },
    hostile: {
      files: {
        "host.html": `<title>Host</title><link rel="icon" href="data:,"><iframe width="800" height="600" src="${maps.origin}/map/#language=en"></iframe>`,
      },
    },
  }));
});
afterAll(async () => {
  await browser.close();
  await Promise.all([maps.close(), paper.close()]);
});

/** What a page and all its frames complained about or logged, and asked for. */
async function visit(address: string) {
  const context = await browser.newContext({ ...desktop, serviceWorkers: "allow" });
  const page = await context.newPage();
  const noise: string[] = [];
  const requests: string[] = [];
  const opened: string[] = [];
  page.on("console", (message) => {
    // What drives the screen, where there is no graphics card for it.
    if (!message.text().includes("GL Driver Message")) noise.push(message.text());
  });
  page.on("pageerror", (error) => noise.push(error.message));
  page.on("request", (request) => requests.push(request.url()));
  page.on("dialog", (dialog) => {
    opened.push(dialog.message());
    void dialog.dismiss();
  });
  context.on("page", (other) => opened.push(other.url()));
  await recordShifts(page);
  await page.addInitScript(() => {
    Object.assign(window, { before: Object.getOwnPropertyNames(window) });
  });
  await page.goto(address);
  return { context, page, noise, requests, opened };
}

async function frameOf(page: Page, part: string): Promise<Frame> {
  const find = () => page.frames().find((each) => each.url().includes(part));
  // oxlint-disable-next-line no-await-in-loop -- until it is there
  while (!find()) await page.waitForEvent("framenavigated");
  return find() as Frame;
}

/** Waits until the map of an element says that it is ready. */
const isReady = (page: Page, id = "date-line") =>
  page.locator(`${id} iframe.there`).waitFor({ timeout: 60_000 });

const momentOf = (page: Page, id = "first") =>
  page.evaluate((name) => document.querySelector<DateLine>(`#${name}`)?.moment, id);

const currentIds = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll("[data-dateline-current]")].map(({ id }) => id),
  );

const cardIn = (frame: Frame) => frame.getByRole("article", { name: /Report/ });

describe("an article with two maps, under a strict policy", () => {
  let visited: Awaited<ReturnType<typeof visit>>;
  let page: Page;
  let frame: Frame;
  beforeAll(async () => {
    visited = await visit(`${paper.origin}/news/article.html`);
    ({ page } = visited);
    await page.evaluate(() => {
      const heard: [string, unknown][] = [];
      Object.assign(window, { heard });
      for (const type of ["ready", "momentchange", "select", "chapterchange", "error"]) {
        document
          .querySelector("#first")
          ?.addEventListener(type, (event) => heard.push([type, (event as CustomEvent).detail]));
      }
    });
    frame = await frameOf(page, "/map/");
  });
  afterAll(() => visited.context.close());

  it("shows the picture until the map is ready, and moves nothing", async () => {
    const light = page.getByRole("img", { name: "The road north, drawn" });
    await light.waitFor();
    await isReady(page, "#first");
    await expect.poll(() => light.isVisible()).toBe(false);
    const iframe = page.locator("#first iframe");
    expect(await iframe.getAttribute("title")).toBe("The road north · Dateline");
    expect(await iframe.getAttribute("sandbox")).toBe(
      "allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads allow-modals allow-same-origin",
    );
    expect(await iframe.getAttribute("allow")).toMatch(
      /^fullscreen; (web-share; )?clipboard-write$/,
    );
    expect(await iframe.getAttribute("referrerpolicy")).toBe("strict-origin");
    const shifts = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
    expect(shifts).toEqual([]);
    const [own, inFrame] = await Promise.all([
      page.locator("#first").boundingBox(),
      iframe.boundingBox(),
    ]);
    expect(inFrame).toEqual(own);
  });

  it("loads no map that is far below", async () => {
    expect(visited.requests.filter((url) => url.includes("/second/"))).toEqual([]);
    expect(await page.locator("#second iframe").count()).toBe(0);
  });

  it("drives the map by links, properties and methods, and hears back", async () => {
    await page.getByRole("link", { name: "Christmas Eve" }).click();
    await cardIn(frame).waitFor();
    await expect.poll(() => momentOf(page)).toBe("2023-12-26");
    await expect.poll(() => currentIds(page)).toEqual(["link"]);
    expect(await page.locator("#link").getAttribute("aria-current")).toBe("true");
    expect(page.url()).toBe(`${paper.origin}/news/article.html`);

    await page.locator("#bare").focus();
    await page.keyboard.press("Enter");
    await cardIn(frame).waitFor({ state: "detached" });
    // A link of the article's own goes its own way.
    await page.locator("#plain").click();
    expect(page.url()).toBe(`${paper.origin}/news/article.html#below`);

    const answers = await page.evaluate(async () => {
      const map = document.querySelector<DateLine>("#first");
      if (!map) throw new Error("no map");
      map.moment = "2022-06-01";
      map.setAttribute("window", "year");
      await map.show({ layers: ["routes"] });
      await map.fly("7/16.5/-93.2");
      const unknown = await map.fly(["oz"]).catch((error: Error) => error.message);
      // What is set comes before what is asked for after it.
      map.moment = "2023-12-24";
      await map.step(1);
      const stepped = (await map.get()).moment;
      map.moment = "2022-06-01";
      map.chapter = "ghost";
      await new Promise((resolve) => map.addEventListener("error", resolve, { once: true }));
      return { got: await map.get(), unknown, stepped };
    });
    expect(answers.got).toMatchObject({
      moment: "2022-06-01",
      window: "year",
      filter: { layers: "routes" },
      record: null,
      address: expect.stringMatching(
        /^http.*\/map\/#moment=2022-06-01&window=year.*map=7/,
      ) as string,
    });
    expect(answers.stepped?.slice(0, 7)).toBe("2023-12");
    expect(answers.unknown).toBe('unknown place: "oz"; correct the id');
    const heard = await page.evaluate(
      () => (window as unknown as { heard: [string, { message?: string }][] }).heard,
    );
    const types = heard.map(([type]) => type);
    for (const type of ["ready", "momentchange", "select", "error"]) expect(types).toContain(type);
    expect(heard.find(([type]) => type === "error")?.[1].message).toMatch(
      /^unknown chapter: "ghost"; write one of a-warning/,
    );
    // What was refused is not what shows.
    await expect
      .poll(() => page.evaluate(() => document.querySelector<DateLine>("#first")?.chapter))
      .toBeNull();
  });

  it("drives the map by the paragraph in the middle, and marks the one that the map tells", async () => {
    const toMiddle = (id: string) =>
      page.evaluate((name) => {
        document.querySelector(name)?.scrollIntoView({ block: "center" });
      }, id);
    await toMiddle("#fire");
    await expect.poll(() => momentOf(page)).toBe("2023-03-27");
    await expect.poll(() => currentIds(page)).toEqual(["fire"]);
    await toMiddle("#told");
    await expect.poll(() => currentIds(page)).toEqual(["told"]);
    // The reader's own hand, in the map.
    const slider = timeSlider(frame as unknown as Page);
    await slider.focus();
    await page.keyboard.press("Home");
    await expect.poll(() => currentIds(page)).toEqual([]);
    await page.evaluate(async () => {
      const map = document.querySelector<DateLine>("#first");
      if (map) map.moment = "2023-03-29";
    });
    await expect.poll(() => currentIds(page)).toEqual(["fire"]);
    // While that holds the map, the article leaves it alone.
    const canvas = await frame.locator(".map").boundingBox();
    await page.mouse.move((canvas?.x ?? 0) + 100, (canvas?.y ?? 0) + 150);
    await page.mouse.down();
    const momentAfter = (id: string) =>
      page.evaluate(async (name) => {
        const map = document.querySelector<DateLine>("#first");
        // It has told by then that it is held.
        await map?.get();
        document.querySelector(name)?.scrollIntoView({ block: "center" });
        const frames = () => new Promise((resolve) => requestAnimationFrame(resolve));
        for (let count = 0; count < 4; count += 1) await frames();
        await new Promise((resolve) => setTimeout(resolve, 100));
        return (await map?.get())?.moment;
      }, id);
    await momentAfter("#last");
    expect(await momentAfter("#told")).toBe("2023-03-29");
    await page.mouse.up();
    await expect
      .poll(async () => {
        await momentAfter("#last");
        return momentAfter("#told");
      })
      .not.toBe("2023-03-29");
  });

  it("is left without a trace, and has the map back as it was", async () => {
    const before = "2022-06-01";
    await page.evaluate(async (moment) => {
      const map = document.querySelector<DateLine>("#first");
      document.querySelector("#last")?.scrollIntoView({ block: "center" });
      if (map) map.moment = moment;
      // oxlint-disable-next-line no-await-in-loop -- until it shows that
      while ((await map?.get())?.moment !== moment) await map?.get();
      Object.assign(window, { map, place: map?.parentElement });
      map?.remove();
    }, before);
    await expect.poll(() => page.frames().length).toBe(1);
    expect(await currentIds(page)).toEqual([]);
    const shown = await page.evaluate(async () => {
      const { map, place } = window as unknown as { map: DateLine; place: Element };
      place.append(map);
      return (await map.get()).moment;
    });
    expect(shown).toBe(before);
    expect(page.frames()).toHaveLength(2);
  });

  it("loads the other map once it is near, in its narrow column", async () => {
    await page.locator("#second").scrollIntoViewIfNeeded();
    await isReady(page, "#second");
    const second = await frameOf(page, "/second/");
    expect(await second.evaluate(() => innerWidth)).toBe(320);
    expect(await page.locator("#second iframe").getAttribute("title")).toBe("A small map");
    const [first, before] = [await momentOf(page), await momentOf(page, "second")];
    await page.evaluate(() => document.querySelector<DateLine>("#second")?.step(1));
    await expect.poll(() => momentOf(page, "second")).not.toBe(before);
    expect(await momentOf(page)).toBe(first);
  });

  it("is quiet: no cookie, no storage, no noise, nobody else asked, nothing global", async () => {
    expect(visited.noise).toEqual([]);
    const { cookies, origins } = await visited.context.storageState();
    expect([cookies, origins]).toEqual([[], []]);
    // Nor what the map keeps as a page of its own, where it need have no network.
    expect(visited.context.serviceWorkers()).toEqual([]);
    const inMap = await frameOf(page, "/map/");
    expect(await inMap.evaluate(() => caches.keys())).toEqual([]);
    const hosts = new Set(visited.requests.map((url) => new URL(url).origin));
    expect([...hosts].toSorted()).toEqual([maps.origin, paper.origin].toSorted());
    const added = await page.evaluate(() => {
      const { before } = window as unknown as { before: string[] };
      return Object.getOwnPropertyNames(window).filter((name) => !before.includes(name));
    });
    const ours = ["before", "shifts", "heard", "map", "place"];
    // The browser's own names for elements, and what this test keeps there.
    expect(added.filter((name) => !ours.includes(name) && !/^\d+$/.test(name))).toEqual([]);
    expect(visited.opened).toEqual([]);
  });
});

describe("a map on the article's own origin", () => {
  it("has a sandbox of its own where its host lets any origin read its files", async () => {
    const { context, page, noise } = await visit(`${maps.origin}/news/open.html`);
    await isReady(page);
    expect(await page.locator("iframe").getAttribute("sandbox")).not.toContain("same-origin");
    const frame = await frameOf(page, "/open/");
    await frame.locator(".map[data-ground] canvas").waitFor();
    expect(await frame.evaluate(() => self.origin)).toBe("null");
    const reached = await page.evaluate(
      () =>
        document.querySelector("date-line")?.shadowRoot?.querySelector("iframe")?.contentDocument,
    );
    expect(reached).toBeNull();
    await page.evaluate(async () => {
      const map = document.querySelector<DateLine>("date-line");
      if (map) map.moment = "2022-06-01";
      await map?.get();
    });
    await expect
      .poll(() => timeSlider(frame as unknown as Page).getAttribute("aria-valuetext"))
      .toMatch(/1 June 2022|June 1, 2022/);
    expect(noise).toEqual([]);
    await context.close();
  });

  it("is saved as a picture from within a sandbox that leaves it no origin", async () => {
    const { context, page, noise } = await visit(`${maps.origin}/news/sandboxed.html`);
    const frame = await frameOf(page, "/open/");
    await frame.getByRole("button", { name: "Share this view" }).click();
    const coming = page.waitForEvent("download");
    await frame.getByRole("button", { name: "Picture (PNG)" }).click();
    const picture = readPicture(await readFile(await (await coming).path()));
    expect(await frame.evaluate(() => self.origin)).toBe("null");
    expect(countIn(picture, [0xa3, 0x27, 0x5f])).toBeGreaterThan(500);
    expect(noise).toEqual([]);
    await context.close();
  });

  it("has none where it does not; even there a hostile record is text, and can't script the article", async () => {
    const { context, page, noise, opened } = await visit(`${maps.origin}/news/closed.html`);
    await listen(page);
    const frame = await frameOf(page, `${maps.origin}/hostile/`);
    await page.evaluate(async () => {
      const map = document.querySelector<DateLine>("date-line");
      if (map) map.select = "exodus-of-poverty-2023";
      await map?.get();
    });
    expect(await page.locator("date-line iframe").getAttribute("sandbox")).toBeNull();
    await cardIn(frame).getByText("<img src=x", { exact: false }).first().waitFor();
    expect(await page.locator("date-line iframe").getAttribute("title")).toContain("<img src=x");
    const { heard, pwned } = await page.evaluate(() => {
      const { heard: all, pwned: got } = window as unknown as { heard: unknown[]; pwned?: unknown };
      return { heard: all, pwned: got };
    });
    expect(heard.length).toBeGreaterThan(0);
    expect([heard.includes("pwned"), pwned]).toEqual([false, undefined]);
    expect([noise, opened]).toEqual([[], []]);
    await context.close();
  });
});

/** Makes a page remember whatever is posted to it. */
const listen = (page: Page) =>
  page.evaluate(() => {
    const heard: unknown[] = [];
    Object.assign(window, { heard });
    addEventListener("message", ({ data }) => heard.push(data));
  });

describe("a hostile host", () => {
  let context: BrowserContext;
  let page: Page;
  let opened: string[];
  let noise: string[];
  let requests: string[];
  beforeAll(async () => {
    ({ context, page, opened, noise, requests } = await visit(`${paper.origin}/hostile/host.html`));
    await listen(page);
  });
  afterAll(() => context.close());

  it("can't make the map open, run or send anything, nor stop it", async () => {
    const frame = await frameOf(page, "/map/");
    const heard = () =>
      page.evaluate(
        () => (window as unknown as { heard: { id?: unknown; type?: unknown }[] }).heard,
      );
    await expect
      .poll(async () => (await heard()).some(({ type }) => type === "ready"), { timeout: 60_000 })
      .toBe(true);
    await page.evaluate(async () => {
      const { contentWindow } = document.querySelector("iframe") ?? {};
      const post = (data: unknown) => contentWindow?.postMessage(data, "*");
      const script = "javascript:parent.postMessage('pwned','*')";
      const tag = "<img src=x onerror=parent.postMessage('pwned','*')>";
      for (const value of [
        script,
        tag,
        "__proto__",
        "constructor",
        "data:text/html,x",
        "//evil.example",
      ]) {
        post({ dateline: 1, id: value, type: value });
        post({ dateline: 1, id: 1, type: "open", url: value });
        post({ dateline: 1, id: 2, type: "search", search: value });
        post({ dateline: 1, id: 3, type: "select", record: value });
        post({ dateline: 1, id: 4, type: "setLanguage", language: value });
        post({ dateline: 1, id: 5, type: "setTheme", theme: value });
        post({
          dateline: 1,
          id: 6,
          type: "show",
          filter: JSON.parse(`{"__proto__": "${value[0]}"}`),
        });
        post({ dateline: 1, id: 7, type: "chapter", chapter: value });
        post({ dateline: value, id: 8, type: "get" });
        post(value);
        post(JSON.parse(`{"dateline": 1, "id": 8, "type": "get", "__proto__": {"polluted": 1}}`));
      }
      const round: unknown[] = [];
      round.push(round);
      post(round);
      post({ dateline: 1, id: 9, type: "fly", places: round });
      post({ dateline: 1, id: 10, type: "get", more: new ArrayBuffer(8) });
      const pause = () => new Promise((resolve) => setTimeout(resolve, 1_100));
      await pause();
      for (let count = 0; count < 5_000; count += 1) {
        post({ dateline: 1, id: count, type: "setMoment", moment: "2022-06-01" });
        post({ dateline: 1, id: count, type: "nonsense" });
      }
      await pause();
      post({ dateline: 1, id: "search", type: "search", search: tag });
      post({ dateline: 1, id: "after", type: "get" });
    });
    await expect.poll(async () => (await heard()).some(({ id }) => id === "after")).toBe(true);
    const all = await heard();
    expect(all.find(({ id }) => id === "after")).toMatchObject({
      type: "answer",
      moment: "2022-06-01",
      language: "en",
      chapter: null,
    });
    expect(all).not.toContain("pwned");
    // Ten thousand were posted.
    expect(all.length).toBeLessThan(400);
    expect(await frame.evaluate(() => "polluted" in {})).toBe(false);
    expect(opened).toEqual([]);
    expect(noise).toEqual([]);
    const elsewhere = requests.filter(
      (url) => ![maps.origin, paper.origin, "data:"].some((start) => url.startsWith(start)),
    );
    expect(elsewhere).toEqual([]);
    expect(frame.url()).toMatch(new RegExp(`^${maps.origin}/map/#`));
    // The whole page is in the frame, and keeps nothing there.
    await frame.getByRole("searchbox").waitFor();
    expect(await frame.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
    expect(await page.evaluate(() => history.length)).toBeLessThan(5);
  });

  it("is not heard where the map's address does not name it", async () => {
    await page.evaluate((origin) => {
      const frame = Object.assign(document.createElement("iframe"), { width: 800, height: 600 });
      frame.src = `${origin}/second/#origins=https%3A%2F%2Fpaper.example&language=en`;
      document.querySelector("iframe")?.replaceWith(frame);
      (window as unknown as { heard: unknown[] }).heard.length = 0;
    }, maps.origin);
    const frame = await frameOf(page, "/second/");
    const refused = await page.evaluate(async () => {
      const { heard } = window as unknown as { heard: { id?: unknown; message?: string }[] };
      const { contentWindow } = document.querySelector("iframe") ?? {};
      while (!heard.some(({ id }) => id === 1)) {
        contentWindow?.postMessage(
          { dateline: 1, id: 1, type: "setMoment", moment: "2022-06-01" },
          "*",
        );
        // oxlint-disable-next-line no-await-in-loop -- until it is there
        await new Promise((resolve) => setTimeout(resolve, 300));
      }
      return heard;
    });
    expect(refused.every(({ message }) => message?.startsWith("the map does not listen to"))).toBe(
      true,
    );
    expect(frame.url()).toContain("origins=https%3A%2F%2Fpaper.example");
    expect(frame.url()).not.toContain("2022-06-01");
  });
});
