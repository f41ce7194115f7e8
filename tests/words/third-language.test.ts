import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { parseIsoDay } from "../../src/record/civil-day.ts";
import { parseQuantity } from "../../src/record/quantity.ts";
import type { Unit } from "../../src/record/story.ts";
import { parseWhen, type WhenReading } from "../../src/record/when.ts";
import { readDays } from "../../src/time/read-days.ts";
import {
  sayDay,
  sayDayShort,
  sayDays,
  sayDaysShort,
  sayMonth,
  sayMonthShort,
  sayWhen,
  sayYear,
} from "../../src/words/dates.ts";
import type { Dictionary } from "../../src/words/dictionary.ts";
import {
  dictionaryOf,
  isSpoken,
  languages,
  nameOfLanguage,
  preferredLanguage,
} from "../../src/words/dictionary.ts";
import { groundNamesIn } from "../../src/words/ground-names.ts";
import { sayHowSure, sayIndicator } from "../../src/words/indicators.ts";
import { sayFigure, sayNumber } from "../../src/words/quantities.ts";
import { sayQuantity, sayQuantityOf } from "../../src/words/say-quantity.ts";
import { anyEdtf } from "../record/edtf-arbitrary.ts";
import { indicator } from "../invented-story.ts";
import { foreign, inInvented, invented, inventedCode, respelt } from "./invented-language.ts";

// What whoever adds a language does: a line more in the table.
vi.mock("../../src/words/languages.ts", async (own) => {
  const { languageTable } = await own<typeof import("../../src/words/languages.ts")>();
  const third = await import("./invented-language.ts");
  const qaa = { name: third.inInvented("English"), words: async () => third.invented };
  return { languageTable: { ...languageTable, qaa } };
});

/** A dictionary without a word, which the compiler does not let pass. */
const { play: _play, ...lacking } = invented;
// @ts-expect-error -- play is missing
const _incomplete: Dictionary = lacking;

const day = parseIsoDay("2023-11-02") ?? NaN;
const said = (written: string) => {
  const parsed = parseQuantity(written);
  if (!parsed.ok) throw new Error(parsed.message ?? "no date");
  return parsed.quantity;
};

/** All that a branch of a dictionary says, of none, one and many. */
function sayings(branch: object): readonly string[] {
  return Object.values(branch).flatMap((word: unknown) => {
    if (typeof word === "string") return [word];
    if (typeof word === "function") {
      return [0, 1, 2, 1500].map((count) =>
        String((word as (...given: number[]) => unknown)(count, count + 1, count)),
      );
    }
    return typeof word === "object" && word !== null ? sayings(word) : [];
  });
}

