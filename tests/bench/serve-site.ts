import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build, preview } from "vite";
import type { ServedPage } from "./serve-page.ts";

const shared = { root: join(import.meta.dirname, "../.."), logLevel: "warn" } as const;

/** Builds the site with its story, as it is published, into a folder of its own. */
export async function buildSite(): Promise<{ readonly folder: string; remove(): void }> {
  const folder = mkdtempSync(join(tmpdir(), "dateline-bench-site-"));
  await build({ ...shared, build: { outDir: folder, emptyOutDir: true } });
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Builds the site and serves it. */
export async function serveSite(): Promise<ServedPage> {
  const { folder: outDir, remove } = await buildSite();
  const server = await preview({
    ...shared,
    build: { outDir },
    preview: { host: "127.0.0.1", port: 0, strictPort: false },
  });
  const url = server.resolvedUrls?.local[0];
  if (!url) throw new Error("the built site could not be served");
  return {
    url,
    async close() {
      await server.close();
      remove();
    },
  };
}
