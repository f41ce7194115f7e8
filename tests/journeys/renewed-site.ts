import { mkdtemp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { buildWorker } from "../../src/offline/build-worker.ts";
import { workerFile } from "../../src/offline/keep-message.ts";
import { keptFiles } from "../../src/offline/kept-files.ts";
import { filesOf } from "../../src/offline/offline-plugin.ts";

/**
 * What a site's folder holds after another build: every script under another name, none under the one before,
 * and the story with another title. In a folder of its own; returns that and what removes it.
 */
export async function renewSite(folder: string, title: string, nextTitle: string) {
  const next = await mkdtemp(join(tmpdir(), "dateline-renewed-"));
  const scripts = (await readdir(join(folder, "assets"))).filter((name) => name.endsWith(".js"));
  const renamed = (text: string) =>
    scripts.reduce((sum, name) => sum.replaceAll(name, name.replace(".js", "x.js")), text);
  const files = new Map<string, Uint8Array>();
  for (const [path, contents] of await filesOf(folder)) {
    if (path === workerFile) continue;
    const isText = /\.(js|html)$/.test(path) || path === "data/story.json";
    const text = isText ? renamed(new TextDecoder().decode(contents)) : null;
    const ofStory = path === "data/story.json" ? text?.replace(title, nextTitle) : text;
    const bytes = typeof ofStory === "string" ? new TextEncoder().encode(ofStory) : contents;
    files.set(renamed(path), bytes);
  }
  files.set(workerFile, new TextEncoder().encode(await buildWorker(keptFiles(files))));
  for (const [path, contents] of files) {
    // oxlint-disable-next-line no-await-in-loop -- a folder has to be there before its files
    await mkdir(dirname(join(next, path)), { recursive: true });
    // oxlint-disable-next-line no-await-in-loop -- as above
    await writeFile(join(next, path), contents);
  }
  return { folder: next, remove: () => rm(next, { recursive: true }) };
}

/** What a story's file of a build calls the story in English. */
export async function titleOf(folder: string): Promise<string> {
  const text = await readFile(join(folder, "data/story.json"), "utf8");
  return (JSON.parse(text) as { title: { en: string } }).title.en;
}
