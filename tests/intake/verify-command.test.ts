import { execFile } from "node:child_process";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { goodFolder } from "./story-files.ts";

const root = join(import.meta.dirname, "../..");
const articles = join(import.meta.dirname, "verify/articles");

function run(...args: readonly string[]) {
  return new Promise<{ code: number; lines: readonly string[]; errors: string }>((resolve) => {
    const tsx = join(root, "node_modules/.bin/tsx");
    execFile(
      tsx,
      [join(root, "src/intake/command/verify.ts"), ...args],
      (error, output, errors) => {
        resolve({ code: Number(error?.code ?? 0), lines: output.trimEnd().split("\n"), errors });
      },
    );
  });
}

describe("verify", () => {
  test("says how much it has found, and succeeds", async () => {
    const { code, lines } = await run("--articles", articles, "--story", goodFolder);
    expect(lines).toEqual([
      "looked for 19 citations, 12 figures, 12 places, 13 dates, 34 texts, 5 openings in 2 articles",
      "not found: 0, found in a weaker way: 0",
    ]);
    expect(code).toBe(0);
  });

  test("prints what it cannot find with its place, and fails", async () => {
    const folder = await mkdtemp(join(tmpdir(), "dateline-verify-"));
    await cp(goodFolder, folder, { recursive: true });
    const file = join(folder, "incidents.csv");
    await writeFile(file, (await readFile(file, "utf8")).replace("people=~1500", "people=~1600"));
    const { code, lines } = await run("--articles", articles, "--story", folder);
    await rm(folder, { recursive: true });
    expect(lines[0]).toBe(
      `${folder}/incidents.csv:2:figures: error: people ~1600: 1600 is in no cited paragraph`,
    );
    expect(lines.at(-1)).toBe("not found: 1, found in a weaker way: 0");
    expect(code).toBe(1);
  });

  test("asks for the articles where it is not told of any, or finds none", async () => {
    const untold = await run("--story", goodFolder);
    expect(untold.errors).toBe("verify: name the folder of articles: --articles FOLDER\n");
    expect(untold.code).toBe(2);
    const empty = await run("--articles", goodFolder);
    expect(empty.errors).toMatch(/^verify: no article in .*good/);
  });
}, 20_000);
