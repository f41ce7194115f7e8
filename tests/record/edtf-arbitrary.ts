import fc from "fast-check";
import { formatIsoDay } from "../../src/record/civil-day.ts";
import { parseWhen } from "../../src/record/when.ts";

/** Days of the years 0000 to 9999. */
const anyDay = fc.integer({ min: -719_528, max: 2_932_896 }).map(formatIsoDay);
const recentDay = fc.integer({ min: 14_610, max: 21_000 }).map(formatIsoDay);
const day = fc.oneof(recentDay, anyDay);
const month = day.map((text) => text.slice(0, 7));
const year = day.map((text) => text.slice(0, 4));

/** Dates that every EDTF library reads alike. */
export const calendarDate = fc.oneof(
  day,
  month,
  year,
  year.map((text) => `${text.slice(0, 3)}X`),
  year.map((text) => `${text.slice(0, 2)}XX`),
  year.map((text) => `${text}-XX`),
  year.map((text) => `${text}-XX-XX`),
  month.map((text) => `${text}-XX`),
  year.filter((text) => text !== "0000").map((text) => `-${text}`),
  fc.integer({ min: 10_000, max: 250_000 }).map((number) => `Y${number}`),
  fc.integer({ min: 10_000, max: 250_000 }).map((number) => `Y-${number}`),
);

export const season = fc
  .tuple(year, fc.integer({ min: 21, max: 24 }))
  .map(([years, code]) => `${years}-${code}`);

const bareDate = fc.oneof(calendarDate, season);
const mark = fc.constantFrom("", "", "?", "~", "%");
export const markedDate = fc.tuple(bareDate, mark).map(([date, sign]) => date + sign);

/** Two dates, the one that begins earlier first. */
export function inOrder(dates: fc.Arbitrary<string>): fc.Arbitrary<readonly [string, string]> {
  return fc
    .tuple(dates, dates)
    .map(([one, other]) =>
      firstDay(one) <= firstDay(other) ? ([one, other] as const) : ([other, one] as const),
    );
}

function firstDay(date: string): number {
  const result = parseWhen(date.replace(/[?~%]$/, ""), "period");
  if (!result.ok || result.when.earliest === null) throw new Error(`${date} was not read`);
  return result.when.earliest;
}

export const interval = fc.oneof(
  inOrder(markedDate).map(([start, end]) => `${start}/${end}`),
  markedDate.map((start) => `${start}/..`),
  markedDate.map((start) => `${start}/`),
  markedDate.map((end) => `../${end}`),
  markedDate.map((end) => `/${end}`),
);

const member = fc.oneof(
  markedDate,
  inOrder(markedDate).map(([first, last]) => `${first}..${last}`),
);

export const oneOfASet = fc
  .tuple(
    fc.array(member, { minLength: 1, maxLength: 4 }),
    markedDate,
    fc.constantFrom("M", "..D,M", "M,D..", "..D", "D.."),
    fc.constantFrom(",", ", "),
  )
  .map(([members, date, form, comma]) => {
    const inside = form.replace(",", comma).replace("M", members.join(comma)).replace("D", date);
    return `[${inside}]`;
  });

/** Any text that is to be read as a date. */
export const anyEdtf = fc.oneof(markedDate, interval, oneOfASet);

/** Mostly rubbish that looks like dates. */
export const nearlyEdtf = fc.oneof(
  fc.string({ unit: fc.constantFrom(..."0123456789-XY/.[],?~% T:{}x"), maxLength: 24 }),
  fc
    .tuple(anyEdtf, fc.nat(40), fc.nat(3), fc.constantFrom(..."", ..."0129-X/.[],?~ "))
    .map(([text, at, removed, added]) => text.slice(0, at) + added + text.slice(at + removed)),
  fc.string({ unit: "binary", maxLength: 30 }),
);
