import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findJsonError } from "../../src/intake/find-json-error.ts";

describe("the place where a text is no longer JSON", () => {
  test.each([
    ["", 1, "value"],
    ["[1,\n2,\n]", 3, "value"],
    ['{\n  "a": 1\n  "b": 2\n}', 3, ", or }"],
    ['{\n  "a" 1 }', 2, ":"],
    ['{ "a": 1, }', 1, "name"],
    ["[1 2]", 1, ", or ]"],
    ["{}\n\n{}", 3, "the end"],
    ['["a\nb"]', 1, "value or ]"],
    ["[01]", 1, ", or ]"],
    ["{ a: 1 }", 1, "name or }"],
    ['[{"a": [1, {"b": 2}]', 1, ", or }"],
    ["[1}", 1, ", or ]"],
  ])("of %j is line %i, where %s should stand", (text, line, expected) => {
    expect(() => JSON.parse(text) as unknown).toThrow();
    expect(findJsonError(text)).toEqual({ line, expected });
  });

  test("is nowhere in what JSON writes", () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom(0, 2), (text, indent) => {
        expect(findJsonError(JSON.stringify(JSON.parse(text), null, indent))).toBeNull();
      }),
    );
  });

  test("is somewhere exactly where JSON's own parser finds one", () => {
    const piece = fc.constantFrom(
      "{",
      "}",
      "[",
      "]",
      ",",
      ":",
      '"a"',
      "1",
      "-",
      ".5",
      "e3",
      "null",
      " ",
      "\n",
      '"',
      "\\",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const text = pieces.join("");
        let parses = true;
        try {
          JSON.parse(text);
        } catch {
          parses = false;
        }
        expect(findJsonError(text) === null).toBe(parses);
      }),
      { numRuns: 3000 },
    );
  });
});
