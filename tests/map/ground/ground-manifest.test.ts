import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import manifest from "../../../data/base-map/manifest.json" with { type: "json" };

const recipe = new URL("../../../data/base-map/", import.meta.url);
const results = new URL("../../../public/base-map/", import.meta.url);

function hashOf(file: URL): string {
  return createHash("sha256").update(readFileSync(file)).digest("hex");
}

const again = "make the ground again (data/base-map/README.md)";

it("has a ground made by the scripts as they are", () => {
  const scripts = readdirSync(recipe).filter((name) => name.endsWith(".mjs"));
  const hashes = Object.fromEntries(scripts.map((name) => [name, hashOf(new URL(name, recipe))]));
  expect(hashes, `a script has changed: ${again}`).toEqual(manifest.scripts);
});

it("has the ground that was made", () => {
  for (const [name, { bytes, sha256 }] of Object.entries(manifest.results)) {
    const file = new URL(name, results);
    expect(hashOf(file), `${name} is another than was made: ${again}`).toBe(sha256);
    expect(readFileSync(file).length).toBe(bytes);
  }
});

it("is small enough to be put into one file with the story", () => {
  const bytes = Object.values(manifest.results).reduce((sum, result) => sum + result.bytes, 0);
  expect(bytes).toBeLessThan(3 * 1024 * 1024);
});
