import { daysInMonth, isCivilDate, toCivilDay } from "./civil-day.ts";
import type { CivilDay, WhenPrecision } from "./when.ts";

/** One date of EDTF levels 0 and 1, of any precision: "2024-11-02", "2023-03~", "201X", "2020-21". */
export interface DateUnit {
  readonly precision: WhenPrecision;
  /** Astronomical: 0 is 1 BC. Of a decade or century, its earliest year. */
  readonly year: number;
  /** 1 to 12; null where none is written or where it is `XX`. */
  readonly month: number | null;
  /** 1 (spring) to 4 (winter); null for everything but a season. */
  readonly season: number | null;
  /** 1 to 31; null where none is written or where it is `XX`. */
  readonly day: number | null;
  /** The month or the day is `XX`: one of those, it is not known which. */
  readonly unspecified: boolean;
  /** Marked `?` or `%`. */
  readonly uncertain: boolean;
  /** Marked `~` or `%`. */
  readonly approximate: boolean;
  /** Its first day, as if no mark stood on it. */
  readonly start: CivilDay;
  /** The day after its last, as if no mark stood on it. */
  readonly end: CivilDay;
}

type BareUnit = Omit<DateUnit, "uncertain" | "approximate">;

/**
 * Reads one date of EDTF (ISO 8601-2) levels 0 and 1, with the mark that may stand at its end; null for what is
 * none, or no day of the calendar.
 *
 * EDTF leaves open which days a season has. Here they are the meteorological seasons of the
 * northern hemisphere, March to May being spring; winter runs on into the next year.
 */
export function readUnit(text: string): DateUnit | null {
  const mark = /[?~%]$/.exec(text)?.[0] ?? "";
  const bare = readBareUnit(text.slice(0, text.length - mark.length));
  return (
    bare && {
      ...bare,
      uncertain: mark === "?" || mark === "%",
      approximate: mark === "~" || mark === "%",
    }
  );
}

function readBareUnit(text: string): BareUnit | null {
  return readCalendarDate(text) ?? readDecadeOrCentury(text) ?? readLongYear(text);
}

function readCalendarDate(text: string): BareUnit | null {
  const match = /^(-?\d{4})(?:-(\d\d|XX)(?:-(\d\d|XX))?)?$/.exec(text);
  const [, years, months, days] = match ?? [];
  if (years === undefined || years === "-0000") return null;
  const year = Number(years);
  if (months === undefined) return wholeYears("year", year, year);
  if (months === "XX") {
    if (days === undefined) return unknownPartOfYear("month", year);
    if (days === "XX") return unknownPartOfYear("day", year);
    return null;
  }
  const month = Number(months);
  if (month >= 21 && month <= 24 && days === undefined) return season(year, month - 20);
  if (month < 1 || month > 12) return null;
  const length = daysInMonth(year, month);
  const start = toCivilDay({ year, month, day: 1 });
  const wholeMonth = { year, month, season: null, day: null, start, end: start + length };
  if (days === undefined) return { ...wholeMonth, precision: "month", unspecified: false };
  if (days === "XX") return { ...wholeMonth, precision: "day", unspecified: true };
  const day = Number(days);
  if (!isCivilDate({ year, month, day })) return null;
  const only = start + day - 1;
  return { ...wholeMonth, precision: "day", day, unspecified: false, start: only, end: only + 1 };
}

/** `201X` is the ten years from 2010, `20XX` the hundred years from 2000. */
function readDecadeOrCentury(text: string): BareUnit | null {
  const match = /^(-?)(\d\d)(\dX|XX)$/.exec(text);
  const [, sign, hundreds, rest] = match ?? [];
  if (hundreds === undefined || rest === undefined) return null;
  const precision = rest === "XX" ? "century" : "decade";
  const lowest = Number(hundreds + rest.replaceAll("X", "0"));
  const highest = Number(hundreds + rest.replaceAll("X", "9"));
  return sign === "-"
    ? wholeYears(precision, -highest, -lowest)
    : wholeYears(precision, lowest, highest);
}

/** `Y17000` and `Y-17000`: a year that four digits do not hold. */
function readLongYear(text: string): BareUnit | null {
  const match = /^Y(-?[1-9]\d{4,5})$/.exec(text);
  if (!match) return null;
  const year = Number(match[1]);
  return wholeYears("year", year, year);
}

function wholeYears(precision: WhenPrecision, first: number, last: number): BareUnit {
  return {
    precision,
    year: first,
    month: null,
    season: null,
    day: null,
    unspecified: false,
    start: toCivilDay({ year: first, month: 1, day: 1 }),
    end: toCivilDay({ year: last + 1, month: 1, day: 1 }),
  };
}

function unknownPartOfYear(precision: "month" | "day", year: number): BareUnit {
  return { ...wholeYears(precision, year, year), unspecified: true };
}

function season(year: number, number: number): BareUnit {
  const firstMonth = number * 3;
  const yearAfter = number === 4 ? year + 1 : year;
  return {
    precision: "season",
    year,
    month: null,
    season: number,
    day: null,
    unspecified: false,
    start: toCivilDay({ year, month: firstMonth, day: 1 }),
    end: toCivilDay({ year: yearAfter, month: number === 4 ? 3 : firstMonth + 3, day: 1 }),
  };
}
