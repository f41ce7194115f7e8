import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import preact from "@preact/preset-vite";
import type { Plugin } from "vite";
import { build, preview } from "vite";
import { loadStory } from "../../src/intake/load-story.ts";
import { readStoryFolder } from "../../src/intake/read-story-folder.ts";
import { storyPlugin } from "../../src/intake/story-plugin.ts";
import { firstPicturePlugin } from "../../src/still/first-picture-plugin.ts";

const root = join(import.meta.dirname, "../..");

/** The tables of languages, and in whose place each with a line more. */
const longerTables = new Map(
  ["languages.ts", "later-languages.ts"].map((file) => [
    join(root, "src/words", file),
    join(root, "tests/words", `three-${file}`),
  ]),
);
const longer = new Set(longerTables.values());

/** Gives the page the tables of languages with a line more, in place of its own. */
function thirdLanguage(): Plugin {
  return {
    name: "third-language",
    enforce: "pre",
    async resolveId(source, importer, options) {
      if (!source.endsWith("languages.ts") || longer.has(importer ?? "")) return null;
      const found = await this.resolve(source, importer, { ...options, skipSelf: true });
      return longerTables.get(found?.id ?? "") ?? null;
    },
  };
}

/** Builds the page with a language that nobody speaks, and a story that is told in it too, and serves it on this machine alone. */
export async function serveInThirdLanguage(files: ReadonlyMap<string, string>) {
  const folder = mkdtempSync(join(tmpdir(), "dateline-third-language-"));
  const [story, outDir] = [join(folder, "story"), join(folder, "site")];
  mkdirSync(story);
  for (const [file, text] of files) writeFileSync(join(story, file), text);
  await build({
    root,
    configFile: false,
    base: "./",
    logLevel: "error",
    build: { outDir, minify: false, target: "es2022" },
    plugins: [
      preact(),
      thirdLanguage(),
      storyPlugin({ folder: story }),
      firstPicturePlugin({ readStory: async () => loadStory(await readStoryFolder(story)).story }),
    ],
  });
  const server = await preview({
    root,
    configFile: false,
    logLevel: "error",
    build: { outDir },
    preview: { host: "127.0.0.1", port: 0, strictPort: false },
  });
  const url = server.resolvedUrls?.local[0];
  if (!url) throw new Error("the page could not be served");
  return {
    url,
    async close() {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
