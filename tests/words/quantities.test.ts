import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseQuantity, type Quantity } from "../../src/record/quantity.ts";
import type { FigureDeclaration, Unit } from "../../src/record/story.ts";
import { languages } from "../../src/words/dictionary.ts";
import { sayFigure } from "../../src/words/quantities.ts";
import { sayQuantity } from "../../src/words/say-quantity.ts";

function read(text: string): Quantity {
  const result = parseQuantity(text);
  if (!result.ok) throw new Error(result.message ?? "no number");
  return result.quantity;
}

const figure = (en: string, es: string, unit = "people"): FigureDeclaration => ({
  name: "figure",
  label: { en, es },
  unit,
  harm: false,
});
const people: Unit = { id: "people", name: { en: "people", es: "personas" }, whole: true };
const percent: Unit = { id: "percent", name: { en: "percent", es: "por ciento" }, whole: false };
const measured = { whole: false };

describe("a quantity in words", () => {
  test.each([
    ["12", "12", "12"],
    ["12.5", "12.5", "12.5"],
    ["0", "0", "0"],
    ["1500", "1,500", "1,500"],
    ["110000000000", "110,000,000,000", "110,000,000,000"],
    ["-76", "−76", "−76"],
    ["~1500", "about 1,500", "cerca de 1,500"],
    ["<~1500", "nearly 1,500", "casi 1,500"],
    [">30", "more than 30", "más de 30"],
    [">=20", "at least 20", "al menos 20"],
    ["<25000", "fewer than 25,000", "menos de 25,000"],
    ["<-50", "less than −50", "menos de −50"],
    ["800..1200", "800 to 1,200", "800 a 1,200"],
    ["7..7", "7", "7"],
    ["hundreds", "hundreds", "cientos"],
    ["thousands", "thousands", "miles"],
    ["tens-of-thousands", "tens of thousands", "decenas de miles"],
    ["hundreds-of-thousands", "hundreds of thousands", "cientos de miles"],
    ["5*", "5, computed", "5, dato calculado"],
    ["~5*", "about 5, computed", "cerca de 5, dato calculado"],
    ["hundreds*", "hundreds, computed", "cientos, dato calculado"],
  ])("%s: %s, %s", (text, english, spanish) => {
    expect(sayQuantity(read(text), "en")).toBe(english);
    expect(sayQuantity(read(text), "es")).toBe(spanish);
  });

  test("what is measured is less, what is counted is fewer", () => {
    expect(sayQuantity(read("<50"), "en", measured)).toBe("less than 50");
    expect(sayQuantity(read("<50"), "en", people)).toBe("fewer than 50");
    expect(sayQuantity(read("<50"), "es", measured)).toBe("menos de 50");
  });
});

describe("a declared figure in words", () => {
  const killed = figure("killed", "muertos");

  test.each([
    ["6", "6 killed", "6 muertos"],
    [">30", "more than 30 killed", "más de 30 muertos"],
    ["~1500", "about 1,500 killed", "cerca de 1,500 muertos"],
    ["5*", "5 killed, computed", "5 muertos, dato calculado"],
    ["1", "killed: 1", "muertos: 1"],
    ["1*", "killed: 1, computed", "muertos: 1, dato calculado"],
    [">1", "more than 1 killed", "más de 1 muertos"],
    ["hundreds", "killed: hundreds", "muertos: cientos"],
    ["tens-of-thousands", "killed: tens of thousands", "muertos: decenas de miles"],
  ])("%s: %s, %s", (text, english, spanish) => {
    for (const unit of [null, people]) {
      expect(sayFigure(read(text), killed, "en", unit)).toBe(english);
      expect(sayFigure(read(text), killed, "es", unit)).toBe(spanish);
    }
  });

  test("names a unit that is measured, not one that is counted", () => {
    const share = figure("of them children", "de ellos niños", "percent");
    expect(sayFigure(read("50"), share, "en", percent)).toBe("50 percent of them children");
    expect(sayFigure(read("<1"), share, "es", percent)).toBe(
      "menos de 1 por ciento de ellos niños",
    );
    expect(sayFigure(read("1"), share, "en", percent)).toBe("1 percent of them children");
  });
});

test("any number is said with its own digits, grouped, and nothing lost", () => {
  const number = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 });
  fc.assert(
    fc.property(number, fc.constantFrom(...languages), (value, language) => {
      const said = sayQuantity(read(String(value)), language);
      expect(said).toMatch(/^−?\d{1,3}(,\d{3})*$/);
      expect(Number(said.replaceAll(",", "").replace("−", "-"))).toBe(value);
    }),
  );
});
