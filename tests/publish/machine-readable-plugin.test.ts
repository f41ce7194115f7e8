import { cp, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build, createLogger } from "vite";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { readPublishedStory } from "../../src/intake/read-published-story.ts";
import { machineReadablePlugin } from "../../src/publish/machine-readable-plugin.ts";
import { firstPicturePlugin } from "../../src/still/first-picture-plugin.ts";
import { goodFolder } from "../intake/story-files.ts";
import { groundText } from "../still/ground-file.ts";

let root = "";
let warnings: string[] = [];

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "dateline-machines-"));
  await cp(goodFolder, join(root, "story"), { recursive: true });
  await mkdir(join(root, "public/base-map"), { recursive: true });
  await writeFile(join(root, "public/base-map/still.json"), groundText);
  await writeFile(
    join(root, "index.html"),
    "<!doctype html><html><head><title>A page</title></head></html>",
  );
  warnings = [];
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(root, { recursive: true });
});

async function setAddress(address: string) {
  const file = join(root, "story/story.json");
  const settings = JSON.parse(await readFile(file, "utf8")) as object;
  await writeFile(file, JSON.stringify({ ...settings, address }));
}

async function buildSite() {
  const logger = createLogger("warn");
  logger.warn = (text) => warnings.push(text);
  const readStory = async (folder: string) =>
    (await readPublishedStory(join(folder, "story"))).story;
  await build({
    root,
    configFile: false,
    customLogger: logger,
    logLevel: "warn",
    plugins: [firstPicturePlugin({ readStory }), machineReadablePlugin({ readStory })],
  });
  const dist = join(root, "dist");
  const files = (await readdir(dist)).filter((file) => /\.(json|png)$/.test(file)).toSorted();
  return { files, html: await readFile(join(dist, "index.html"), "utf8"), dist };
}

const ofAddress = () => warnings.filter((text) => text.includes("the page has no address"));

// Drawing two posters takes a while where a machine does something else meanwhile.
describe("a build", { timeout: 60_000 }, () => {
  test("without an address goes on without what needs one, and says so once", async () => {
    await setAddress("");
    const { files, html } = await buildSite();
    expect(ofAddress()).toHaveLength(1);
    expect(ofAddress()[0]).toContain("DATELINE_ADDRESS");
    expect(files).toEqual([]);
    expect(html).not.toMatch(/og:|oembed|ld\+json|canonical/);
  });

  test("under the story's address has tags, answers and posters that name it", async () => {
    await setAddress("https://a.example/map");
    const { files, html, dist } = await buildSite();
    expect(ofAddress()).toEqual([]);
    expect(files).toEqual(["oembed-fr.json", "oembed.json", "poster-fr.png", "poster.png"]);
    const named = [...html.matchAll(/https:\/\/a\.example\/map\/([\w-]+\.(?:json|png))/g)];
    expect([...new Set(named.map(([, file = ""]) => file))].toSorted()).toEqual([
      "oembed-fr.json",
      "oembed.json",
      "poster.png",
    ]);
    expect(html.match(/<meta name="description"[^>]*>/g)).toEqual([
      '<meta name="description" content="A strike in an invented country."/>',
    ]);
    const answer = JSON.parse(await readFile(join(dist, "oembed.json"), "utf8")) as {
      readonly thumbnail_url: string;
    };
    expect(answer.thumbnail_url).toBe("https://a.example/map/poster.png");
    const png = await readFile(join(dist, "poster.png"));
    expect(png.subarray(1, 4).toString()).toBe("PNG");
    expect(html).toMatch(/<head>.*<meta property="og:title".*<\/head>/s);
  });

  test("takes the address that it is given before the story's own", async () => {
    await setAddress("https://a.example/map");
    vi.stubEnv("DATELINE_ADDRESS", "https://b.example/");
    const { html } = await buildSite();
    expect(html).toContain('<link rel="canonical" href="https://b.example/"/>');
    expect(html).not.toContain("a.example");
  });

  test("fails where the address that it is given is none, and says what to write", async () => {
    vi.stubEnv("DATELINE_ADDRESS", "javascript:alert(1)");
    await expect(buildSite()).rejects.toThrow(
      "DATELINE_ADDRESS javascript:alert(1) is not an http or https address: write the page's own, such as https://example.org/map/",
    );
  });
});
