import { createHash } from "node:crypto";
import type { KeptVersion } from "./kept-version.ts";
import { pageFile } from "./kept-version.ts";

/** What a build has for others than the page: articles, machines, readers of the data, old browsers. */
const forOthers: readonly RegExp[] = [
  /^article\//,
  /^embed\//,
  /^oembed(-[\w-]+)?\.json$/,
  /^poster(-[\w-]+)?\.png$/,
  /^dateline\.png$/,
  /^data\/[\w.-]+\.geojson$/,
  /\.woff$/,
  /\.map$/,
  /^service-worker\.js$/,
  /(^|\/)\./,
];

/**
 * Which files of a build are kept, and the version that they are.
 *
 * @param files all of the build, by their paths from its folder
 * @throws where the page is not among them
 */
export function keptFiles(files: ReadonlyMap<string, Uint8Array>): KeptVersion {
  const page = files.get(pageFile);
  if (!page) throw new Error(`the build has no ${pageFile} to keep`);
  const kept = [...files]
    .filter(([path]) => forOthers.every((pattern) => !pattern.test(path)))
    .map(([path, contents]) => ({ path, hash: hashOf(contents), bytes: contents.length }))
    // What is large comes last, so that a line that breaks off has brought the most files.
    .toSorted((a, b) => a.bytes - b.bytes || (a.path < b.path ? -1 : 1));
  const html = new TextDecoder().decode(page);
  return {
    id: hashOf(kept.map(({ path, hash }) => `${path} ${hash}`).join("\n")),
    files: kept,
    named: kept.map(({ path }) => path).filter((path) => isNamed(path, html)),
  };
}

const hashOf = (contents: Uint8Array | string) =>
  createHash("sha256").update(contents).digest("hex").slice(0, 16);

/** Whether a page names a script or a sheet of styles, both of which have a name of their own in each build. */
const isNamed = (path: string, html: string) =>
  path.startsWith("assets/") && /\.(js|css)$/.test(path) && html.includes(path);
