import { daysInMonth, fromCivilDay, toCivilDay } from "../../record/civil-day.ts";
import type { CivilDay, When } from "../../record/when.ts";
import { plain } from "./plain-words.ts";

const months = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];
/** 1970-01-01 was a Thursday. */
const weekdays = ["thursday", "friday", "saturday", "sunday", "monday", "tuesday", "wednesday"];
const monthPattern = months.join("|");

/** A year, month or day as a date writes it. */
interface Unit {
  readonly text: string;
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
  /** Where it stands in the date: "January" gives 1 January as a start and 31 January as an end. */
  readonly role: "start" | "end" | "only";
}

/**
 * The years, months and days of a date (EDTF) that an English text does not name, as they are
 * written. A text names them in full ("2 November 2024", "November 2, 2024", "8–14 March 2021"),
 * without the year where that is within a year of the text's own day, or as seen from that day:
 * "Sunday", "last Wednesday", "last week", "last month", "this year". A month or year that is named
 * names the day it begins on as the start of a range, and its last as the end.
 */
export function missingDates(when: When, text: string, written: When): readonly string[] {
  const dates = datesInText(plain(withoutVerbs(text)));
  return unitsOf(when.edtf)
    .filter((unit) => !isNamed(unit, dates, written))
    .map((unit) => unit.text);
}

/**
 * The years, months and days that an English text names in full ("2 November 2024", "in March"), as
 * EDTF. Where it leaves the year out, the one that lies nearest to a day; days since 1970-01-01.
 */
export function datesNamed(text: string, near: CivilDay): readonly string[] {
  const { years, named } = datesInText(plain(withoutVerbs(text)));
  const two = (number: number) => String(number).padStart(2, "0");
  const dates = named.map(({ month, day, year }) => {
    const own = year ?? nearestYear(month, day ?? 1, near);
    return `${own}-${two(month)}${day === null ? "" : `-${two(day)}`}`;
  });
  const alone = [...years]
    .map(String)
    .filter((year) => !dates.some((date) => date.startsWith(year)));
  return [...new Set([...dates, ...alone])];
}

function nearestYear(month: number, day: number, near: CivilDay): number {
  const { year } = fromCivilDay(near);
  const away = (candidate: number) => Math.abs(toCivilDay({ year: candidate, month, day }) - near);
  return [year - 1, year, year + 1].reduce((best, each) => (away(each) < away(best) ? each : best));
}

/** The text without "may" and "march" that are no months, since an English month has a capital. */
function withoutVerbs(text: string): string {
  return text.replace(new RegExp(`\\b(?:${monthPattern})\\b`, "g"), "");
}

