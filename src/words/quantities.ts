import { isMagnitude, type magnitudes, type Quantity } from "../record/quantity.ts";
import type { FigureDeclaration, Unit } from "../record/story.ts";
import { dictionaryOf, type Language } from "./dictionary.ts";
import { inLanguage } from "./translated.ts";

/** How a language says quantities; numbers are given in its digits. */
export interface QuantityWords {
  readonly about: (number: string) => string;
  readonly nearly: (number: string) => string;
  readonly moreThan: (number: string) => string;
  readonly atLeast: (number: string) => string;
  /** Of things that are counted. */
  readonly fewerThan: (number: string) => string;
  /** Of what is measured, and of a fall. */
  readonly lessThan: (number: string) => string;
  readonly range: (from: string, to: string) => string;
  /** A magnitude in words, and what there is so many of. */
  readonly of: (magnitude: string, things: string) => string;
  readonly computed: string;
  readonly magnitudes: Readonly<Record<Magnitude, string>>;
}

type Magnitude = keyof typeof magnitudes;

/** Of a unit that nothing else is said of. */
export const counted: Pick<Unit, "whole"> = { whole: true };

/**
 * A declared figure in words: "6 killed", "more than 30 aboard". The unit is named where the label
 * does not say what is counted, so where it is not counted in whole things: "50 percent from
 * Central America". One thing, and a magnitude in words, follow the label instead ("vehicles: 1",
 * "soldiers: thousands"), since a label is in the plural and no rule says how it joins "thousands".
 */
export function sayFigure(
  quantity: Quantity,
  declaration: FigureDeclaration,
  language: Language,
  unit: Unit | null = null,
): string {
  const label = inLanguage(declaration.label, language);
  const measured = unit !== null && !unit.whole;
  const amount = sayAmount(quantity, language, unit ?? counted);
  const measure = measured ? `${amount} ${inLanguage(unit.name, language)}` : amount;
  const labelFirst = magnitudeOf(quantity) !== null || (!measured && isOne(quantity));
  const words = labelFirst ? `${label}: ${measure}` : `${measure} ${label}`;
  return words + computedMark(quantity, language);
}

/** A quantity without its unit, and whether it was computed. */
export function sayAmount(
  quantity: Quantity,
  language: Language,
  unit: Pick<Unit, "whole">,
): string {
  const words = dictionaryOf(language).quantities;
  const { min, max, exclusive, about } = quantity;
  const magnitude = magnitudeOf(quantity);
  if (magnitude !== null) return words.magnitudes[magnitude];
  if (min !== null && max !== null && min !== max) {
    return words.range(sayNumber(min, language), sayNumber(max, language));
  }
  const number = sayNumber(min ?? max ?? 0, language);
  if (max === null) return (exclusive ? words.moreThan : words.atLeast)(number);
  if (min === null && about) return words.nearly(number);
  if (min === null) return (unit.whole && max >= 0 ? words.fewerThan : words.lessThan)(number);
  return about ? words.about(number) : number;
}

/** What is said after a quantity that no article gives. */
export function computedMark(quantity: Quantity, language: Language): string {
  return quantity.derived ? `, ${dictionaryOf(language).quantities.computed}` : "";
}

/** The magnitude that a quantity was written as; null for a number. */
export function magnitudeOf(quantity: Quantity): Magnitude | null {
  const word = quantity.written.replace(/\*$/, "");
  return isMagnitude(word) ? word : null;
}

const isOne = ({ min, max }: Quantity) => min === 1 && max === 1;

/** Digits grouped as the language does, with a true minus sign. */
export function sayNumber(value: number, language: Language): string {
  return dictionaryOf(language).number(value);
}
