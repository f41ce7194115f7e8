import { countingIn } from "../../src/words/counting.ts";
import type { DateWords } from "../../src/words/date-words.ts";
import type { Dictionary } from "../../src/words/dictionary.ts";
import { english } from "../../src/words/en.ts";

/** A code that ISO 639 leaves to whoever needs one. */
export const inventedCode = "qaa";

/**
 * English letters and digits, each with one that stands for it in the invented language: whatever is
 * written in the letters of this file's own name is not in it.
 */
const letters = new Map(
  [
    ["abcdefghijklmnopqrstuvwxyz", "áƀçđéƒǵĥíĵķļṁñóṗʠřšţúṽŵẋýž"],
    ["ABCDEFGHIJKLMNOPQRSTUVWXYZ", "ÁɃÇĐÉƑǴĤÍĴĶĻṀÑÓṖɊŘŠŢÚṼŴẊÝŽ"],
    ["0123456789", "०१२३४५६७८९"],
  ].flatMap(([own = "", other = ""]) => {
    const others = [...other];
    return [...own].map((letter, at) => [letter, others[at] ?? ""] as const);
  }),
);

/** A text in the letters of the invented language, as long as it was. */
export function respelt(text: string): string {
  return [...text].map((letter) => letters.get(letter) ?? letter).join("");
}

/** What is in none of its letters. */
export const foreign = /[A-Za-z0-9]/;

/** A text in the invented language, longer by a third or so: its vowels are long. */
export function inInvented(text: string): string {
  return respelt(text.replace(/[aeiou]/gi, (vowel) => vowel + vowel.toLowerCase()));
}

const { locale, number, plural } = countingIn("pl-u-nu-deva");

/** Where a word puts what it is given. */
const firstPlace = 0xe000;
const places = /[\uE000-\uF8FF]/gu;

/** A word that says the same in the invented language; what it is given stays as it is. */
function inventedWord(say: (...given: unknown[]) => string) {
  return (...given: unknown[]) => {
    const kept: string[] = [];
    const placed = given.map((each) => {
      if (typeof each !== "string" || each === "") return each;
      kept.push(each);
      return String.fromCharCode(firstPlace + kept.length - 1);
    });
    return inInvented(say(...placed)).replace(
      places,
      (place) => kept[place.charCodeAt(0) - firstPlace] ?? "",
    );
  };
}

/** Words of English, all of them, in the invented language. */
export function inventedWords<Words>(words: Words): Words {
  if (typeof words === "string") return inInvented(words) as Words;
  if (typeof words === "function") {
    return inventedWord(words as unknown as (...given: unknown[]) => string) as Words;
  }
  if (Array.isArray(words)) return words.map(inventedWords) as Words;
  return Object.fromEntries(
    Object.entries(words as object).map(([name, word]) => [name, inventedWords(word)]),
  ) as Words;
}

const { typed, ...sayings } = english.dates;

/** Dates are given as numbers and as what is read; all that is said of them is new. */
const dates = {
  ...(Object.fromEntries(
    Object.entries(sayings).map(([name, say]) => [
      name,
      (...given: unknown[]) => inInvented((say as (...given: unknown[]) => string)(...given)),
    ]),
  ) as Omit<DateWords, "typed">),
  typed: {
    months: typed.months.map(inInvented),
    otherMonths: { [inInvented("Yule")]: 12 },
    between: typed.between.map(inInvented),
    until: typed.until.map(inInvented),
    endings: typed.endings.map(inInvented),
  },
} satisfies DateWords;

/** Three forms, as Polish has them. */
const reports = plural({
  one: inInvented("report"),
  few: inInvented("reporti"),
  many: inInvented("reportov"),
  other: inInvented("reporta"),
});

const words = inventedWords(english);

/**
 * A language that nobody speaks, of which the interface knows nothing: every word of English in other
 * letters and longer, with its own dates, digits and plurals.
 */
export const invented: Dictionary = {
  ...words,
  locale,
  number,
  dates,
  groundNames: { Mexico: inInvented("Mexico"), "Gulf of\nMexico": "Ƀáý" },
  search: { ...words.search, count: (count) => `${number(count)} ${reports(count)}` },
};
