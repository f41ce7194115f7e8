import { formatIsoDay, fromCivilDay } from "../record/civil-day.ts";
import { readEdtf } from "../record/edtf.ts";
import type { CivilDay, DayRange, When, WhenReading } from "../record/when.ts";
import { dictionaryOf, type Language } from "./dictionary.ts";

/**
 * A date in words, to stand inside a sentence: "on 2 November 2024", "one day between 15 and 21
 * April 2024", "by 16 March 2021". A unit longer than a day takes its preposition as an event
 * ("in March 2023") and none as a period ("March 2023").
 */
export function sayWhen(when: When, reading: WhenReading, language: Language): string {
  const result = readEdtf(when.edtf);
  return result.ok ? dictionaryOf(language).dates.say(result.edtf, reading) : when.edtf;
}

/** "2 November 2024", "2 de noviembre de 2024"; day in days since 1970-01-01. */
export function sayDay(day: CivilDay, language: Language): string {
  return dictionaryOf(language).dates.day(fromCivilDay(day));
}

/** A day of a usual year that has the most letters. */
export function longestDay(language: Language): string {
  // From 28 January 1970 to 25 December, one in each month.
  const days = Array.from({ length: 12 }, (_, month) => sayDay(27 + month * 30, language));
  return days.toSorted((a, b) => b.length - a.length)[0] ?? "";
}

/** Some days in words: "from 24 to 27 December 2023", "del 24 al 27 de diciembre de 2023"; of one day, that day. */
export function sayDays({ start, end }: DayRange, language: Language): string {
  if (end - start === 1) return sayDay(start, language);
  const result = readEdtf(`${formatIsoDay(start)}/${formatIsoDay(end - 1)}`);
  return result.ok
    ? dictionaryOf(language).dates.say(result.edtf, "period")
    : sayDaysShort({ start, end }, language);
}

/** The same for a button: "24–27 Dec 2023", "12 nov 2022 – 3 ene 2023". */
export function sayDaysShort({ start, end }: DayRange, language: Language): string {
  return dictionaryOf(language).dates.shortDays(fromCivilDay(start), fromCivilDay(end - 1));
}

/** The month that a day lies in: "November 2024", "noviembre de 2024". */
export function sayMonth(day: CivilDay, language: Language): string {
  return dictionaryOf(language).dates.month(fromCivilDay(day));
}

/** The year that a day lies in. */
export function sayYear(day: CivilDay, language: Language): string {
  return dictionaryOf(language).dates.year(fromCivilDay(day).year);
}

/** The month that a day lies in, in three letters or so and without the year, for an axis: "Apr", "abr". */
export function sayMonthShort(day: CivilDay, language: Language): string {
  return dictionaryOf(language).dates.shortMonth(fromCivilDay(day));
}

/** A day of the year that is understood, for an axis: "4 Nov", "4 nov". */
export function sayDayShort(day: CivilDay, language: Language): string {
  return dictionaryOf(language).dates.shortDay(fromCivilDay(day));
}
