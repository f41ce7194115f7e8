import type { CivilDate } from "../record/civil-day.ts";
import type { Edtf } from "../record/edtf.ts";
import type { WhenReading } from "../record/when.ts";

/** How a language says dates. */
export interface DateWords extends DayWords {
  /**
   * A date of EDTF, to stand inside a sentence: "on 2 November 2024", "by 16 March 2021". A unit longer
   * than a day takes its preposition as an event ("in March 2023") and none as a period.
   */
  readonly say: (edtf: Edtf, reading: WhenReading) => string;
  readonly typed: TypedDates;
}

/** How it says days, months and years that are sure. */
export interface DayWords {
  /** "2024"; "45 BC" for the year −44. */
  readonly year: (year: number) => string;
  /** "November 2024" */
  readonly month: (date: CivilDate) => string;
  /** "2 November 2024" */
  readonly day: (date: CivilDate) => string;
  /** On an axis, where the year is understood: "Nov" */
  readonly shortMonth: (date: CivilDate) => string;
  /** "2 Nov" */
  readonly shortDay: (date: CivilDate) => string;
  /** Of one day or more, for a button: "24–27 Dec 2023" */
  readonly shortDays: (first: CivilDate, last: CivilDate) => string;
}

/** What somebody may write in a date, accents and case aside. */
export interface TypedDates {
  /** From January on. The beginning of a name is enough. */
  readonly months: readonly string[];
  /** What else a month is called, with its number: setiembre is 9. */
  readonly otherMonths: Readonly<Record<string, number>>;
  /** Words between day, month and year: "of" */
  readonly between: readonly string[];
  /** Words between the first date of a range and its last, but for a dash: "to" */
  readonly until: readonly string[];
  /** What may stand at the end of a day's number: "th" */
  readonly endings: readonly string[];
}
