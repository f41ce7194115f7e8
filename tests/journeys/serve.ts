import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { build, preview } from "vite";
import { findChromium } from "./find-chromium.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** Address of the built site, under a path of its own as on a shared host. */
    siteUrl: string;
    /** The folder it was built into. */
    siteFolder: string;
  }
}

/** Builds the site once into a folder of its own and serves it under a sub-path on this machine alone. */
export default async function serve(project: TestProject) {
  // Unpacked once, before several ask for it.
  await findChromium();
  const folder = mkdtempSync(join(tmpdir(), "dateline-site-"));
  const outDir = join(folder, "news", "map");
  await build({ logLevel: "warn", build: { outDir, emptyOutDir: true } });
  const server = await preview({
    logLevel: "warn",
    base: "/",
    build: { outDir: folder },
    preview: { host: "127.0.0.1", port: 0, strictPort: false },
  });
  const address = server.resolvedUrls?.local[0];
  if (!address) throw new Error("the built site could not be served");
  project.provide("siteUrl", new URL("news/map/", address).href);
  project.provide("siteFolder", outDir);
  return async () => {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  };
}
