import { join } from "node:path";
import { readStoryFolder } from "../../src/intake/read-story-folder.ts";

export const goodFolder = join(import.meta.dirname, "good");
export const badFolder = join(import.meta.dirname, "bad");

/** The files of a small invented story in which nothing is wrong. */
export const goodFiles = await readStoryFolder(goodFolder);

/** The good story with the files of a case of `bad/` in place of its own. */
export async function badFiles(name: string): Promise<ReadonlyMap<string, string>> {
  return new Map([...goodFiles, ...(await readStoryFolder(join(badFolder, name)))]);
}

/** The good story with one file changed. */
export function withFile(file: string, text: string): ReadonlyMap<string, string> {
  return new Map([...goodFiles, [file, text]]);
}

export function goodFile(file: string): string {
  const text = goodFiles.get(file);
  if (text === undefined) throw new Error(`no ${file} in ${goodFolder}`);
  return text;
}
