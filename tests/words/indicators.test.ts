import { describe, expect, test } from "vitest";
import type { Measure, Unit } from "../../src/record/story.ts";
import { sayHowSure, sayIndicator } from "../../src/words/indicators.ts";
import { indicator, quantity } from "../invented-story.ts";
import { when } from "../time/days.ts";

const people: Unit = { id: "people", name: { en: "people", es: "personas" }, whole: true };
const percent: Unit = { id: "percent", name: { en: "percent", es: "por ciento" }, whole: false };

const said = (measure: Measure, written: string, unit?: Unit) =>
  (["en", "es"] as const).map((language) =>
    sayIndicator({ measure, value: quantity(written) }, unit, language),
  );

describe("a number with its unit", () => {
  test.each([
    ["12", "12 people", "12 personas"],
    [">70000", "more than 70,000 people", "más de 70,000 personas"],
    ["<25000", "fewer than 25,000 people", "menos de 25,000 personas"],
    ["800..1200", "800 to 1,200 people", "800 a 1,200 personas"],
    ["hundreds", "hundreds of people", "cientos de personas"],
    ["thousands", "thousands of people", "miles de personas"],
    ["tens-of-thousands", "tens of thousands of people", "decenas de miles de personas"],
    [
      "<250000*",
      "fewer than 250,000 people, computed",
      "menos de 250,000 personas, dato calculado",
    ],
    ["hundreds*", "hundreds of people, computed", "cientos de personas, dato calculado"],
  ])("%s: %s, %s", (written, english, spanish) => {
    for (const measure of ["count", "rate"] as const) {
      expect(said(measure, written, people)).toEqual([english, spanish]);
    }
  });

  test("that is measured is less, not fewer", () => {
    expect(said("share", "<50", percent)).toEqual([
      "less than 50 percent",
      "menos de 50 por ciento",
    ]);
  });

  test("that no story declares is said alone", () => {
    expect(said("count", "~5")).toEqual(["about 5", "cerca de 5"]);
    expect(said("change", "-5*")).toEqual(["down 5, computed", "baja de 5, dato calculado"]);
  });
});

describe("a change", () => {
  test.each([
    ["193", "up 193 percent", "alza de 193 por ciento"],
    ["-76", "down 76 percent", "baja de 76 por ciento"],
    ["<-50", "down more than 50 percent", "baja de más de 50 por ciento"],
    [">50", "up more than 50 percent", "alza de más de 50 por ciento"],
    ["<50", "up less than 50 percent", "alza de menos de 50 por ciento"],
    [">-50", "down less than 50 percent", "baja de menos de 50 por ciento"],
    ["~-30", "down about 30 percent", "baja de cerca de 30 por ciento"],
    ["-80..-70", "down 70 to 80 percent", "baja de 70 a 80 por ciento"],
    ["300*", "up 300 percent, computed", "alza de 300 por ciento, dato calculado"],
    ["-5*", "down 5 percent, computed", "baja de 5 por ciento, dato calculado"],
  ])("of %s: %s, %s", (written, english, spanish) => {
    expect(said("change", written, percent)).toEqual([english, spanish]);
  });
});

describe("how sure a number is", () => {
  test.each([
    ["12", "2023", "reported", "Reported", "Reportado"],
    ["~12", "2023", "reported", "Reported, about", "Reportado, aproximado"],
    [">12", "2023", "claimed", "Claimed, at least", "Afirmado, al menos"],
    ["<-50", "2023", "claimed", "Claimed, at least", "Afirmado, al menos"],
    ["<12", "2023", "reported", "Reported, at most", "Reportado, a lo sumo"],
    ["8..12", "2023", "planned", "Planned, within a range", "Planeado, dentro de un rango"],
    ["12", "2023-02~", "reported", "Reported, date inferred", "Reportado, fecha deducida"],
    ["12", "../2023-02-01", "forecast", "Forecast, open end", "Previsto, extremo abierto"],
    [
      "12*",
      "2023",
      "reported",
      "Reported, computed from what the article gives",
      "Reportado, calculado a partir de lo que da el artículo",
    ],
  ] as const)("%s of %s, %s", (written, edtf, status, english, spanish) => {
    const number = indicator("one", {
      value: quantity(written),
      when: when(edtf, "period"),
      status,
    });
    expect((["en", "es"] as const).map((language) => sayHowSure(number, language))).toEqual([
      english,
      spanish,
    ]);
  });
});
