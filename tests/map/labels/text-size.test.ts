import { describe, expect, it } from "vitest";
import { lineHeight, setName } from "../../../src/map/labels/text-size.ts";

describe("a name", () => {
  it("stands in one line where that is not too long", () => {
    expect(setName("Ciudad Juárez", "upright")).toMatchObject({
      text: "Ciudad Juárez",
      height: lineHeight,
    });
  });

  it("is broken into lines of much the same length, none of its words lost", () => {
    const { text, height, width } = setName("Guatemala as a whole, and what lies beyond", "italic");
    const lines = text.split("\n");
    expect(lines.length).toBeGreaterThan(1);
    expect(height).toBeCloseTo(lines.length * lineHeight);
    expect(lines.join(" ")).toBe("Guatemala as a whole, and what lies beyond");
    const lengths = lines.map((line) => line.length);
    expect(Math.max(...lengths)).toBeLessThan(2 * Math.min(...lengths));
    expect(width).toBeLessThan(12);
  });

  it("is as wide as its letters are", () => {
    const widthOf = (name: string) => setName(name, "upright").width;
    expect(widthOf("Mammoth")).toBeGreaterThan(widthOf("Illicit"));
    expect(widthOf("東京")).toBe(2);
    expect(setName("Tijuana", "italic").width).toBeLessThan(widthOf("Tijuana"));
  });

  it("of one endless word is not broken within it", () => {
    const word = "Parangaricutirimícuaro";
    expect(setName(word, "upright").text).toBe(word);
    expect(setName("", "upright").text).toBe("");
  });
});
