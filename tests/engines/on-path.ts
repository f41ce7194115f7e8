import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/** Where a program of one of these names is on the PATH; null where there is none. */
export function onPath(names: readonly string[]): string | null {
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter(Boolean);
  const places = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  return places.find((place) => existsSync(place)) ?? null;
}
