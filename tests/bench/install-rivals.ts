import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

export const rivalsFolder = join(import.meta.dirname, "rivals");

interface PackageFile {
  readonly version?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

const readPackage = (folder: string) =>
  JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as PackageFile;

/** The packages that the rivals' folder asks for, with their exact versions. */
export function rivalPackages(): readonly (readonly [name: string, version: string])[] {
  return Object.entries(readPackage(rivalsFolder).dependencies ?? {});
}

/** Installs the rivals into their own folder where one is missing or of another version. */
export function installRivals(): void {
  if (rivalPackages().every(([name, version]) => installedVersion(name) === version)) return;
  console.log("installing the rivals into tests/bench/rivals");
  const { status } = spawnSync("npm", ["ci", "--loglevel=error"], {
    cwd: rivalsFolder,
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  if (status !== 0) {
    throw new Error("the rivals could not be installed: run `npm ci` in tests/bench/rivals");
  }
}

function installedVersion(name: string): string | null {
  const folder = join(rivalsFolder, "node_modules", name);
  return existsSync(folder) ? (readPackage(folder).version ?? null) : null;
}
