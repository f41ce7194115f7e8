import { readFile, readdir } from "node:fs/promises";
import { extname, resolve } from "node:path";
import type { Plugin } from "vite";
import { storyFolder } from "./story-plugin.ts";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
};

/** The pages that lie in a story's folder `article/`: file name -> text; none where it has no such folder. */
async function readArticles(folder: string): Promise<ReadonlyMap<string, string>> {
  let files: string[];
  try {
    files = (await readdir(folder)).filter((file) => extname(file) in types);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return new Map();
    throw error;
  }
  const texts = await Promise.all(
    files.map(async (file) => [file, await readFile(resolve(folder, file), "utf8")] as const),
  );
  return new Map(texts);
}

/**
 * Serves a story's own articles, pages with the map in them, under `article/` while developing, and writes them
 * there in the build, as they are.
 */
export function articlePlugin(): Plugin {
  let root = process.cwd();
  const folder = () => resolve(storyFolder(root), "article");
  return {
    name: "dateline-article",
    configResolved(config) {
      root = config.root;
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const [, file = ""] = /\/article\/([\w-]+\.\w+)(?:\?|$)/.exec(request.url ?? "") ?? [];
        if (file === "") {
          next();
          return;
        }
        readArticles(folder()).then((texts) => {
          const text = texts.get(file);
          response.statusCode = text === undefined ? 404 : 200;
          response.setHeader("Content-Type", types[extname(file)] ?? "text/plain");
          response.end(text ?? "");
        }, next);
      });
    },
    async generateBundle() {
      for (const [file, source] of await readArticles(folder())) {
        this.emitFile({ type: "asset", fileName: `article/${file}`, source });
      }
    },
  };
}
