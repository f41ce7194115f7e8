import { daysInMonth, isCivilDate, parseIsoDay } from "../record/civil-day.ts";

const forms = "write 2024-11-02, 2024-11, 2024 or an interval such as 2024-11-02/2024-11-05";

/** Longer input is cut in a message: a whole pasted paragraph helps nobody. */
const longestEcho = 60;

/** Why a text is not an EDTF date that is read here, and what to write. Knows the usual slips. */
export function adviseOnDate(text: string): string {
  const echo = text.length > longestEcho ? `${text.slice(0, longestEcho)}…` : text;
  if (text.trim() === "") return `there is no date: ${forms}`;
  for (const part of text.split(/[[\]/,]|\.\./)) {
    const advice = calendarSlip(part.replace(/[?~%]$/, "").trim());
    if (advice) return advice;
  }
  for (const [slip, advice] of slips) {
    const match = slip.exec(text);
    if (match) return `${echo} ${advice(match)}`;
  }
  return `${echo} is not a date that is read here: ${forms}`;
}

/** What is wrong with a date that has the form of one and is not in the calendar; null for any other. */
function calendarSlip(date: string): string | null {
  const [, years, months, days] = /^(-?\d{4})-(\d\d|XX)(?:-(\d\d|XX))?$/.exec(date) ?? [];
  if (years === undefined || months === undefined || years === "-0000") return null;
  if (months === "XX") {
    const isDay = days !== undefined && days !== "XX";
    return isDay ? `${date} names a day of an unknown month: write ${years}-XX-XX` : null;
  }
  const [year, month] = [Number(years), Number(months)];
  const isSeason = month >= 21 && month <= 24 && days === undefined;
  if (!isSeason && (month < 1 || month > 12)) {
    return `there is no month ${months} in ${date}: write 01 to 12, or a season as ${years}-21 (spring) to ${years}-24 (winter)`;
  }
  if (days === undefined || days === "XX" || isCivilDate({ year, month, day: Number(days) })) {
    return null;
  }
  return `${date} does not exist: write a day of ${years}-${months} from 01 to ${daysInMonth(year, month)}`;
}

type Slip = readonly [RegExp, (match: RegExpExecArray) => string];

const two = (digits: string | undefined) => (digits ?? "").padStart(2, "0");

const slips: readonly Slip[] = [
  [
    /\d:\d\d|-\d\d[Tt ]\d\d/,
    () => "has a time of day, and times of day are not kept: write the day alone, as 2024-11-02",
  ],
  [
    /(?![0-9])\p{Nd}/u,
    () => "has digits other than 0 to 9: type it again as 2024-11-02 with plain digits",
  ],
  [
    /[\u2010-\u2015\u2212]/u,
    () => "has a dash where a plain hyphen belongs: type it again as 2024-11-02",
  ],
  [
    /^(\d{4})(\d\d)(\d\d)$/,
    ([, year, month, day]) => `has no hyphens: write ${year}-${month}-${day}`,
  ],
  [
    /^(\d{4})-(\d\d?)-(\d\d?)$/,
    ([, year, month, day]) =>
      `lacks a zero: month and day have two digits, so write ${year}-${two(month)}-${two(day)}`,
  ],
  [
    /^(\d{4})-(\d)$/,
    ([, year, month]) => `lacks a zero: a month has two digits, so write ${year}-${two(month)}`,
  ],
  [
    /^(\d{4})[/.](\d\d?)[/.](\d\d?)$/,
    ([, year, month, day]) => `needs hyphens: write ${year}-${two(month)}-${two(day)}`,
  ],
  [
    /^(\d\d?)[/.-](\d\d?)[/.-](\d{4})$/,
    ([, first, second, year]) => {
      const dates = [
        `${year}-${two(second)}-${two(first)}`,
        `${year}-${two(first)}-${two(second)}`,
      ];
      const possible = new Set(dates.filter((date) => parseIsoDay(date) !== null));
      return `does not begin with the year: write year, month and day, as ${[...possible].join(" or ") || "2024-11-02"}`;
    },
  ],
  [/\{/, () => "is a set of several dates: write a row for each, or an interval with /"],
  [
    /^-?\d\d\d?xx?\b|-xx\b/,
    () => "has a small x: write an unknown digit with a capital, as in 2024-11-XX",
  ],
  [
    /[?~%][^/,.\]]/,
    () =>
      "has a ?, ~ or % where none is read: write one at the end of the whole date, as in 2024-11~",
  ],
  [/\s/, () => `has a space or a word in it: ${forms}`],
];
