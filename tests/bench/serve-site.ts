import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build, preview } from "vite";
import type { ServedPage } from "./serve-page.ts";

/** Builds the site with its story, as it is published, into a folder of its own, and serves it. */
export async function serveSite(): Promise<ServedPage> {
  const outDir = mkdtempSync(join(tmpdir(), "dateline-bench-site-"));
  const shared = { root: join(import.meta.dirname, "../.."), logLevel: "warn" } as const;
  await build({ ...shared, build: { outDir, emptyOutDir: true } });
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
      rmSync(outDir, { recursive: true, force: true });
    },
  };
}
