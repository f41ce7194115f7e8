import { describe, expect, it } from "vitest";
import type { WidthOf } from "../../../src/map/labels/text-size.ts";
import { lineHeight, setName } from "../../../src/map/labels/text-size.ts";

/** Letters that are all as wide, the italic a bit less. */
const half: WidthOf = (letters, isItalic) => letters.length * (isItalic ? 0.45 : 0.5);

describe("a name", () => {
  it("stands in one line where that is not too long", () => {
    expect(setName("Ciudad Juárez", false, half)).toMatchObject({
      text: "Ciudad Juárez",
      height: lineHeight,
    });
  });

  it("is broken into lines of much the same length, none of its words lost", () => {
    const { text, height, width } = setName(
      "Guatemala as a whole, and what lies beyond",
      true,
      half,
    );
    const lines = text.split("\n");
    expect(lines.length).toBeGreaterThan(1);
    expect(height).toBeCloseTo(lines.length * lineHeight);
    expect(lines.join(" ")).toBe("Guatemala as a whole, and what lies beyond");
    const lengths = lines.map((line) => line.length);
    expect(Math.max(...lengths)).toBeLessThan(2 * Math.min(...lengths));
    expect(width).toBeLessThan(12);
  });

  it("is as wide as its letters are, of several lines as the widest", () => {
    expect(setName("Tijuana", false, half).width).toBe(3.5);
    expect(setName("Tijuana", true, half).width).toBeCloseTo(3.15);
    const wide: WidthOf = (letters) => letters.length;
    expect(setName("aaaaaaaa bbbbbb", false, wide)).toMatchObject({
      text: "aaaaaaaa\nbbbbbb",
      width: 8,
    });
  });

  it("has no more lines than it has to", () => {
    const { text } = setName("Guatemala as a whole 2", true, half);
    expect(text.split("\n")).toHaveLength(2);
    const uneven: WidthOf = (letters) => (letters.length > 12 ? letters.length * 0.5 : 6);
    expect(setName("aaaa bbbb cccc dddd e f", false, uneven).text.split("\n")).toHaveLength(2);
  });

  it("of one endless word is not broken within it", () => {
    const word = "Parangaricutirimícuaro";
    expect(setName(word, false, half).text).toBe(word);
    expect(setName("", false, half).text).toBe("");
  });
});
