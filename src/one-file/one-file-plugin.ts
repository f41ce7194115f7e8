import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import type { Plugin, ResolvedConfig, Rolldown } from "vite";
import { parseSync } from "vite";
import type { SiteFile } from "./file-block.ts";
import { fileBlock, safeScript } from "./file-block.ts";
import { inlinePage } from "./inline-page.ts";
import { saySize, sizeLimit } from "./say-size.ts";

/** The mode of Vite in which the page is built as one file. */
export const fileMode = "file";

/** Of the folder that is served as it is, what the page fetches. */
const groundFolder = "base-map";

export interface OneFileOptions {
  /** Reads what the page shows; `root` is the project's folder. */
  readonly readStory: (root: string) => Promise<{ readonly style: string }>;
}

/**
 * Builds the page as one file, `index.html`, which has all that it needs within and so opens from a disk: its
 * script whole, styles, type, the worker of MapLibre, the story's data, the ground. What else a build writes
 * is left out. Prints its size and that of its parts.
 */
export function oneFilePlugin({ readStory }: OneFileOptions): Plugin {
  let config: ResolvedConfig;

  async function groundFiles(): Promise<readonly SiteFile[]> {
    const folder = join(config.publicDir, groundFolder);
    const names = (await readdir(folder)).toSorted();
    return Promise.all(
      names.map(async (name) => ({
        name: `${groundFolder}/${name}`,
        contents: await readFile(join(folder, name)),
      })),
    );
  }

  return {
    name: "dateline-one-file",
    apply: (_config, { mode }) => mode === fileMode,
    enforce: "post",
    config: ({ build }) => ({
      build: {
        outDir: build?.outDir ?? "dist-file",
        // So that a file's path from the page is the same as from the script in it.
        assetsDir: "",
        copyPublicDir: false,
        cssCodeSplit: false,
        reportCompressedSize: false,
        chunkSizeWarningLimit: Number.POSITIVE_INFINITY,
        // Styles find their place in the page itself; browsers that run it read WOFF 2.
        assetsInlineLimit: (file) => !/\.(css|woff)$/.test(file),
        rolldownOptions: { output: { codeSplitting: false } },
      },
    }),
    configResolved(resolved) {
      config = resolved;
    },
    generateBundle: {
      order: "post",
      async handler(_options, bundle) {
        const page = bundle["index.html"];
        if (page?.type !== "asset") throw new Error("the build has no index.html to put all into");
        const files = new Map(Object.values(bundle).map((file) => [file.fileName, textOf(file)]));
        const html = String(page.source);
        const script = scriptOf(bundle);
        const names = [...files.keys()];
        const ofScript = names.filter((name) => /\.(js|css)$/.test(name) && script.includes(name));
        const data = names.filter((name) => /^data\/.*\.(json|topojson)$/.test(name));
        const ground = await groundFiles();
        const blockOf = (name: string) => fileBlock({ name, contents: files.get(name) ?? "" });
        const blocks = {
          "the ground": ground.map(fileBlock),
          "the story's data": data.map(blockOf),
          "MapLibre's worker, and styles that come later": ofScript.map(blockOf),
        };
        const icon = await readFile(join(config.publicDir, "icon.svg"), "utf8");
        const { style } = await readStory(config.root);
        const source = inlinePage(html, {
          textOf(name) {
            const text = name === "icon.svg" ? icon : files.get(name);
            if (text === undefined)
              throw new Error(`index.html names ${name}, which the build lacks`);
            return name.endsWith(".css") ? withoutOldType(text) : text;
          },
          blocks: Object.values(blocks).flat(),
          isSealed: style === "",
        });
        page.source = source;
        for (const name of names) if (name !== "index.html") delete bundle[name];

        const size = Buffer.byteLength(source);
        const parts = new Map([
          ...Object.entries(blocks).map(([part, texts]) => [part, byteLength(texts)] as const),
          ["the script, MapLibre in it", byteLength([script])] as const,
        ]);
        const said = saySize(join(config.build.outDir, "index.html"), size, parts);
        if (size > sizeLimit) this.warn(said);
        else config.logger.info(said);
      },
    },
  };
}

/** The page's one script. Throws where there are several, or where making it safe would break it. */
function scriptOf(bundle: Rolldown.OutputBundle): string {
  const chunks = Object.values(bundle).flatMap((file) => (file.type === "chunk" ? [file] : []));
  const [only, ...others] = chunks;
  if (!only || others.length > 0) {
    const names = chunks.map(({ fileName }) => fileName).join(", ");
    throw new Error(`the page in one file has to have one script, but has: ${names || "none"}`);
  }
  const [error] = parseSync(only.fileName, safeScript(only.code)).errors;
  if (error) throw new Error(`${only.fileName} can't stand within a page: ${error.message}`);
  return only.code;
}

const textOf = (file: Rolldown.OutputAsset | Rolldown.OutputChunk) =>
  file.type === "chunk" ? file.code : Buffer.from(file.source).toString("utf8");

const byteLength = (texts: readonly string[]) =>
  texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);

/** Styles without the typefaces' files for older browsers (WOFF), which are beside the newer ones. */
function withoutOldType(css: string): string {
  return css.replace(/,\s*url\([^)]*\.woff\)\s*format\((["']?)woff\1\)/g, "");
}
