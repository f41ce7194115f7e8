import { execFile } from "node:child_process";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { badFolder, goodFolder } from "./story-files.ts";

const root = join(import.meta.dirname, "../..");

function checkData(folder: string) {
  return new Promise<{ code: number; lines: readonly string[]; errors: string }>((resolve) => {
    const tsx = join(root, "node_modules/.bin/tsx");
    const command = [join(root, "src/intake/command/check-data.ts"), "--story", folder];
    execFile(tsx, command, (error, output, errors) => {
      resolve({ code: Number(error?.code ?? 0), lines: output.trimEnd().split("\n"), errors });
    });
  });
}

describe("check-data", () => {
  test("counts a story in which nothing is wrong, and succeeds", async () => {
    const { code, lines } = await checkData(goodFolder);
    expect(lines).toEqual([
      "the interface has no words in fr: English ones stand beside the story’s; CONTRIBUTING.md says how to add a language",
      "",
      "records by layer",
      "3  incidents",
      "1  routes",
      "1  ferries",
      "1  events",
      "3  indicators",
      "2  chapters",
      "records and indicators by article",
      "8  coast-paper",
      "3  hill-letter",
      "",
      "errors: 0, warnings: 0",
    ]);
    expect(code).toBe(0);
  });

  test("prints each issue with its place, and fails on an error", async () => {
    const folder = join(badFolder, "story-unreadable");
    const { code, lines } = await checkData(folder);
    expect(lines[0]).toBe(
      `${folder}/story.json:3: error: the file is not JSON: value or ] should stand here`,
    );
    expect(lines.at(-1)).toBe("errors: 1, warnings: 0");
    expect(code).toBe(1);
  });

  test("says so in one line where there is no such folder", async () => {
    const { code, errors } = await checkData("nowhere-at-all");
    expect(errors).toMatch(/^check-data: .*nowhere-at-all.*\n$/);
    expect(code).toBe(2);
  });
}, 20_000);
