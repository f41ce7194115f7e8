import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Plugin } from "vite";
import { build, preview } from "vite";
import { rivalPackages, rivalsFolder } from "./install-rivals.ts";

/** The built page, served on this machine alone until it is closed. */
export interface ServedPage {
  readonly url: string;
  close(): Promise<void>;
}

/** Builds the page into a folder of its own, with the ground's files beside it, and serves it. */
export async function servePage(): Promise<ServedPage> {
  const outDir = mkdtempSync(join(tmpdir(), "dateline-bench-"));
  const root = join(import.meta.dirname, "page");
  const shared = { configFile: false, root, logLevel: "warn" } as const;
  await build({
    ...shared,
    base: "./",
    publicDir: join(import.meta.dirname, "../../public"),
    plugins: [findRivals()],
    // One copy of MapLibre, also for the rival that brings its own.
    resolve: { dedupe: ["maplibre-gl"] },
    build: {
      target: "es2022",
      outDir,
      emptyOutDir: true,
      chunkSizeWarningLimit: Infinity,
      rolldownOptions: {
        input: ["index.html", "slider.html"].map((file) => join(root, file)),
        checks: { pluginTimings: false },
      },
    },
  });
  const server = await preview({
    ...shared,
    build: { outDir },
    preview: { host: "127.0.0.1", port: 0, strictPort: false },
  });
  const url = server.resolvedUrls?.local[0];
  if (!url) throw new Error("the benchmark's page could not be served");
  return {
    url,
    async close() {
      await server.close();
      rmSync(outDir, { recursive: true, force: true });
    },
  };
}

/** Resolves the rivals from their own folder, which the options that import them are not in. */
function findRivals(): Plugin {
  const names = rivalPackages().map(([name]) => name);
  return {
    name: "find-rivals",
    enforce: "pre",
    resolveId(source) {
      if (!names.some((name) => source === name || source.startsWith(`${name}/`))) return null;
      return this.resolve(source, join(rivalsFolder, "package.json"), { skipSelf: true });
    },
  };
}
