import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { ArticlePages } from "./article-pages.ts";
import { serveArticlePages } from "./article-pages.ts";
import { articleWalks } from "./article-walks.ts";
import { classWalks } from "./class-walks.ts";
import type { DrivenPage } from "./driven-page.ts";
import { drivenPage } from "./driven-page.ts";
import type { PageSize } from "./driver.ts";
import type { Engine } from "./engines.ts";
import { engines } from "./engines.ts";
import { onPath } from "./on-path.ts";
import type { VirtualScreen as Screen } from "./virtual-screen.ts";
import { startVirtualScreen } from "./virtual-screen.ts";
import type { Walk } from "./walks.ts";
import { walks } from "./walks.ts";
import { serveWatchedSite } from "./watched-site.ts";

const usage = `npm run engines [-- [--walks WORDS] NAME…]
  tries the built page in each engine that is there, or in those that are named: ${engines.map(({ name }) => name).join(", ")}
  --walks    only those walks that have these words in their name`;

const sizes: readonly PageSize[] = [
  { width: 1280, height: 800 },
  { width: 390, height: 844 },
];

/** A reader whose days are not those of UTC. */
const reader = { TZ: "America/Tijuana", LANG: "en_US.UTF-8", LANGUAGE: "en_US" };

interface FoundEngine {
  readonly engine: Engine;
  readonly program: string;
}

async function main(words: readonly string[]) {
  const { positionals: asked, values } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: { walks: { type: "string", default: "" } },
  });
  const chosen = [...walks, ...classWalks, ...articleWalks].filter(({ name }) =>
    name.includes(values.walks),
  );
  if (chosen.length === 0) throw new Error(`no walk has these words: ${values.walks}\n${usage}`);
  const unknown = asked.find((name) => engines.every((engine) => engine.name !== name));
  if (unknown) throw new Error(`unknown engine: ${unknown}\n${usage}`);
  const found = findEngines(asked);
  if (found.length === 0) throw new Error("no engine was found");
  const site = await serveWatchedSite();
  const articles = await serveArticlePages(site.url);
  const pictures = mkdtempSync(join(tmpdir(), "dateline-engines-"));
  let [passed, failed] = [0, 0];
  let screen: Screen = { env: {}, close: async () => {} };
  try {
    screen = await screenFor(found, screen);
    for (const { engine, program } of found) {
      for (const size of sizes) {
        const folder = join(pictures, `${engine.name}-${size.width}`);
        mkdirSync(folder);
        // oxlint-disable-next-line no-await-in-loop -- browsers at once would slow each other
        const driver = await engine.start(program, size, { ...reader, ...screen.env });
        try {
          console.log(`\n${driver.browser}, ${size.width}×${size.height}`);
          // oxlint-disable-next-line no-await-in-loop
          const count = await walkAll(drivenPage(driver, site.url), {
            url: site.url,
            articles,
            chosen,
            folder,
          });
          passed += count.passed;
          failed += count.failed;
        } finally {
          // oxlint-disable-next-line no-await-in-loop
          await driver.quit();
        }
      }
    }
  } finally {
    await screen.close();
    await articles.close();
    await site.close();
  }
  console.log(`\n${passed} passed, ${failed} failed\npictures: ${pictures}`);
  if (failed > 0) process.exitCode = 1;
}

function findEngines(asked: readonly string[]): readonly FoundEngine[] {
  return engines.flatMap((engine) => {
    if (asked.length > 0 && !asked.includes(engine.name)) return [];
    const program = onPath(engine.programs);
    if (program) return [{ engine, program }];
    const { name, programs, packaged } = engine;
    console.log(
      `${name} is not here: ${programs[0]} is not on the PATH (apt-get install ${packaged})`,
    );
    // Who named it wants it tried.
    if (asked.length > 0) process.exitCode = 1;
    return [];
  });
}

/** The screen that is there, or a virtual one where an engine needs it. */
async function screenFor(found: readonly FoundEngine[], none: Screen): Promise<Screen> {
  if (process.env["DISPLAY"] || !found.some(({ engine }) => engine.needsScreen)) return none;
  const program = onPath(["Xvfb"]);
  if (program) return startVirtualScreen(program);
  throw new Error("there is no screen: set DISPLAY, or install Xvfb (apt-get install xvfb)");
}

interface Ways {
  readonly url: string;
  readonly articles: ArticlePages;
  readonly chosen: readonly Walk[];
  /** Where pictures are kept. */
  readonly folder: string;
}

async function walkAll(page: DrivenPage, { url, articles, chosen, folder }: Ways) {
  let [passed, failed] = [0, 0];
  /* oxlint-disable no-await-in-loop -- one walk after the other */
  for (const [index, { name, isLong, go }] of chosen.entries()) {
    let words = "";
    try {
      words = (await go(page, url, articles)) ?? "";
      await isSound(page, isLong);
      passed += 1;
      console.log(`  ✓ ${name}${words && ` (${words})`}`);
    } catch (error) {
      failed += 1;
      console.log(`  ✗ ${name}\n    ${error instanceof Error ? error.message : String(error)}`);
    }
    await savePicture(page, join(folder, `${String(index + 1).padStart(2, "0")}.png`));
  }
  /* oxlint-enable no-await-in-loop */
  return { passed, failed };
}

/** Whatever a person does, the page has nothing to complain of, and fits its window; an article in width alone. */
async function isSound(page: DrivenPage, isLong = false) {
  const complaints = await page.run<readonly string[]>("return window.complaints");
  if (complaints.length > 0) throw new Error(`the page complains: ${complaints.join("; ")}`);
  const [across = 0, down = 0] = await page.run<readonly number[]>(
    `const { scrollWidth, scrollHeight } = document.documentElement;
     return [scrollWidth - innerWidth, scrollHeight - innerHeight]`,
  );
  // The scrollbar of what is longer may take its room from what is beside it.
  const fits = isLong ? across <= 0 : across === 0 && down === 0;
  if (!fits)
    throw new Error(`the page is larger than its window: ${across} px across, ${down} px down`);
}

async function savePicture(page: DrivenPage, file: string) {
  try {
    const png = (await page.driver.send("TakeScreenshot")) as string;
    writeFileSync(file, Buffer.from(png, "base64"));
  } catch (error) {
    console.log(`    no picture: ${String(error)}`);
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
