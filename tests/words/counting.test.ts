import { describe, expect, test } from "vitest";
import { countingIn } from "../../src/words/counting.ts";

describe("counting", () => {
  test("chooses the form of a word as the language does", () => {
    const forms = { one: "rok", few: "lata", many: "lat", other: "roku" };
    const polish = countingIn("pl").plural(forms);
    expect([0, 1, 2, 5, 12, 22, 1.5].map((count) => polish(count))).toEqual([
      "lat",
      "rok",
      "lata",
      "lat",
      "lat",
      "lata",
      "roku",
    ]);
  });

  test("takes the general form where a rarer one is not given", () => {
    const spanish = countingIn("es-MX").plural({ one: "reporte", other: "reportes" });
    expect([1, 2, 1_000_000].map((count) => spanish(count))).toEqual([
      "reporte",
      "reportes",
      "reportes",
    ]);
  });

  test("groups digits, and writes less than nothing with a minus sign", () => {
    expect(countingIn("en-US").number(1_234_567.25)).toBe("1,234,567.25");
    expect(countingIn("es-ES").number(-1_234_567)).toBe("\u22121.234.567");
  });
});
