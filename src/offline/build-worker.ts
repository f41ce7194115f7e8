import { join } from "node:path";
import { build } from "vite";
import type { KeptVersion } from "./kept-version.ts";

/** The script of a service worker that keeps a version; null for one that makes an end of what was kept. */
export async function buildWorker(version: KeptVersion | null): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: "warn",
    define: { keptVersion: JSON.stringify(version) },
    build: {
      write: false,
      target: "es2022",
      rolldownOptions: {
        input: join(import.meta.dirname, version ? "service-worker.ts" : "ending-worker.ts"),
        output: { format: "iife" },
      },
    },
  });
  const [chunk] = "output" in built ? built.output : [];
  if (chunk?.type !== "chunk") throw new Error("the service worker could not be built");
  return chunk.code;
}
