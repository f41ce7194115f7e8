import { isMagnitude, type magnitudes, type Quantity } from "../record/quantity.ts";
import type { FigureDeclaration, Unit } from "../record/story.ts";
import { dictionaryOf, type Language } from "./dictionary.ts";
import { inLanguage } from "./translated.ts";

interface QuantityWords {
  readonly about: string;
  readonly nearly: string;
  readonly moreThan: string;
  readonly atLeast: string;
  /** Of things that are counted. */
  readonly fewerThan: string;
  /** Of what is measured, and of a fall. */
  readonly lessThan: string;
  /** Between the ends of a range. */
  readonly to: string;
  /** Between a magnitude in words and what there is so many of. */
  readonly of: string;
  readonly computed: string;
  readonly magnitudes: Readonly<Record<Magnitude, string>>;
}

type Magnitude = keyof typeof magnitudes;

const wordsOf: Readonly<Record<Language, QuantityWords>> = {
  en: {
    about: "about",
    nearly: "nearly",
    moreThan: "more than",
    atLeast: "at least",
    fewerThan: "fewer than",
    lessThan: "less than",
    to: "to",
    of: "of",
    computed: "computed",
    magnitudes: {
      hundreds: "hundreds",
      thousands: "thousands",
      "tens-of-thousands": "tens of thousands",
      "hundreds-of-thousands": "hundreds of thousands",
    },
  },
  es: {
    about: "cerca de",
    nearly: "casi",
    moreThan: "más de",
    atLeast: "al menos",
    fewerThan: "menos de",
    lessThan: "menos de",
    to: "a",
    of: "de",
    // It must agree with nouns of any gender and number, so it is a noun itself.
    computed: "dato calculado",
    magnitudes: {
      hundreds: "cientos",
      thousands: "miles",
      "tens-of-thousands": "decenas de miles",
      "hundreds-of-thousands": "cientos de miles",
    },
  },
};

const counted: Pick<Unit, "whole"> = { whole: true };

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
  const joint = magnitudeOf(quantity) === null ? " " : ` ${wordsOf[language].of} `;
  const amount = sayAmount(quantity, language, unit);
  return amount + joint + inLanguage(unit.name, language) + computedMark(quantity, language);
}

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

function sayAmount(quantity: Quantity, language: Language, unit: Pick<Unit, "whole">): string {
  const words = wordsOf[language];
  const { min, max, exclusive, about } = quantity;
  const magnitude = magnitudeOf(quantity);
  if (magnitude !== null) return words.magnitudes[magnitude];
  if (min !== null && max !== null && min !== max) {
    return `${sayNumber(min, language)} ${words.to} ${sayNumber(max, language)}`;
  }
  const number = sayNumber(min ?? max ?? 0, language);
  if (max === null) return `${exclusive ? words.moreThan : words.atLeast} ${number}`;
  if (min === null && about) return `${words.nearly} ${number}`;
  if (min === null) return `${unit.whole && max >= 0 ? words.fewerThan : words.lessThan} ${number}`;
  return about ? `${words.about} ${number}` : number;
}

function computedMark(quantity: Quantity, language: Language): string {
  return quantity.derived ? `, ${wordsOf[language].computed}` : "";
}

function magnitudeOf(quantity: Quantity): Magnitude | null {
  const word = quantity.written.replace(/\*$/, "");
  return isMagnitude(word) ? word : null;
}

const isOne = ({ min, max }: Quantity) => min === 1 && max === 1;

const numberFormat = (language: Language) =>
  new Intl.NumberFormat(dictionaryOf(language).numberLocale, { maximumFractionDigits: 15 });

const numberFormats: Readonly<Record<Language, Intl.NumberFormat>> = {
  en: numberFormat("en"),
  es: numberFormat("es"),
};

/** Digits grouped as the language does, with a true minus sign. */
export function sayNumber(value: number, language: Language): string {
  return numberFormats[language].format(value).replace("-", "\u2212");
}
