import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build, preview } from "vite";

export interface BuiltSite {
  /** Its address, under a path of its own as on a shared host. */
  readonly url: string;
  /** The folder it was built into. */
  readonly folder: string;
  close(): Promise<void>;
}

/** Builds the site into a folder of its own and serves it under a sub-path on this machine alone. */
export async function serveBuiltSite(): Promise<BuiltSite> {
  const root = mkdtempSync(join(tmpdir(), "dateline-site-"));
  const folder = join(root, "news", "map");
  await build({ logLevel: "warn", build: { outDir: folder, emptyOutDir: true } });
  const server = await preview({
    logLevel: "warn",
    base: "/",
    build: { outDir: root },
    preview: { host: "127.0.0.1", port: 0, strictPort: false },
  });
  const address = server.resolvedUrls?.local[0];
  if (!address) throw new Error("the built site could not be served");
  return {
    url: new URL("news/map/", address).href,
    folder,
    async close() {
      await server.close();
      rmSync(root, { recursive: true, force: true });
    },
  };
}
