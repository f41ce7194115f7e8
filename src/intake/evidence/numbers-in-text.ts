import { magnitudes } from "../../record/quantity.ts";
import { plain } from "./plain-words.ts";

/** How a text qualifies a number: "over 30", "nearly 1,500". */
export type Qualifier = "more" | "at least" | "fewer" | "nearly" | "about" | "exactly";

export type NumberMention =
  | {
      readonly kind: "number";
      readonly value: number;
      readonly qualifier: Qualifier;
      /** Half, or fourfold: it stands for a number of percent only. */
      readonly share: boolean;
    }
  | { readonly kind: "magnitude"; readonly word: keyof typeof magnitudes };

const small: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};
/** The twelfth of a series says that there are twelve; the first says nothing of the kind. */
const ordinals: Readonly<Record<string, number>> = {
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  eleventh: 11,
  twelfth: 12,
};
export const scales: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1000,
  million: 1_000_000,
  billion: 1_000_000_000,
};
/** In percent. */
const shares: Readonly<Record<string, number>> = {
  "two thirds": 200 / 3,
  "three quarters": 75,
  half: 50,
  "a third": 100 / 3,
  "one third": 100 / 3,
  "a quarter": 25,
  "one quarter": 25,
};
/** What rises to four times as much rises by 300 percent. */
const multiples: readonly (readonly [pattern: RegExp, times: number])[] = [
  [/\b(?:doubl(?:ed|es|ing)|twofold|twice)\b/g, 2],
  [/\b(?:tripl(?:ed|es|ing)|threefold)\b/g, 3],
  [/\b(?:quadrupl(?:ed|es|ing)|fourfold)\b/g, 4],
];
const qualifiers: readonly (readonly [pattern: RegExp, qualifier: Qualifier])[] = [
  [/\b(?:at least|no fewer than|not less than)(?: an?)? $/, "at least"],
  [
    /\b(?:more than|over|above|exceed(?:ed|s|ing)|surpass(?:ed|es|ing)|upwards of)(?: an?)? $/,
    "more",
  ],
  [/\b(?:nearly|almost|close to|just under|just short of)(?: an?)? $/, "nearly"],
  [/\b(?:fewer than|less than|below|under)(?: an?)? $/, "fewer"],
  [/\b(?:about|around|some|approximately|roughly|estimated)(?: an?)? $/, "about"],
];
const months =
  "january|february|march|april|may|june|july|august|september|october|november|december";

/**
 * The numbers that an English text names, in digits or words, those of dates left out: "25,000",
 * "2.5 million", "two", "half", "quadrupled", "tens of thousands". A number of another language is
 * found where it stands in digits.
 */
export function numbersInText(text: string): readonly NumberMention[] {
  let rest = withoutDates(plain(text));
  const mentions: NumberMention[] = [];
  /** Takes what a pattern finds out of the text, so that no part of it is found again. */
  const take = (pattern: RegExp, read: (found: string, before: string) => NumberMention[]) => {
    rest = rest.replace(pattern, (...match: unknown[]) => {
      const found = String(match[0]);
      const offset = match.find((part) => typeof part === "number") ?? 0;
      mentions.push(...read(found, rest.slice(Math.max(0, offset - 30), offset)));
      return " ".repeat(found.length);
    });
  };
  const number = (value: number, before: string): NumberMention => ({
    kind: "number",
    value,
    qualifier: qualifiers.find(([pattern]) => pattern.test(before))?.[1] ?? "exactly",
    share: false,
  });

  take(/\b(?:hundreds|tens) of thousands\b|\b(?:thousands|hundreds)\b/g, (found) => [
    { kind: "magnitude", word: found.replaceAll(" ", "-") as keyof typeof magnitudes },
  ]);
  take(/\b(?:several|a few|many) (?:hundred|thousand)\b/g, (found) => [
    { kind: "magnitude", word: found.endsWith("hundred") ? "hundreds" : "thousands" },
  ]);
  take(/\bhalf an? (?:hundred|thousand|million|billion)\b/g, (found, before) => [
    number((scales[found.replace(/^.* /, "")] ?? 0) / 2, before),
  ]);
  take(new RegExp(`\\b(?:${Object.keys(shares).join("|")})\\b`, "g"), (found) => [
    { kind: "number", value: shares[found] ?? 0, qualifier: "exactly", share: true },
  ]);
  for (const [pattern, times] of multiples) {
    take(pattern, () => [
      { kind: "number", value: (times - 1) * 100, qualifier: "exactly", share: true },
    ]);
  }
  take(
    /(?<![\p{L}\d]|\p{L}-)\d+(?:,\d{3})*(?:\.\d+)?(?![\p{L}\d])(?: (?:hundred|thousand|million|billion)\b)?/gu,
    (found, before) => {
      const [digits = "", scale = ""] = found.split(" ");
      return [
        number(
          Number(digits.replaceAll(",", "")) * (scales[scale] ?? 1),
          before.replace(/\$$/, ""),
        ),
      ];
    },
  );
  take(new RegExp(`\\b(?:${Object.keys(ordinals).join("|")})\\b`, "g"), (found, before) => [
    number(ordinals[found] ?? 0, before),
  ]);
  const words = [...Object.keys(small), ...Object.keys(scales)].join("|");
  take(
    new RegExp(
      `\\b(?:an? (?=hundred|thousand|million|billion))?(?:${words})(?:(?: and |[ -])(?:${words}))*\\b`,
      "g",
    ),
    (found, before) => [number(valueOfWords(found), before)],
  );
  return mentions;
}

/** The text without the numbers of dates: "October 1, 2024", "2 November", "13 and 14 March", "since 2021". */
function withoutDates(text: string): string {
  const blank = (found: string) => " ".repeat(found.length);
  const day = "\\d{1,2}(?:st|nd|rd|th)?";
  return text
    .replace(
      new RegExp(`\\b(?:${months}) \\d{1,2}(?:st|nd|rd|th)?(?:,? (?:19|20)\\d\\d)?\\b`, "g"),
      blank,
    )
    .replace(
      new RegExp(`\\b(?:${day}(?:-| to | and | or | until ))?${day} (?:of )?(?:${months})\\b`, "g"),
      blank,
    )
    .replace(/(?<![\d,.$])(?:19|20)\d\d(?![\d,.]*\d)s?\b/g, blank);
}

/** The value of a number in words, such as "two hundred and fifty". */
function valueOfWords(words: string): number {
  let total = 0;
  let group = 0;
  for (const word of words.split(/[ -]/)) {
    const scale = scales[word];
    if (scale === undefined) {
      group += small[word] ?? 0;
    } else if (scale === 100) {
      group = (group || 1) * scale;
    } else {
      total += (group || 1) * scale;
      group = 0;
    }
  }
  return total + group;
}
