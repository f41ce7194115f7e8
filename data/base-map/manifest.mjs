import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { sources } from "./sources.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));
const results = fileURLToPath(new URL("../../public/base-map/", import.meta.url));

/** Writes the hashes (SHA-256) of what the ground was made from, by which scripts, and the results. */
export function writeManifest() {
  const scripts = readdirSync(here).filter((name) => name.endsWith(".mjs"));
  const written = readdirSync(results).filter((name) => /\.(pmtiles|json)$/.test(name));
  const manifest = {
    sources: Object.fromEntries(Object.values(sources).map((path) => [nameOf(path), hashOf(path)])),
    scripts: Object.fromEntries(scripts.map((name) => [name, hashOf(join(here, name))])),
    results: Object.fromEntries(
      written.map((name) => [
        name,
        { bytes: statSync(join(results, name)).size, sha256: hashOf(join(results, name)) },
      ]),
    ),
  };
  writeFileSync(join(here, "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`);
}

/** A source's path from its package on, wherever the recipe was run. */
function nameOf(path) {
  return path.replace(/^.*\/(node_modules|debian)\//, "");
}

/** The hash of a file; of a shape file with its table, where it has one; of a folder's files in their order. */
function hashOf(path) {
  const hash = createHash("sha256");
  for (const file of filesOf(path)) hash.update(readFileSync(file));
  return hash.digest("hex");
}

function filesOf(path) {
  if (path.endsWith(".shp")) return [path, path.replace(/shp$/, "dbf")].filter(existsSync);
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true })
    .map((name) => join(path, name))
    .filter((name) => statSync(name).isFile())
    .toSorted();
}
