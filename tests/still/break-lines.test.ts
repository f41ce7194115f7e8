import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { breakLines, widthOf } from "../../src/still/break-lines.ts";

describe("words in lines", () => {
  it("break between words where a line is full", () => {
    const lines = breakLines("one two three four", { width: 60, size: 12, most: 9 });
    expect(lines).toEqual(["one two", "three four"]);
  });

  it("end in an ellipsis where there is no room for all", () => {
    const lines = breakLines("one two three four five six", { width: 60, size: 12, most: 2 });
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/^three.*…$/);
  });

  it("have nothing for no words", () => {
    expect(breakLines("  ", { width: 60, size: 12, most: 2 })).toEqual([]);
  });

  it("are never wider than they may be, nor more, and lose nothing where there is room", () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: "grapheme", minLength: 1, maxLength: 30 }), { maxLength: 12 }),
        fc.integer({ min: 40, max: 400 }),
        fc.integer({ min: 1, max: 5 }),
        (words, width, most) => {
          const text = words.join(" ");
          const lines = breakLines(text, { width, size: 12, most });
          expect(lines.length).toBeLessThanOrEqual(most);
          for (const line of lines) expect(widthOf(line, 12)).toBeLessThanOrEqual(width);
          if (!lines.some((line) => line.endsWith("…"))) {
            expect(lines.join(" ")).toBe(text.split(/\s+/).filter(Boolean).join(" "));
          }
        },
      ),
    );
  });
});
