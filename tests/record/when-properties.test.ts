import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { adviseOnDate } from "../../src/intake/advise-on-date.ts";
import { formatWhen, parseWhen, type When, type WhenReading } from "../../src/record/when.ts";
import { anyEdtf, markedDate, nearlyEdtf } from "./edtf-arbitrary.ts";

const reading = fc.constantFrom<WhenReading>("event", "period");

function read(text: string, how: WhenReading): When {
  const result = parseWhen(text, how);
  if (!result.ok) throw new Error(result.message ?? "no date");
  return result.when;
}

function expectSound(when: When): void {
  const { earliest, latest, sure } = when;
  expect(earliest === null && latest === null).toBe(false);
  const first = earliest ?? -Infinity;
  const end = latest ?? Infinity;
  expect(first).toBeLessThan(end);
  for (const day of [earliest, latest, sure?.start ?? null, sure?.end ?? null]) {
    if (day !== null) expect(Number.isSafeInteger(day)).toBe(true);
  }
  if (sure === null) return;
  expect(sure.start).toBeLessThan(sure.end);
  expect(sure.start).toBeGreaterThanOrEqual(first);
  expect(sure.end).toBeLessThanOrEqual(end);
}

describe("any date of the subset", () => {
  test("is read, starts before it ends and is sure only where it may be", () => {
    fc.assert(fc.property(anyEdtf, reading, (text, how) => expectSound(read(text, how))));
  });

  test("prints as a text that reads back to the same", () => {
    fc.assert(
      fc.property(anyEdtf, reading, (text, how) => {
        const when = read(`  ${text} `, how);
        expect(read(formatWhen(when), how)).toEqual(when);
      }),
    );
  });

  test("occupies the same days as an event and as a period, and is no surer as an event", () => {
    fc.assert(
      fc.property(anyEdtf, (text) => {
        const { sure: event, ...eventRest } = read(text, "event");
        const { sure: period, ...periodRest } = read(text, "period");
        expect(eventRest).toEqual(periodRest);
        if (event !== null) expect(event).toEqual(period);
      }),
    );
  });

  test("with a mark is nowhere sure and nowhere narrower", () => {
    const unmarked = markedDate.map((text) => text.replace(/[?~%]$/, ""));
    fc.assert(
      fc.property(unmarked, fc.constantFrom("?", "~", "%"), reading, (text, mark, how) => {
        const bare = read(text, how);
        const marked = read(text + mark, how);
        expect(marked.sure).toBeNull();
        const widening = (bare.earliest ?? 0) - (marked.earliest ?? 0);
        const length = (bare.latest ?? 0) - (bare.earliest ?? 0);
        expect(widening).toBe(mark === "?" ? 0 : Math.ceil(length / 2));
        expect((marked.latest ?? 0) - (bare.latest ?? 0)).toBe(widening);
      }),
    );
  });
});

test("whatever is typed, reading it never throws: it is sound, or refused in words", () => {
  fc.assert(
    fc.property(nearlyEdtf, reading, (text, how) => {
      const result = parseWhen(text, how);
      if (!result.ok) {
        const message = result.message ?? adviseOnDate(text);
        expect(message).toMatch(/write|type/);
        expect(message.length).toBeLessThan(300);
        return;
      }
      expectSound(result.when);
      expect(read(formatWhen(result.when), how)).toEqual(result.when);
    }),
    { numRuns: 2000 },
  );
});
