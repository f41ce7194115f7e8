import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Browser, BrowserContextOptions } from "playwright-core";
import { build } from "vite";
import { desktop, phone, startBrowser } from "../journeys/browser.ts";
import { mapIsThere } from "../journeys/reader.ts";
import { serveSite } from "./serve-site.ts";

/** What a reader waits for, in parts. Bytes: gzipped where a server would do that. */
interface Budget {
  readonly name: string;
  /** In bytes. */
  readonly limit: number;
  readonly parts: ReadonlyMap<string, number>;
}

const root = join(import.meta.dirname, "../..");
const gzipped = (bytes: Buffer | Uint8Array) => gzipSync(bytes).length;

async function main() {
  const site = await serveSite();
  const browser = await startBrowser();
  try {
    const budgets = [await ownCode()];
    for (const [name, device] of Object.entries({ "1280×800": desktop, "390×844": phone })) {
      // oxlint-disable-next-line no-await-in-loop -- one visit at a time
      budgets.push(...(await firstVisit(browser, site.url, name, device)));
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

/** What is written here of all the scripts, in the readers' build but for others' code, which is set apart. */
async function ownCode(): Promise<Budget> {
  const outDir = mkdtempSync(join(tmpdir(), "dateline-budget-"));
  const groups = [{ name: "third-party", test: /node_modules/ }];
  const rolldownOptions = { output: { codeSplitting: { groups } } };
  await build({ root, logLevel: "warn", build: { outDir, emptyOutDir: true, rolldownOptions } });
  const assets = join(outDir, "assets");
  const scripts = readdirSync(assets).filter((file) => file.endsWith(".js"));
  const isOthers = (file: string) => /^(third-party|maplibre)/.test(file);
  if (!scripts.some((file) => file.startsWith("third-party"))) {
    throw new Error("the build did not set others' code apart");
  }
  const parts = scripts
    .filter((file) => !isOthers(file))
    .map((file) => [file, gzipped(readFileSync(join(assets, file)))] as const);
  rmSync(outDir, { recursive: true, force: true });
  return { name: "our own scripts", limit: 90_000, parts: new Map(parts) };
}

/** What a first visit transfers: all that its page names, and then all until the live map is there. */
async function firstVisit(
  browser: Browser,
  url: string,
  name: string,
  device: BrowserContextOptions,
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
  await page.goto(url);
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
  return [
    {
      name: `${name}: title, frame and still map, before the page's own script`,
      limit: 100_000,
      parts: summed([...sizes].filter(isEarly)),
    },
    { name: `${name}: to a usable map`, limit: 900_000, parts: summed([...sizes]) },
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
