import type { CivilDay } from "./when.ts";

export interface CivilDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
}

/** The days of a month in the proleptic Gregorian calendar; month is 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) {
    const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
    return leap ? 29 : 28;
  }
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Whether a year, month and day name a day that exists. */
export function isCivilDate({ year, month, day }: CivilDate): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/**
 * Days since 1970-01-01 of a date in the proleptic Gregorian calendar.
 * Years are counted from 1 March, so that the leap day comes last.
 */
export function toCivilDay({ year, month, day }: CivilDate): CivilDay {
  const shifted = month > 2 ? year : year - 1;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The date of a day counted from 1970-01-01. */
export function fromCivilDay(civilDay: CivilDay): CivilDate {
  const shifted = civilDay + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
  };
}

/** A day as `YYYY-MM-DD` (ISO 8601); years outside 0–9999 with a sign and six digits. */
export function formatIsoDay(civilDay: CivilDay): string {
  const { year, month, day } = fromCivilDay(civilDay);
  const two = (number: number) => String(number).padStart(2, "0");
  const years =
    year >= 0 && year <= 9999
      ? String(year).padStart(4, "0")
      : `${year < 0 ? "-" : "+"}${String(Math.abs(year)).padStart(6, "0")}`;
  return `${years}-${two(month)}-${two(day)}`;
}

/** The day that `YYYY-MM-DD` names; null for anything else, a day that does not exist included. */
export function parseIsoDay(text: string): CivilDay | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return null;
  const date = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  return isCivilDate(date) ? toCivilDay(date) : null;
}

/** The day so many months later (earlier when negative); held to the month's last day where it is shorter. */
export function addMonths(civilDay: CivilDay, months: number): CivilDay {
  const { year, month, day } = fromCivilDay(civilDay);
  const counted = year * 12 + (month - 1) + months;
  const target = { year: Math.floor(counted / 12), month: (((counted % 12) + 12) % 12) + 1 };
  return toCivilDay({ ...target, day: Math.min(day, daysInMonth(target.year, target.month)) });
}
