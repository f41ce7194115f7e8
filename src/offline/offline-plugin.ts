import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Plugin } from "vite";
import { buildWorker } from "./build-worker.ts";
import { workerFile } from "./keep-message.ts";
import { keptFiles } from "./kept-files.ts";
import { bytesOf } from "./kept-version.ts";

/**
 * Writes into a build the service worker that keeps it in the reader's browser. Stands last among the plugins:
 * it keeps what the others have made.
 */
export function offlinePlugin(): Plugin {
  let publicFolder = "";
  let print: (text: string) => void = () => {};
  return {
    name: "dateline-offline",
    enforce: "post",
    configResolved(config) {
      publicFolder = config.build.copyPublicDir ? config.publicDir : "";
      print = (text) => config.logger.info(text);
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        if (!request.url?.split("?")[0]?.endsWith(`/${workerFile}`)) {
          next();
          return;
        }
        buildWorker(null).then((script) => {
          response.setHeader("Content-Type", "text/javascript");
          response.end(script);
        }, next);
      });
    },
    generateBundle: {
      order: "post",
      async handler(_options, bundle) {
        const made = Object.values(bundle).map(
          (file) =>
            [file.fileName, toBytes(file.type === "chunk" ? file.code : file.source)] as const,
        );
        const version = keptFiles(new Map([...(await filesOf(publicFolder)), ...made]));
        const megabytes = (bytesOf(version) / 1_000_000).toFixed(1);
        print(`${workerFile}: keeps ${version.files.length} files, ${megabytes} MB`);
        this.emitFile({
          type: "asset",
          fileName: workerFile,
          source: await buildWorker(version),
        });
      },
    },
  };
}

const toBytes = (contents: string | Uint8Array): Uint8Array =>
  typeof contents === "string" ? new TextEncoder().encode(contents) : contents;

/** All files of a folder, by their paths from it. */
export async function filesOf(folder: string): Promise<ReadonlyMap<string, Uint8Array>> {
  if (folder === "") return new Map();
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const files = await Promise.all(
    paths.map(async (path) => {
      const name = path.slice(folder.length + 1).replaceAll("\\", "/");
      return [name, new Uint8Array(await readFile(path))] as const;
    }),
  );
  return new Map(files);
}
