import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Browser, BrowserContextOptions } from "playwright-core";
import { build } from "vite";
import { chunks } from "../../vite.config.ts";
import { desktop, phone, startBrowser } from "../journeys/browser.ts";
import { elementFile } from "../../src/embed/element-plugin.ts";
import { languages } from "../../src/words/dictionary.ts";
import { mapIsThere } from "../journeys/reader.ts";
import { serveSite } from "./serve-site.ts";

/** What a reader waits for, in parts. Bytes: gzipped where a server would do that. */
interface Budget {
  readonly name: string;
  /** In bytes. */
  readonly limit: number;
  readonly parts: ReadonlyMap<string, number>;
}

/** How the page is opened for the first time, and what its first picture may weigh, in bytes. */
interface Visit {
  readonly name: string;
  readonly fragment: string;
  readonly device: BrowserContextOptions;
  readonly firstPicture: number;
}

const embed = { ...desktop, viewport: { width: 640, height: 480 } };
const visits: readonly Visit[] = [
  { name: "1280×800", fragment: "", device: desktop, firstPicture: 100_000 },
  { name: "390×844", fragment: "", device: phone, firstPicture: 100_000 },
  { name: "in a frame of 640×480", fragment: "#ui=embed", device: embed, firstPicture: 60_000 },
];

const root = join(import.meta.dirname, "../..");
const gzipped = (bytes: Buffer | Uint8Array) => gzipSync(bytes).length;

async function main() {
  const site = await serveSite();
  const browser = await startBrowser();
  try {
    const budgets = await ownCode();
    for (const visit of visits) {
      // oxlint-disable-next-line no-await-in-loop -- one visit at a time
      budgets.push(...(await firstVisit(browser, site.url, visit)));
    }
    for (const budget of budgets) console.log(wordsOf(budget));
    if (budgets.some(isBroken)) {
      console.error("a budget is broken");
      process.exitCode = 1;
    }
  } finally {
    await browser.close();
    await site.close();
  }
}

/**
 * What is written here of the scripts that the live map needs: the page's, the map's and one language's, the
 * longest. In the readers' build but for others' code, which is set apart.
 */
async function ownCode(): Promise<Budget[]> {
  const outDir = mkdtempSync(join(tmpdir(), "dateline-budget-"));
  const groups = [{ name: "third-party", test: /node_modules/, priority: 1 }, ...chunks];
  const rolldownOptions = { output: { codeSplitting: { groups } } };
  const built = await build({
    root,
    logLevel: "warn",
    build: { outDir, emptyOutDir: true, rolldownOptions },
  });
  rmSync(outDir, { recursive: true, force: true });
  if (!("output" in built)) throw new Error("the build gave no files");
  const scripts = new Map(
    built.output.flatMap((file) => (file.type === "chunk" ? [[file.fileName, file]] : [])),
  );
  const others = [...scripts.keys()].find((file) => file.includes("third-party"));
  if (!others) throw new Error("the build did not set others' code apart");
  const size = (file: string) => gzipped(Buffer.from(scripts.get(file)?.code ?? ""));
  const scriptOf = (module: string) =>
    [...scripts.values()].find(({ moduleIds }) => moduleIds.includes(join(root, "src", module)))
      ?.fileName ?? "";
  const map = scriptOf("map/map-view.ts");
  const [words] = languages
    .map((language) => scriptOf(`words/${language}.ts`))
    .toSorted((a, b) => size(b) - size(a));
  const page = scriptOf("main.tsx");
  if (!map || !words || !page) throw new Error("a script of the page is missing from the build");
  const needed = new Set([page, words, map]);
  for (const file of needed) {
    for (const imported of scripts.get(file)?.imports ?? []) needed.add(imported);
  }
  needed.delete(others);
  const first = built.output.filter(({ fileName }) => /first-picture.*\.js$/.test(fileName));
  const firstSize = first.reduce(
    (sum, file) => sum + (file.type === "asset" ? gzipped(Buffer.from(file.source)) : 0),
    0,
  );
  const later = [...scripts.keys()].filter((file) => !needed.has(file) && file !== others);
  const rest = later.reduce((sum, file) => sum + size(file), 0);
  console.log(
    `our own scripts that come as they are needed: ${(rest / 1000).toFixed(1)} KB in ${later.length} files`,
  );
  const parts = [...needed].map((file) => [file, size(file)] as const);
  const element = built.output.find(({ fileName }) => fileName === elementFile);
  if (element?.type !== "asset") throw new Error(`${elementFile} is missing from the build`);
  return [
    {
      name: "our own scripts that the live map needs",
      limit: 90_000,
      parts: new Map([...parts, ["of the first picture", firstSize]]),
    },
    {
      name: "the element for articles, which has no dependency",
      limit: 5_000,
      parts: new Map([[elementFile, gzipped(Buffer.from(element.source))]]),
    },
  ];
}

