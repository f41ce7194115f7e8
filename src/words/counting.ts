/** The forms of a word by the categories of the Unicode CLDR; `other` stands in for each that is not given. */
export type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & {
  readonly other: string;
};

/** How counts are said somewhere. */
export interface Counting {
  /** What sorts, groups digits and chooses plural forms: a locale that Intl knows (BCP 47). */
  readonly locale: string;
  /** A number in its digits, grouped, with a true minus sign. */
  readonly number: (value: number) => string;
  /** Makes what gives the form of a word that goes with a count: "report", "reports". */
  readonly plural: (forms: PluralForms) => (count: number) => string;
}

export function countingIn(locale: string): Counting {
  const digits = new Intl.NumberFormat(locale, { maximumFractionDigits: 15 });
  const rules = new Intl.PluralRules(locale);
  return {
    locale,
    number: (value) => digits.format(value).replace("-", "\u2212"),
    plural: (forms) => (count) => forms[rules.select(count)] ?? forms.other,
  };
}
