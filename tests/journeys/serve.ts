import type { TestProject } from "vitest/node";
import { serveBuiltSite } from "./built-site.ts";
import { findChromium } from "./find-chromium.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** Address of the built site, under a path of its own as on a shared host. */
    siteUrl: string;
    /** The folder it was built into. */
    siteFolder: string;
  }
}

/** Builds and serves the site once for all tests in a browser. */
export default async function serve(project: TestProject) {
  // Unpacked once, before several ask for it.
  await findChromium();
  const site = await serveBuiltSite();
  project.provide("siteUrl", site.url);
  project.provide("siteFolder", site.folder);
  return site.close;
}
