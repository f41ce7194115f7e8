import { fromCivilDay } from "../record/civil-day.ts";
import type { CivilDay, When } from "../record/when.ts";
import { parseWhen } from "../record/when.ts";
import type { TypedDates } from "../words/date-words.ts";
import type { Language } from "../words/dictionary.ts";
import { plainDigits } from "../words/plain-digits.ts";
import { typedDates } from "../words/typed-dates.ts";
import { isMonthFirst } from "./month-order.ts";

export interface DayReading {
  /** Whether 2/11 is the eleventh of February, as in the United States, or the second of November. */
  readonly monthFirst: boolean;
  /** Gives the year that is not written. */
  readonly near: CivilDay;
  /** Whose months are looked for before those of all the others that the interface speaks. */
  readonly language: Language;
}

/** The first and the last day of what is typed; null where an end is open. One is never null. */
export interface TypedDays {
  readonly first: CivilDay | null;
  readonly last: CivilDay | null;
}

/**
 * All the days that somebody means who types "27 dec 2023", "diciembre de 2023", "Dec 27", "2/11/2024", "2023",
 * any date of EDTF (ISO 8601-2), or a range of that: "1–24 Dec 2023", "28 Dec – 3 Jan 2024", "nov 2023 a enero
 * de 2024". Null for what is no date.
 */
export function readDays(text: string, reading: DayReading): TypedDays | null {
  const when = readWhen(text, reading);
  if (!when) return readStretch(text, reading);
  return { first: when.earliest, last: when.latest === null ? null : when.latest - 1 };
}

/** From one date to another, of which the first may leave to the other what both have. */
function readStretch(text: string, given: DayReading): TypedDays | null {
  const until = typedDates(given.language).flatMap((each) => each.until);
  const between = new RegExp(`\\s*[–—]\\s*|\\s+(?:-|${until.join("|")})\\s+`, "i");
  const texts = text.trim().split(between);
  const [from = "", to = "", ...more] = texts;
  const reading = { ...given, monthFirst: isMonthFirst(texts, given.monthFirst) };
  const end = to === "" || more.length > 0 ? null : readWhen(to, reading);
  if (!end || end.latest === null) return null;
  const last = end.latest - 1;
  const written = /^\d{1,2}$/.test(from) ? to.replace(/\b\d{1,2}\b/, from) : from;
  const begins = (near: CivilDay) => readWhen(written, { ...reading, near })?.earliest ?? null;
  const first = begins(last);
  // Of a year that is not written: the last days of one to the first of the next.
  const isLater = first !== null && first > last;
  const earlier = isLater ? begins(last - 365) : first;
  return first === null ? null : { first: earlier, last };
}

function readWhen(text: string, { monthFirst, near, language }: DayReading): When | null {
  const written = plainDigits(text.trim(), language);
  const edtf =
    asNumbers(written, monthFirst) ?? asWords(written, near, typedDates(language)) ?? written;
  const result = parseWhen(edtf, "period");
  if (!result.ok) return null;
  const { when } = result;
  return when.earliest === null && when.latest === null ? null : when;
}

/** "2/11/2024" as EDTF. */
function asNumbers(text: string, monthFirst: boolean): string | null {
  const [, first, second, year] = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(text) ?? [];
  if (!first || !second || !year) return null;
  const [month, day] = isMonthFirst([text], monthFirst) ? [first, second] : [second, first];
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

/** A date with the name of a month in it as EDTF, in any of the languages, in any order. */
function asWords(text: string, near: CivilDay, languages: readonly TypedDates[]): string | null {
  const between = new Set(languages.flatMap((each) => each.between.map(bare)));
  const endings = new Set(languages.flatMap((each) => each.endings.map(bare)));
  const parts = bare(text)
    .replaceAll(",", " ")
    .split(/\s+/)
    .filter((part) => part !== "" && !between.has(part));
  let month: number | null = null;
  let year: string | null = null;
  let day: string | null = null;
  for (const part of parts) {
    const [, number, ending = ""] = /^(\d{1,2})(\D*)$/.exec(part) ?? [];
    const named = monthNamed(part, languages);
    if (/^\d{4}$/.test(part) && year === null) year = part;
    else if (number && (ending === "" || endings.has(ending)) && day === null) day = number;
    else if (named !== null && month === null) month = named;
    else return null;
  }
  if (month === null) return null;
  const start = `${year ?? fromCivilDay(near).year}-${String(month).padStart(2, "0")}`;
  return day === null ? start : `${start}-${day.padStart(2, "0")}`;
}

/** 1 to 12 for a month's name or three letters of it and more; null for no month's. */
function monthNamed(part: string, languages: readonly TypedDates[]): number | null {
  const letters = part.replace(/\.$/, "");
  if (letters.length < 3) return null;
  const begins = (name: string) => bare(name).startsWith(letters);
  for (const { months, otherMonths } of languages) {
    const index = months.findIndex(begins);
    if (index >= 0) return index + 1;
    const other = Object.entries(otherMonths).find(([name]) => begins(name));
    if (other) return other[1];
  }
  return null;
}

function bare(text: string): string {
  return text
    .normalize("NFD")
    .replace(/[\u0300-\u036F]/g, "")
    .toLowerCase();
}
