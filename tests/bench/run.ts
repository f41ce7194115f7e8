import { writeFileSync } from "node:fs";
import { loadavg } from "node:os";
import { readArguments, usage } from "./arguments.ts";
import type { Arguments } from "./arguments.ts";
import type { Entry, PairedRun } from "./entry.ts";
import { entryOf } from "./entry.ts";
import { judge } from "./goals.ts";
import { judgeHost } from "./host/host-goals.ts";
import { hostTables } from "./host/host-words.ts";
import { measureHost } from "./host/measure-host.ts";
import { installRivals } from "./install-rivals.ts";
import { machineWords } from "./machine.ts";
import { measure, recordTrace } from "./measure.ts";
import type { Run, Size } from "./measure.ts";
import type { OptionName } from "./options/option-names.ts";
import { servePage } from "./serve-page.ts";
import { serveSite } from "./serve-site.ts";
import { measureStory, traceStory } from "./story-steps.ts";
import { storyLines } from "./story-words.ts";
import { tableOf } from "./table.ts";
import { goalLines, limitWords } from "./words.ts";

/** An option that took longer in its first round is not measured again. */
const slowRunMs = 120_000;

async function main() {
  const asked = readArguments(process.argv.slice(2));
  if (asked.story) {
    await benchStory(asked);
    return;
  }
  if (asked.host) {
    await benchHost(asked);
    return;
  }
  installRivals();
  const page = await servePage();
  try {
    if (asked.trace) await trace(page.url, asked.trace, asked.limitMs);
    else await bench(page.url, asked);
  } finally {
    await page.close();
  }
}

async function bench(url: string, asked: Arguments) {
  const ends = performance.now() + asked.budgetMs;
  const entries: Entry[] = [];
  let words: { browser: string; renderer: string } | null = null;
  for (const size of asked.sizes) {
    // oxlint-disable-next-line no-await-in-loop -- runs at once would slow each other
    const runs = await measureSize(url, size, asked, ends);
    for (const [option, pairs] of runs) entries.push(entryOf(option, size, pairs));
    const floor = runs.get("floor")?.[0]?.run;
    if (floor?.renderer && floor.browser) {
      words = { browser: floor.browser, renderer: floor.renderer };
    }
  }
  const machine = words ? machineWords(words.browser, words.renderer) : "unknown machine";
  console.log(`\n${tableOf(entries)}\n\n${machine}\n`);
  console.log(`${limitWords(entries, words?.renderer ?? "")}\n\n${goalLines(judge(entries))}`);
  if (asked.out) {
    const rows = entries.map((entry) => ({ ...entry, machine }));
    writeFileSync(asked.out, `${JSON.stringify(rows, null, 2)}\n`);
  }
}

/** Rounds of one size: each option once a round, each time in another order. */
async function measureSize(url: string, size: Size, asked: Arguments, ends: number) {
  const found = new Map<OptionName, PairedRun[]>(asked.options.map((name) => [name, []]));
  const slow = new Set<OptionName>();
  let longestRound = 0;
  /* oxlint-disable no-await-in-loop -- runs at once would slow each other */
  for (let round = 0; round < asked.rounds; round += 1) {
    const began = performance.now();
    if (round > 0 && began + longestRound > ends) {
      console.log(`only ${round} of ${asked.rounds} rounds fitted into the time`);
      break;
    }
    const names = rotated(asked.options, round).filter((name) => !slow.has(name));
    const runs = new Map<OptionName, Run>();
    for (const name of names) {
      const start = performance.now();
      runs.set(name, await measure(url, name, size, asked.limitMs));
      const took = performance.now() - start;
      if (took > slowRunMs) slow.add(name);
      console.log(progress(name, size, round, took));
    }
    const floor = runs.get("floor") ?? {};
    for (const [name, run] of runs) found.get(name)?.push({ run, floor });
    longestRound = Math.max(longestRound, performance.now() - began);
  }
  /* oxlint-enable no-await-in-loop */
  return found;
}

function rotated<Item>(items: readonly Item[], by: number): readonly Item[] {
  const from = by % items.length;
  return [...items.slice(from), ...items.slice(0, from)];
}

function progress(name: OptionName, { points, density }: Size, round: number, took: number) {
  const many = `${points.toLocaleString("en-US")}${density === "sparse" ? " sparse" : ""}`;
  return `  ${many}, round ${round + 1}: ${name} took ${(took / 1000).toFixed(1)} s`;
}

/** The built site itself, with its story: what a step of the slider costs the page's main thread. */
async function benchStory({ out, trace: file }: Arguments) {
  const site = await serveSite();
  try {
    if (file) {
      writeFileSync(file, await traceStory(site.url));
      console.log(`one scrub of the story: ${file} (open it in the Performance panel)`);
      return;
    }
    installRivals();
    const bare = await servePage();
    try {
      const found = await measureStory(site.url, new URL("slider.html", bare.url).href);
      const machine = machineWords(found.browser, found.renderer);
      console.log(`\n${storyLines(found)}\n\n${machine}`);
      if (out) writeFileSync(out, `${JSON.stringify({ ...found, machine }, null, 2)}\n`);
    } finally {
      await bare.close();
    }
  } finally {
    await site.close();
  }
}

/** An article of another site with the map in it: what that costs the article, beside other ways to have it. */
async function benchHost({ rounds, out }: Arguments) {
  const load = loadavg().map((value) => value.toFixed(1));
  const found = await measureHost(rounds, (words) => console.log(words));
  const [first] = found["another site"].get("article") ?? [];
  const machine = machineWords(first?.browser ?? "unknown", `load before ${load.join(", ")}`);
  console.log(`\n${hostTables(found)}\n\n${machine}\n\n${goalLines(judgeHost(found))}`);
  if (!out) return;
  const visits = Object.entries(found).map(([relation, ways]) => ({
    relation,
    ...Object.fromEntries(ways),
  }));
  writeFileSync(out, `${JSON.stringify({ visits, machine }, null, 2)}\n`);
}

async function trace(url: string, file: string, limitMs: number) {
  const size: Size = { points: 1_000_000, density: "usual" };
  writeFileSync(file, await recordTrace(url, "dateline", size, limitMs));
  console.log(`one scrub over a million points: ${file} (open it in the Performance panel)`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  console.error(usage);
  process.exitCode = 1;
});
