import edtf from "edtf";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseWhen } from "../../src/record/when.ts";
import { anyEdtf, calendarDate, inOrder, nearlyEdtf, season } from "./edtf-arbitrary.ts";

/*
 * Where we differ from the package on purpose:
 * - `~` and `%` widen a date here; there they are only marks.
 * - a season is three months from March, June, September or December; there a quarter of the year.
 * - the end of `a..b` in a set counts; there only its start does.
 * - `2024-05-06/2024` is read (from then to the end of the year); there it is refused.
 * - marks inside a set, on `201X` and seasons inside an interval are read; there refused.
 * - an interval open at both ends, and level 2 but for one-of-a-set, is refused here.
 * - `20240305` is refused here; there it is a number of milliseconds. So are times of day.
 */

interface Days {
  readonly earliest: number | null;
  readonly latest: number | null;
}

/** Whole days, half-open; null where open or unknown. */
function oracle(text: string): Days {
  const { min, max } = edtf(text);
  const day = (milliseconds: number | null) =>
    milliseconds === null || !Number.isFinite(milliseconds)
      ? null
      : Math.floor(milliseconds / 86_400_000);
  const last = day(max);
  return { earliest: day(min), latest: last === null ? null : last + 1 };
}

function ours(text: string): Days {
  const result = parseWhen(text, "event");
  if (!result.ok) throw new Error(result.message ?? "no date");
  return { earliest: result.when.earliest, latest: result.when.latest };
}

function sameDays(text: string): void {
  expect(ours(text)).toEqual(oracle(text));
}

/** Those on which the package lets a mark stand. */
const markable = calendarDate.filter((text) => !/[XY]/.test(text));
const uncertain = fc.tuple(markable, fc.constantFrom("", "?")).map(([date, mark]) => date + mark);

describe("the edtf package agrees on the days of", () => {
  test("a date of any precision", () => fc.assert(fc.property(calendarDate, sameDays)));

  test("an uncertain date", () => fc.assert(fc.property(uncertain, sameDays)));

  test("an interval", () => {
    const accepted = inOrder(uncertain)
      .map(([start, end]) => `${start}/${end}`)
      .filter((text) => isRead(text));
    fc.assert(fc.property(accepted, sameDays));
  });

  test("an interval with an open or unknown end", () => {
    const half = fc
      .tuple(uncertain, fc.constantFrom("../D", "/D", "D/..", "D/"))
      .map(([date, form]) => form.replace("D", () => date));
    fc.assert(fc.property(half, sameDays));
  });

  test("a set of dates, one of which it is", () => {
    const inSets = calendarDate.filter((text) => isRead(`[${text}]`));
    const sorted = fc
      .array(inSets, { minLength: 1, maxLength: 4 })
      .map((dates) => dates.toSorted((one, other) => start(one) - start(other)))
      // Ends may still be out of order, where the package takes the last member's.
      .filter((dates) => dates.every((date) => end(date) <= end(dates.at(-1) ?? date)));
    const set = fc
      .tuple(sorted, fc.constantFrom("[D]", "[..D]", "[D..]"))
      .map(([dates, form]) => form.replace("D", () => dates.join(",")));
    fc.assert(fc.property(set, sameDays));
  });
});

test("what we read and the package refuses is what we read on purpose", () => {
  const onPurpose = [
    /\[.*[?~%].*\]/, // a mark in a set
    /[XY].*[?~%]|[?~%].*[XY]/, // a mark on, or beside, a date with unknown digits or a long year
    /(^|[/[.,])-?\d{4}-2[1-4](?![-\d])/, // a mark on a season, a season in an interval or set
    /Y.*\/|\/.*Y/, // a long year in an interval
    /\[.*(\d\dX|Y).*\]/, // a decade, a century or a long year in a set
    /^\[.*[^[,]\.\.[^\]]/, // a..b in a set, which there takes days alone or bare months and years
    /^\[.*\s.*\]$/, // spaces wherever a set has a comma or bracket
  ];
  fc.assert(
    fc.property(fc.oneof(anyEdtf, nearlyEdtf), (text) => {
      fc.pre(parseWhen(text, "event").ok && text === text.trim());
      const refusal = refusalOf(text);
      if (refusal === null || refusal.startsWith("invalid upper bound")) return;
      expect(onPurpose.filter((form) => form.test(text))).not.toEqual([]);
    }),
    { numRuns: 1000 },
  );
});

describe("we differ from the package on purpose", () => {
  test("about a date is wider than the date", () => {
    expect(ours("2023-09~").earliest).toBe((oracle("2023-09~").earliest ?? 0) - 15);
    expect(ours("2023-09~").latest).toBe((oracle("2023-09~").latest ?? 0) + 15);
  });

  test("a season begins two months after the package's quarter", () => {
    fc.assert(
      fc.property(season, (text) => {
        const days = (ours(text).earliest ?? 0) - (oracle(text).earliest ?? 0);
        expect(days).toBeGreaterThanOrEqual(59);
        expect(days).toBeLessThanOrEqual(62);
      }),
    );
  });

  test("a run of days in a set reaches its last day", () => {
    expect(oracle("[2024-04-15..2024-04-21]").latest).toBe(19_829);
    expect(ours("[2024-04-15..2024-04-21]").latest).toBe(19_835);
  });

  test("a date without hyphens is not a number of milliseconds", () => {
    expect(isRead("20240305")).toBe(true);
    expect(parseWhen("20240305", "event").ok).toBe(false);
  });
});

function isRead(text: string): boolean {
  return refusalOf(text) === null;
}

/** The package's error, or null where it reads the text. */
function refusalOf(text: string): string | null {
  try {
    edtf(text);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

const start = (text: string) => ours(text).earliest ?? 0;
const end = (text: string) => ours(text).latest ?? 0;
