/** A word of a text, and where it stands. */
interface Word {
  readonly plain: string;
  readonly written: string;
}

/**
 * The first run of `length` consecutive words that two texts share, as the first text has it; null
 * for none. Words are compared without case, accents and marks. A short quotation is left aside,
 * since it is a name or the claim itself, and so is a run of names.
 */
export function sharedRun(text: string, other: string, length: number): string | null {
  const others = runsOf(
    wordsOf(other).map((word) => word.plain),
    length,
  );
  for (const part of text.split(/[“"«][^“”"«»]{1,60}[”"»]/)) {
    const words = wordsOf(part);
    for (let start = 0; start + length <= words.length; start += 1) {
      const run = words.slice(start, start + length);
      const shared = others.has(run.map((word) => word.plain).join(" "));
      if (shared && !isName(run)) return run.map((word) => word.written).join(" ");
    }
  }
  return null;
}

function wordsOf(text: string): readonly Word[] {
  const found = text.match(/[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu) ?? [];
  return found.map((written) => ({
    plain: written
      .normalize("NFD")
      .replace(/\p{Mn}/gu, "")
      .replaceAll("’", "'")
      .toLowerCase(),
    written,
  }));
}

function runsOf(words: readonly string[], length: number): ReadonlySet<string> {
  const runs = new Set<string>();
  for (let start = 0; start + length <= words.length; start += 1) {
    runs.add(words.slice(start, start + length).join(" "));
  }
  return runs;
}

/** Each of its longer words begins with a capital. */
function isName(run: readonly Word[]): boolean {
  return run.every(({ written }) => written.length < 4 || /^\p{Lu}/u.test(written));
}
