import type { DayWords } from "./date-words.ts";

interface DayFirst extends Pick<DayWords, "year"> {
  /** From January on. */
  readonly months: readonly string[];
  readonly shortMonths: readonly string[];
  /** What stands between a day, a month and a year that are written out. */
  readonly between: string;
}

/** Days as a language says them that has the day before the month and the month before the year. */
export function dayFirst({ months, shortMonths, between, year: sayYear }: DayFirst): DayWords {
  const month: DayWords["month"] = ({ month: number, year }) =>
    `${months[number - 1]}${between}${sayYear(year)}`;
  const shortMonth: DayWords["shortMonth"] = ({ month: number }) => shortMonths[number - 1] ?? "";
  const shortDay: DayWords["shortDay"] = (date) => `${date.day} ${shortMonth(date)}`;
  return {
    year: sayYear,
    month,
    day: (date) => `${date.day}${between}${month(date)}`,
    shortMonth,
    shortDay,
    shortDays(first, last) {
      const to = `${shortDay(last)} ${sayYear(last.year)}`;
      if (first.year !== last.year) return `${shortDay(first)} ${sayYear(first.year)} – ${to}`;
      if (first.month !== last.month) return `${shortDay(first)} – ${to}`;
      return first.day === last.day ? to : `${first.day}–${to}`;
    },
  };
}
