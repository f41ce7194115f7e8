import { readFile } from "node:fs/promises";
import { PNG } from "pngjs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { pageTags } from "../../src/publish/page-tags.ts";
import { firstStory } from "../first-story.ts";
import { desktop, startBrowser } from "./browser.ts";
import type { Picture } from "./reader.ts";
import { countIn } from "./reader.ts";

const url = inject("siteUrl");
let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

/** As strict as a newsroom may set it: nothing runs inline, nothing comes from elsewhere. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; font-src 'self'; img-src 'self' data: blob:";

/** The site's page under that policy, with what it tells machines where it has an address. */
async function openUnderPolicy(fragment: string) {
  const context = await browser.newContext({
    ...desktop,
    permissions: ["clipboard-read", "clipboard-write"],
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  const tags = pageTags({ ...firstStory, address: "https://example.org/map/" }, "A map.");
  await page.route(url, async (route) => {
    const response = await route.fetch();
    await route.fulfill({
      response,
      headers: { ...response.headers(), "content-security-policy": policy },
      body: (await response.text()).replace("</title>", `</title>${tags}`),
    });
  });
  await page.goto(`${url}#${fragment}`);
  return { page, complaints, context };
}

async function saved(page: Page, name: string) {
  const coming = page.waitForEvent("download");
  await page.getByRole("button", { name }).click();
  const download = await coming;
  return { name: download.suggestedFilename(), file: await readFile(await download.path()) };
}

function pictureOf(file: Buffer): Picture {
  const { width, height, data } = PNG.sync.read(file);
  return {
    width,
    height,
    colourAt(x, y) {
      const at = (y * width + x) * 4;
      return [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0];
    },
  };
}

it("saves the map as it shows, in pixels and as a drawing, with words that say what is on it", async () => {
  const { page, complaints, context } = await openUnderPolicy(
    "language=es&theme=dark&moment=2023-12-27&window=week",
  );
  await page.getByRole("button", { name: "Compartir esta vista" }).click();
  await page.getByText("Lo que muestra la imagen, en palabras").click();
  const words = page.getByRole("textbox", { name: "Lo que muestra la imagen, en palabras" });
  await expect
    .poll(() => words.inputValue(), { timeout: 30_000 })
    .toMatch(/^Mapa de México, del 21 al 27 de diciembre de 2023\. Incidentes: 14; /);
  await page.getByRole("button", { name: "Copiar estas palabras" }).click();
  await page.getByRole("button", { name: "Palabras copiadas" }).waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await words.inputValue());

  const png = await saved(page, "Imagen (PNG)");
  expect(png.name).toBe("el-camino-al-norte-2023-12-27.png");
  const picture = pictureOf(png.file);
  expect(picture.width).toBeGreaterThanOrEqual(1600);
  const foot = { left: 0, top: picture.height - 300, right: picture.width, bottom: picture.height };
  // The sea and the incidents of the dark theme, and the title's letters beneath.
  expect(countIn(picture, [0x10, 0x19, 0x1f])).toBeGreaterThan(100_000);
  expect(countIn(picture, [0xf0, 0x8b, 0xb6])).toBeGreaterThan(500);
  expect(countIn(picture, [0xee, 0xf1, 0xf3], foot)).toBeGreaterThan(500);

  const { name, file } = await saved(page, "Imagen (SVG)");
  expect(name).toBe("el-camino-al-norte-2023-12-27.svg");
  const svg = file.toString();
  const read = await page.evaluate((text) => {
    const parsed = new DOMParser().parseFromString(text, "image/svg+xml");
    return {
      root: parsed.documentElement.tagName,
      title: parsed.querySelector("title")?.textContent,
      about: parsed.querySelector("desc")?.textContent,
      scripts: parsed.querySelectorAll("script, foreignObject, image, style").length,
      links: [...parsed.querySelectorAll("[href]")]
        .map((each) => each.getAttribute("href") ?? "")
        .filter((href) => !parsed.getElementById(href.slice(1))),
    };
  }, svg);
  expect(read).toEqual({
    root: "svg",
    title: "El camino al norte, del 21 al 27 de diciembre de 2023",
    about: await words.inputValue(),
    scripts: 0,
    links: [],
  });
  expect(svg).not.toMatch(/var\(|url\((?!#)|\son\w+=/);

  await page.evaluate(() => {
    location.hash += "&map=7/15/-92.5";
  });
  await expect.poll(() => words.inputValue()).toMatch(/^Mapa de Chiapas \(México\), del 21 al 27 /);
  expect(complaints).toEqual([]);
  await context.close();
});