/** What a first visit transfers: all that its page names, and then all until the live map is there. */
async function firstVisit(
  browser: Browser,
  url: string,
  { name, fragment, device, firstPicture }: Visit,
): Promise<readonly Budget[]> {
  const context = await browser.newContext(device);
  const page = await context.newPage();
  const network = await context.newCDPSession(page);
  await network.send("Network.enable");
  const addresses = new Map<string, string>();
  const arrived = new Map<string, number>();
  network.on("Network.requestWillBeSent", ({ requestId, request }) => {
    addresses.set(requestId, request.url);
  });
  network.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const address = addresses.get(requestId);
    if (address?.startsWith("http")) {
      arrived.set(address, (arrived.get(address) ?? 0) + encodedDataLength);
    }
  });
  // A worker's script is not the page's own, and not told of there.
  page.on("request", (request) => {
    if (!arrived.has(request.url()) && /worker/.test(request.url())) arrived.set(request.url(), 0);
  });
  await page.goto(`${url}${fragment}`);
  await mapIsThere(page);
  const seen = new Map(arrived);
  const early = await page.evaluate(() => [
    location.href.split("#")[0],
    ...[...document.querySelectorAll("link[rel=stylesheet]")].map(
      (link) => (link as HTMLLinkElement).href,
    ),
    ...[...document.querySelectorAll("script[src]:not([type=module])")].map(
      (script) => (script as HTMLScriptElement).src,
    ),
  ]);
  await context.close();

  const sizes = new Map<string, number>();
  for (const [address, size] of seen) {
    // oxlint-disable-next-line no-await-in-loop -- from this machine, in no time
    sizes.set(address, isPacked(address) ? size : await gzippedAt(address));
  }
  const isEarly = ([address]: readonly [string, number]) => early.includes(address);
  // Fetched only where the live map takes longer than the first picture may stand, as on a slow machine; the
  // second has what the still view shares with a picture to keep.
  const isStill = ([address]: readonly [string, number]) =>
    /still-view|view-of-session|still\.json/.test(address);
  const stills = [...sizes].filter(isStill).reduce((sum, [, size]) => sum + size, 0);
  if (stills > 0) {
    const kilobytes = (stills / 1000).toFixed(1);
    console.log(
      `${name}: the live map was slow, and a still one came meanwhile, ${kilobytes} KB not counted`,
    );
  }
  return [
    {
      name: `${name}: title, frame and still map, before the page's own script`,
      limit: firstPicture,
      parts: summed([...sizes].filter(isEarly)),
    },
    {
      name: `${name}: to a usable map`,
      limit: 900_000,
      parts: summed([...sizes].filter((each) => !isStill(each))),
    },
  ];
}

/** Whether a file is compressed in itself, and comes in parts or as it is. */
const isPacked = (address: string) =>
  /\.(pmtiles|woff2?|png|webp)$/.test(new URL(address).pathname);

async function gzippedAt(address: string): Promise<number> {
  return gzipped(new Uint8Array(await (await fetch(address)).arrayBuffer()));
}

/** By kind, the largest first. */
function summed(sizes: readonly (readonly [string, number])[]): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const [address, size] of sizes) {
    const kind = kindOf(new URL(address).pathname);
    sums.set(kind, (sums.get(kind) ?? 0) + size);
  }
  return new Map([...sums].toSorted(([, one], [, other]) => other - one));
}

function kindOf(path: string): string {
  if (path.endsWith("/")) return "the page, its still map in it";
  if (/maplibre.*worker/.test(path)) return "MapLibre's worker";
  if (path.endsWith(".js")) return "scripts, MapLibre in them";
  if (path.endsWith(".css")) return "styles";
  if (path.endsWith(".pmtiles")) return "ground";
  if (/\.woff2?$/.test(path)) return "type";
  if (/\/data\/|json$/.test(path)) return "the story's data";
  return "pictures and the rest";
}

const sumOf = ({ parts }: Budget) => [...parts.values()].reduce((sum, size) => sum + size, 0);
const isBroken = (budget: Budget) => sumOf(budget) > budget.limit;

function wordsOf(budget: Budget): string {
  const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1).padStart(7)} KB`;
  const verdict = isBroken(budget) ? "BROKEN" : "kept";
  return [
    `${budget.name}: ${kilobytes(sumOf(budget)).trim()} of ${budget.limit / 1000}, ${verdict}`,
    ...[...budget.parts].map(([part, size]) => `  ${kilobytes(size)}  ${part}`),
  ].join("\n");
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