describe("a third language", () => {
  test("is there beside the others with one line in the table", () => {
    expect(languages).toEqual(["en", "es", inventedCode]);
    expect(isSpoken(inventedCode)).toBe(true);
    expect(nameOfLanguage(inventedCode)).toBe(inInvented("English"));
  });

  test("says every word by its own", () => {
    const {
      locale: _locale,
      dates: _dates,
      groundNames: _names,
      ...words
    } = dictionaryOf(inventedCode);
    const all = sayings(words);
    expect(all.length).toBeGreaterThan(400);
    expect(all.filter((each) => foreign.test(each))).toEqual([]);
  });

  test("is longer than English by a third or so", () => {
    const lengths = (words: object) => sayings(words).reduce((sum, { length }) => sum + length, 0);
    const ratio =
      lengths(dictionaryOf(inventedCode).cooperative) / lengths(dictionaryOf("en").cooperative);
    expect(ratio).toBeGreaterThan(1.25);
    expect(ratio).toBeLessThan(1.45);
  });

  test("says any date by its own words, months and digits", () => {
    fc.assert(
      fc.property(anyEdtf, fc.constantFrom<WhenReading>("event", "period"), (text, reading) => {
        const parsed = parseWhen(text, reading);
        if (parsed.ok) expect(sayWhen(parsed.when, reading, inventedCode)).not.toMatch(foreign);
      }),
      { numRuns: 300 },
    );
    const days = { start: day, end: day + 40 };
    const each = [
      ...[sayDay, sayDayShort, sayMonth, sayMonthShort, sayYear].map((say) =>
        say(day, inventedCode),
      ),
      sayDays(days, inventedCode),
      sayDaysShort(days, inventedCode),
    ];
    expect(each.filter((words) => foreign.test(words))).toEqual([]);
    expect(sayDay(day, inventedCode)).toBe(inInvented("2 November 2023"));
  });

  test("is read where a date is typed, in its own digits and months, before those of the others", () => {
    const reading = { monthFirst: false, near: day, language: inventedCode };
    for (let at = day; at < day + 366; at += 7) {
      expect(readDays(sayDay(at, inventedCode), reading)?.last).toBe(at);
    }
    expect(readDays("२ nov 2023", reading)?.last).toBe(day);
    expect(readDays(respelt("24 yuule 2023"), reading)?.last).toBe(parseIsoDay("2023-12-24"));
  });

  test("has its own digits and groups", () => {
    expect(sayNumber(1_234_567.5, inventedCode)).toBe("१\u00a0२३४\u00a0५६७,५");
    expect(sayNumber(-76, inventedCode)).toBe("\u2212७६");
  });

  test("says quantities and figures by its own words around the story's", () => {
    const people: Unit = {
      id: "people",
      name: { en: "people", [inventedCode]: "ƥƥƥ" },
      whole: true,
    };
    const figure = {
      name: "killed",
      label: { en: "killed", [inventedCode]: "ǩǩǩ" },
      unit: "people",
      harm: true,
    };
    expect(sayQuantity(said(">30"), inventedCode)).toBe(inInvented("more than 30"));
    expect(sayFigure(said("~1500*"), figure, inventedCode, people)).toBe(
      `${inInvented("about")} १५०० ǩǩǩ, ${inInvented("computed")}`,
    );
    expect(sayQuantityOf(said("hundreds"), people, inventedCode)).toBe(
      `${inInvented("hundreds")} ${inInvented("of")} ƥƥƥ`,
    );
    const fall = indicator("fall", { measure: "change", value: said("<-50") });
    expect(sayIndicator(fall, people, inventedCode)).toBe(
      `${inInvented("down")} ${inInvented("more than 50")} ƥƥƥ`,
    );
    expect(sayHowSure(fall, inventedCode)).not.toMatch(foreign);
  });

  test("has as many plural forms as it needs", () => {
    const { count } = dictionaryOf(inventedCode).search;
    expect([1, 2, 5, 22].map((each) => count(each))).toEqual([
      `१ ${inInvented("report")}`,
      `२ ${inInvented("reporti")}`,
      `५ ${inInvented("reportov")}`,
      `२२ ${inInvented("reporti")}`,
    ]);
  });

  test("is what a browser asks for that prefers it", () => {
    expect(preferredLanguage([inventedCode, "es"])).toBe(inventedCode);
    expect(preferredLanguage([`${inventedCode}-MX`, "en"])).toBe(inventedCode);
    expect(preferredLanguage(["fr", "es-MX", inventedCode])).toBe("es");
    expect(preferredLanguage([inventedCode], ["en", "es"])).toBe("en");
  });

  test("names the ground itself where it says so, and countries by its locale else", () => {
    const countries = groundNamesIn(inventedCode, "countries");
    expect(countries["Colombia"]).toBe("Kolumbia");
    expect(countries["Mexico"]).toBe(inInvented("Mexico"));
    expect(groundNamesIn(inventedCode, "waters")["Gulf of\nMexico"]).toBe("Ƀáý");
    // A state may be called as a country is.
    expect(countries["Georgia"]).toBe("Gruzja");
    expect(groundNamesIn(inventedCode, "states")["Georgia"]).toBeUndefined();
  });
});
