const token =
  /[\t\n\r ]*(?:([{}[\],:])|("(?:[ !#-[\]-\u{10FFFF}]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null))/uy;

/** What may come next: a value, a value or the end of a list, a name, a name or the end of an object, … */
type Expected =
  | "value"
  | "value or ]"
  | "name"
  | "name or }"
  | ":"
  | ", or ]"
  | ", or }"
  | "the end";

export interface JsonError {
  /** Counted from 1. */
  readonly line: number;
  /** What should stand there, such as ", or ]". */
  readonly expected: string;
}

/**
 * The first place at which a text is no longer JSON (RFC 8259); null where it is JSON to its end.
 * `JSON.parse` names the place in some engines only, and in each in other words.
 */
export function findJsonError(text: string): JsonError | null {
  const open: ("[" | "{")[] = [];
  let expected: Expected = "value";
  let at = 0;
  const afterValue = (): Expected => {
    const within = open.at(-1);
    if (within === undefined) return "the end";
    return within === "[" ? ", or ]" : ", or }";
  };
  for (;;) {
    token.lastIndex = at;
    const match = token.exec(text);
    const next: Expected | null = match
      ? step(match[1], match[2], expected, open, afterValue)
      : null;
    if (!match || next === null) {
      const blank = /[\t\n\r ]*/y;
      blank.lastIndex = at;
      const stop = at + (blank.exec(text)?.[0].length ?? 0);
      if (stop === text.length && expected === "the end") return null;
      return { line: text.slice(0, stop).split("\n").length, expected };
    }
    expected = next;
    at = token.lastIndex;
  }
}

/** What may follow a token; null where the token may not stand here. */
function step(
  mark: string | undefined,
  scalar: string | undefined,
  expected: Expected,
  open: ("[" | "{")[],
  afterValue: () => Expected,
): Expected | null {
  if (scalar !== undefined) {
    if (expected.startsWith("name")) return scalar.startsWith('"') ? ":" : null;
    return expected.startsWith("value") ? afterValue() : null;
  }
  if (mark === "[" || mark === "{") {
    if (!expected.startsWith("value")) return null;
    open.push(mark);
    return mark === "[" ? "value or ]" : "name or }";
  }
  if (mark === ":") return expected === ":" ? "value" : null;
  if (mark === ",") {
    if (expected === ", or ]") return "value";
    return expected === ", or }" ? "name" : null;
  }
  if (!expected.endsWith(mark ?? "")) return null;
  open.pop();
  return afterValue();
}
