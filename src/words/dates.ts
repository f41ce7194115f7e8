import { formatIsoDay, fromCivilDay } from "../record/civil-day.ts";
import { readEdtf, type Edtf } from "../record/edtf.ts";
import type { CivilDay, DayRange, When, WhenReading } from "../record/when.ts";
import { englishMonths, sayEnglishDate, sayYear as sayEnglishYear } from "./dates-en.ts";
import { saySpanishDate, sayYear as saySpanishYear, spanishMonths } from "./dates-es.ts";
import type { Language } from "./dictionary.ts";

const grammars = {
  en: { say: sayEnglishDate, year: sayEnglishYear, months: englishMonths, of: " " },
  es: { say: saySpanishDate, year: saySpanishYear, months: spanishMonths, of: " de " },
} as const satisfies Record<
  Language,
  {
    readonly say: (edtf: Edtf, reading: WhenReading) => string;
    readonly year: (year: number) => string;
    readonly months: readonly string[];
    /** Between a day, a month and a year. */
    readonly of: string;
  }
>;

/**
 * A date in words, to stand inside a sentence: "on 2 November 2024", "one day between 15 and 21
 * April 2024", "by 16 March 2021". A unit longer than a day takes its preposition as an event
 * ("in March 2023") and none as a period ("March 2023").
 */
export function sayWhen(when: When, reading: WhenReading, language: Language): string {
  const result = readEdtf(when.edtf);
  return result.ok ? grammars[language].say(result.edtf, reading) : when.edtf;
}

/** "2 November 2024", "2 de noviembre de 2024"; day in days since 1970-01-01. */
export function sayDay(day: CivilDay, language: Language): string {
  return `${fromCivilDay(day).day}${grammars[language].of}${sayMonth(day, language)}`;
}

/** Some days in words: "from 24 to 27 December 2023", "del 24 al 27 de diciembre de 2023"; of one day, that day. */
export function sayDays({ start, end }: DayRange, language: Language): string {
  if (end - start === 1) return sayDay(start, language);
  const result = readEdtf(`${formatIsoDay(start)}/${formatIsoDay(end - 1)}`);
  return result.ok
    ? grammars[language].say(result.edtf, "period")
    : sayDaysShort({ start, end }, language);
}

/** The same for a button: "24–27 Dec 2023", "12 nov 2022 – 3 ene 2023". */
export function sayDaysShort({ start, end }: DayRange, language: Language): string {
  const [first, last] = [fromCivilDay(start), fromCivilDay(end - 1)];
  const yearOf = grammars[language].year;
  const to = `${sayDayShort(end - 1, language)} ${yearOf(last.year)}`;
  if (end - start === 1) return to;
  if (first.year !== last.year) {
    return `${sayDayShort(start, language)} ${yearOf(first.year)} – ${to}`;
  }
  return first.month === last.month
    ? `${first.day}–${to}`
    : `${sayDayShort(start, language)} – ${to}`;
}

/** The month that a day lies in: "November 2024", "noviembre de 2024". */
export function sayMonth(day: CivilDay, language: Language): string {
  const { of, year } = grammars[language];
  return `${monthOf(day, language)}${of}${year(fromCivilDay(day).year)}`;
}

/** The month that a day lies in, in three letters and without the year, for an axis: "Apr", "abr". */
export function sayMonthShort(day: CivilDay, language: Language): string {
  return monthOf(day, language).slice(0, 3);
}

/** A day of the year that is understood, for an axis: "4 Nov", "4 nov". */
export function sayDayShort(day: CivilDay, language: Language): string {
  return `${fromCivilDay(day).day} ${sayMonthShort(day, language)}`;
}

function monthOf(day: CivilDay, language: Language): string {
  return grammars[language].months[fromCivilDay(day).month - 1] ?? "";
}
