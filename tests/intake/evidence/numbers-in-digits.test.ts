import { describe, expect, test } from "vitest";
import { numbersInDigits } from "../../../src/intake/evidence/numbers-in-digits.ts";

describe("the numbers that a text has in digits", () => {
  test.each([
    ["casi 10,000 personas", [10_000]],
    ["environ 1 500 personnes, 1 500 ou 1 500", [1500, 1500, 1500]],
    ["etwa 1.200.000 Menschen", [1_200_000]],
    ["35.8 por ciento, 60,5 milles", [35.8, 60.5]],
    ["el 2 de noviembre de 2024", [2, 2024]],
    ["entre 800, 1,200 y 300", [800, 1200, 300]],
    ["media docena", []],
  ])("of %j are %j", (text, expected) => {
    expect(numbersInDigits(text)).toEqual(expected);
  });
});
