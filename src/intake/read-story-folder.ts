import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** File name -> text of the files that a story is made of (CSV, JSON, GeoJSON), in alphabetic order. For Node. */
export async function readStoryFolder(folder: string): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile() && isStoryFile(entry.name))
    .map((entry) => entry.name)
    .toSorted();
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), "utf8")));
  return new Map(names.map((name, index) => [name, texts[index] ?? ""]));
}

/** Whether a file's name is that of a file a story may be made of. */
export function isStoryFile(name: string): boolean {
  return /\.(csv|json|geojson)$/.test(name);
}