function unitsOf(edtf: string): readonly Unit[] {
  const [start = "", end] = edtf.split(/\/|\.\.(?=\d)/);
  const parts =
    end === undefined
      ? ([["only", edtf]] as const)
      : ([
          ["start", start],
          ["end", end],
        ] as const);
  return parts.flatMap(([role, part]) =>
    [...part.matchAll(/(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/g)].map(([text, year, month, day]) => {
      const number = (digits: string | undefined) => (digits === undefined ? null : Number(digits));
      return { text, year: Number(year), month: number(month), day: number(day), role };
    }),
  );
}

interface DatesInText {
  readonly text: string;
  readonly years: ReadonlySet<number>;
  /** Months named, with a day of them and a year where those are said. */
  readonly named: readonly {
    readonly month: number;
    readonly day: number | null;
    readonly year: number | null;
  }[];
  /** Months named without a day. */
  readonly whole: ReadonlySet<number>;
}

function datesInText(text: string): DatesInText {
  const years = new Set(
    [...text.matchAll(/(?<![\d,.$])(?:19|20)\d\d(?!\d|,\d)/g)].map(([year]) => Number(year)),
  );
  const named: { month: number; day: number | null; year: number | null }[] = [];
  const add = (
    month: string | undefined,
    days: readonly (string | undefined)[],
    year: string | undefined,
  ) => {
    const index = months.indexOf(month ?? "") + 1;
    for (const day of days) {
      named.push({
        month: index,
        day: day === undefined ? null : Number(day),
        year: year === undefined ? null : Number(year),
      });
    }
  };
  const day = "(\\d{1,2})(?:st|nd|rd|th)?";
  const until = `(?:-| to | and | or | until )`;
  const year = `(?:,? (?:of )?((?:19|20)\\d\\d))?`;
  for (const match of text.matchAll(
    new RegExp(`(?:${day}${until})?${day} (?:of )?(${monthPattern})\\b${year}`, "g"),
  )) {
    add(match[3], match[1] === undefined ? [match[2]] : [match[1], match[2]], match[4]);
  }
  for (const match of text.matchAll(
    new RegExp(`\\b(${monthPattern}) ${day}(?:${until}${day})?(?!\\d)${year}`, "g"),
  )) {
    add(match[1], match[3] === undefined ? [match[2]] : [match[2], match[3]], match[4]);
  }
  const whole = new Set<number>();
  const withoutDay = new RegExp(
    `(?<!\\d(?:st|nd|rd|th)? (?:of )?)\\b(${monthPattern})\\b(?! \\d{1,2}(?!\\d))${year}`,
    "g",
  );
  for (const match of text.matchAll(withoutDay)) {
    add(match[1], [undefined], match[2]);
    whole.add(months.indexOf(match[1] ?? "") + 1);
  }
  return { text, years, named, whole };
}

function isNamed(unit: Unit, dates: DatesInText, written: When): boolean {
  if (unit.month === null)
    return dates.years.has(unit.year) || isYearSeenFrom(unit, dates.text, written);
  const { year, month, day } = unit;
  const start = toCivilDay({ year, month, day: day ?? 1 });
  const end = day === null ? start + daysInMonth(year, month) : start + 1;
  const inFull = dates.named.some(
    (named) =>
      named.month === month &&
      (day === null || named.day === day) &&
      (named.year === null
        ? dates.years.has(year) || isWithinAYear(start, end, written)
        : named.year === year),
  );
  if (inFull || isEdge(unit, dates, written)) return true;
  return day === null
    ? isMonthSeenFrom(unit, dates.text, written)
    : isDaySeenFrom(start, dates.text, written);
}

/** Whether a range starts or ends with a month, year or first week that is named. */
function isEdge(unit: Unit, dates: DatesInText, written: When): boolean {
  const { year, month, day, role } = unit;
  if (month === null || role === "only") return false;
  const ofYear = role === "start" ? month === 1 : month === 12;
  const namesYear = () => isNamed({ ...unit, month: null, day: null }, dates, written);
  if (day === null) return ofYear && namesYear();
  const namesMonth = () => isNamed({ ...unit, day: null, role: "only" }, dates, written);
  const firstWeek = new RegExp(`\\bfirst week of ${months[month - 1]}\\b`);
  if (day === (role === "start" ? 1 : 7) && firstWeek.test(dates.text) && namesMonth()) return true;
  if (day !== (role === "start" ? 1 : daysInMonth(year, month))) return false;
  return (dates.whole.has(month) && namesMonth()) || (ofYear && namesYear());
}

/** The first and the last day that a text may have been written on. */
function daysOf(written: When): readonly [first: CivilDay, last: CivilDay] {
  const last = (written.latest ?? (written.earliest ?? 0) + 1) - 1;
  return [written.earliest ?? last, last];
}

function isWithinAYear(start: CivilDay, end: CivilDay, written: When): boolean {
  const [first, last] = daysOf(written);
  return end > last - 366 && start < first + 366;
}

function isYearSeenFrom({ year }: Unit, text: string, written: When): boolean {
  const own = yearAndMonthOf(written).year;
  if (year === own && /\b(?:this|the) year\b|\bso far this year\b/.test(text)) return true;
  return year === own - 1 && /\blast year\b/.test(text);
}

function isMonthSeenFrom({ year, month }: Unit, text: string, written: When): boolean {
  const own = yearAndMonthOf(written);
  const back = (own.year - year) * 12 + own.month - (month ?? 0);
  if (back === 0 && /\bthis month\b/.test(text)) return true;
  return back === 1 && /\blast month\b/.test(text);
}

function yearAndMonthOf(written: When): { readonly year: number; readonly month: number } {
  const [, year, month] = /(\d{4})-(\d{2})/.exec(written.edtf) ?? [];
  return { year: Number(year), month: Number(month) };
}

/** Whether a day is the one that a text's "Sunday", "yesterday" or "last week" may mean. */
function isDaySeenFrom(day: CivilDay, text: string, written: When): boolean {
  const [first, last] = daysOf(written);
  const weekday = weekdays[((day % 7) + 7) % 7] ?? "";
  if (new RegExp(`\\b${weekday}\\b`).test(text) && day <= last && day >= first - 7) return true;
  if (/\btoday\b/.test(text) && day >= first && day <= last) return true;
  if (/\byesterday\b/.test(text) && day >= first - 1 && day < last) return true;
  if (!/\blast week(?:end)?\b/.test(text)) return false;
  return [first, last].some((from) => {
    const monday = from - ((((from + 3) % 7) + 7) % 7);
    return day >= monday - 7 && day < monday;
  });
}
