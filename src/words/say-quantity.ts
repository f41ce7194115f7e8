import type { Quantity } from "../record/quantity.ts";
import type { Unit } from "../record/story.ts";
import { dictionaryOf, type Language } from "./dictionary.ts";
import { computedMark, counted, magnitudeOf, sayAmount } from "./quantities.ts";
import { inLanguage } from "./translated.ts";

/**
 * A quantity in words: "about 1,500", "nearly 1,500", "more than 30", "at least 20", "fewer than
 * 25,000", "800 to 1,200", "hundreds"; ", computed" after one that no article gives. A unit that is
 * not counted in whole things makes it "less than".
 */
export function sayQuantity(
  quantity: Quantity,
  language: Language,
  unit: Pick<Unit, "whole"> = counted,
): string {
  return sayAmount(quantity, language, unit) + computedMark(quantity, language);
}

/**
 * A quantity with its unit: "more than 70,000 detentions", "hundreds of people", "300 percent,
 * computed".
 */
export function sayQuantityOf(quantity: Quantity, unit: Unit, language: Language): string {
  const amount = sayAmount(quantity, language, unit);
  const things = inLanguage(unit.name, language);
  const words =
    magnitudeOf(quantity) === null
      ? `${amount} ${things}`
      : dictionaryOf(language).quantities.of(amount, things);
  return words + computedMark(quantity, language);
}
