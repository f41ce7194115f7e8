import { describe, expect, test } from "vitest";
import { precisions } from "../../src/record/where.ts";
import { segmentKinds, statuses } from "../../src/record/record.ts";
import { loadLaterWords } from "../../src/words/later-words.ts";
import { windowNames } from "../../src/time/show-window.ts";
import type { Language } from "../../src/words/dictionary.ts";
import {
  dictionaryOf,
  isSpoken,
  languages,
  localeOf,
  nameOfLanguage,
  nearestLanguage,
  preferredLanguage,
  spokenLanguage,
} from "../../src/words/dictionary.ts";
import { card } from "../../src/words/en/card.ts";
import { failures } from "../../src/words/en/failures.ts";
import { legend } from "../../src/words/en/legend.ts";
import { map } from "../../src/words/en/map.ts";
import { numbers } from "../../src/words/en/numbers.ts";
import { page } from "../../src/words/en/page.ts";
import { reports } from "../../src/words/en/reports.ts";
import { share } from "../../src/words/en/share.ts";
import { story } from "../../src/words/en/story.ts";
import { time } from "../../src/words/en/time.ts";

type Word = string | ((...given: unknown[]) => string);

/** Every word of a language by its path: "windows.day". */
function wordsOf(branch: object, path = ""): ReadonlyMap<string, Word> {
  const words = new Map<string, Word>();
  for (const [name, value] of Object.entries(branch) as [string, unknown][]) {
    if (typeof value === "object" && value !== null) {
      for (const [below, word] of wordsOf(value, `${path}${name}.`)) words.set(below, word);
    } else {
      words.set(path + name, value as Word);
    }
  }
  return words;
}

/** The words of a language but for dates and digits, which are said of other things than these are tried with. */
function ownWords(language: Language): ReadonlyMap<string, Word> {
  const { dates: _dates, number: _number, ...words } = dictionaryOf(language);
  return wordsOf(words);
}

const english = ownWords("en");

/** A word as it may come to the reader: said of none, of one and of many. */
function sayings(word: Word): readonly string[] {
  if (typeof word === "string") return [word];
  return [0, 1, 2, 1500].map((count) => word(count, count + 1, count));
}

describe("the dictionaries", () => {
  test("are of English and Spanish", () => {
    expect(languages).toEqual(["en", "es"]);
  });

  test.each(languages)("of %s has the same words as English, each of the same kind", (language) => {
    const words = ownWords(language);
    expect([...words.keys()].toSorted()).toEqual([...english.keys()].toSorted());
    expect(words.size).toBeGreaterThan(100);
    for (const [path, word] of words) {
      const twin = english.get(path);
      expect(`${path}: ${typeof word}`).toBe(`${path}: ${typeof twin}`);
      if (typeof word === "function" && typeof twin === "function") {
        expect(`${path} of ${word.length}`).toBe(`${path} of ${twin.length}`);
      }
    }
  });

  test.each(languages)(
    "of %s says something with every word, and nothing unfinished",
    (language) => {
      for (const [path, word] of ownWords(language)) {
        for (const saying of sayings(word)) {
          expect(`${path}: ${saying}`).toMatch(/: \S(.*\S)?$/);
          expect(`${path}: ${saying}`).not.toMatch(/undefined|null|NaN|\[object|TODO| {2}/);
        }
      }
    },
  );

  test("have each word in one part only", () => {
    const parts = [card, failures, legend, map, numbers, page, reports, share, story, time];
    const names = parts.flatMap((part) => Object.keys(part));
    expect(names.filter((name, at) => names.indexOf(name) < at)).toEqual([]);
    for (const name of names) expect(dictionaryOf("en")).toHaveProperty(name);
  });

  test.each(languages)("of %s uses all that a word is given", (language) => {
    for (const [path, word] of ownWords(language)) {
      if (typeof word === "string") continue;
      const given = Array.from({ length: word.length }, (_, index) => 71 + index);
      const saying = word(...given);
      for (const each of given) expect(`${path}: ${saying}`).toContain(String(each));
    }
  });

  test("differ, but for the few words that are the same", () => {
    const spanish = ownWords("es");
    const same = [...english].filter(([path, word]) => {
      const twin = spanish.get(path);
      return twin !== undefined && sayings(word).join("|") === sayings(twin).join("|");
    });
    expect(same.map(([path]) => path)).toEqual([
      "still.country",
      "still.counted",
      "speedTimes",
      "wholeRange",
    ]);
  });

  test("name every status, precision, segment and window, and nothing else", () => {
    for (const language of languages) {
      const words = dictionaryOf(language);
      expect(Object.keys(words.statuses)).toEqual([...statuses]);
      expect(Object.keys(words.placePrecisions).toSorted()).toEqual([...precisions].toSorted());
      expect(Object.keys(words.segments)).toEqual([...segmentKinds]);
      expect(Object.keys(words.windows)).toEqual([...windowNames]);
      expect(Object.keys(words.shownInWindow)).toEqual([...windowNames]);
    }
  });

  test("say one report as one and several as several", () => {
    const [en, es] = [dictionaryOf("en"), dictionaryOf("es")];
    const sayEach = ({ momentText }: typeof en) =>
      [0, 1, 2].map((count) => momentText("D", count, 0));
    expect(sayEach(en)).toEqual(["D, nothing reported", "D, 1 report shown", "D, 2 reports shown"]);
    expect(sayEach(es)).toEqual([
      "D, nada reportado",
      "D, 1 reporte a la vista",
      "D, 2 reportes a la vista",
    ]);
  });

  test("say what is filtered out, and never that nothing was reported then", () => {
    const [en, es] = [dictionaryOf("en"), dictionaryOf("es")];
    expect(en.momentText("D", 0, 3)).toBe("D, nothing shown, 3 filtered out");
    expect(en.momentText("D", 2, 3)).toBe("D, 2 reports shown, 3 filtered out");
    expect(es.momentText("D", 0, 3)).toBe("D, nada a la vista, 3 fuera del filtro");
    expect(es.momentText("D", 1, 3)).toBe("D, 1 reporte a la vista, 3 fuera del filtro");
    expect([en.filtered(0, 1), en.filtered(12, 34)]).toEqual([
      "Filtered: 0 of 1 report",
      "Filtered: 12 of 34 reports",
    ]);
  });

  test("say how much shows in a range of days, and on one day", () => {
    const [en, es] = [dictionaryOf("en"), dictionaryOf("es")];
    expect(en.shownInDays(5, 45, "27 May 2001")).toBe("5 in the 45 days to 27 May 2001");
    expect(en.shownInDays(0, 1, "27 May 2001")).toBe("0 on 27 May 2001");
    expect(es.shownInDays(5, 45, "27 de mayo")).toBe("5 en los 45 días hasta el 27 de mayo");
    expect(es.shownInDays(2, 1, "27 de mayo")).toBe("2 el 27 de mayo");
  });

  test("say one in Spanish as one, in each word that goes with it", async () => {
    const { groups, chapterCount, filterLeaves } = dictionaryOf("es");
    expect([groups.ongoing(1), groups.ongoing(2)]).toEqual([
      "1 vigente en este tiempo, iniciado antes",
      "2 vigentes en este tiempo, iniciados antes",
    ]);
    expect([groups.traces(1), groups.traces(2)]).toEqual([
      "1 reportado antes sobre estos lugares",
      "2 reportados antes sobre estos lugares",
    ]);
    expect([chapterCount(1), chapterCount(9)]).toEqual(["1 capítulo", "9 capítulos"]);
    expect(filterLeaves(1, 3)).toBe(
      "El filtro deja 1 de 3 reportes de este tiempo, iniciado antes.",
    );
    expect((await loadLaterWords("notices", "es")).dataIssues(1)).toBe(
      "1 fila de los datos tiene un problema",
    );
    expect((await loadLaterWords("charts", "es")).leftOut(1)).toBe(
      "El filtro deja fuera 1 número.",
    );
  });

  test("group the digits of what is many", () => {
    expect(dictionaryOf("en").filtered(12_345, 100_000)).toBe(
      "Filtered: 12,345 of 100,000 reports",
    );
    expect(dictionaryOf("es").showMore(1000, 12_345)).toBe("Mostrar 1,000 más de 12,345");
  });

  test("say where in a file a problem is, as far as that is known", async () => {
    const { issuePlace } = await loadLaterWords("notices", "es");
    expect(issuePlace("places.csv", 4, "lon")).toBe("places.csv, línea 4, lon");
    expect(issuePlace("places.csv", null, null)).toBe("places.csv");
  });
});

describe("the language that a reader prefers", () => {
  test.each([
    [["es"], "es"],
    [["es-MX", "en"], "es"],
    [["ES-419"], "es"],
    [["en-GB", "es"], "en"],
    [["fr", "es-ES", "en"], "es"],
    [["nah", "fr"], "en"],
    [["", "constructor", "toString"], "en"],
    [["est"], "en"],
    [[], "en"],
  ])("of %o is %s", (wanted, language) => {
    expect(preferredLanguage(wanted)).toBe(language);
  });

  test("is one of those that are offered, else the first of them", () => {
    const offered = ["fr", "pt-BR", "zh-Hant", "nah"];
    expect(preferredLanguage(["en", "es"], offered)).toBe("fr");
    expect(preferredLanguage(["pt-PT"], offered)).toBe("pt-BR");
    expect(preferredLanguage(["zh-hant-tw", "fr"], offered)).toBe("zh-Hant");
    expect(preferredLanguage(["nah-MX"], offered)).toBe("nah");
    expect(preferredLanguage(["p", "zh-"], offered)).toBe("zh-Hant");
    expect(nearestLanguage("na", offered)).toBeNull();
    expect(nearestLanguage("", offered)).toBeNull();
  });
});

describe("a language that the interface does not speak", () => {
  test("is none of its own, nor near one", () => {
    for (const language of [...languages, "es-MX", "EN"]) expect(isSpoken(language)).toBe(true);
    for (const text of ["fr", "", "toString", "est"]) expect(isSpoken(text)).toBe(false);
  });

  test("has English beside it", () => {
    expect(spokenLanguage("fr")).toBe("en");
    expect(dictionaryOf("fr")).toBe(dictionaryOf("en"));
    expect(dictionaryOf("es-MX")).toBe(dictionaryOf("es"));
  });

  test("is called what it calls itself, and sorted by its own alphabet", () => {
    expect(["en", "es", "fr", "pt-BR"].map(nameOfLanguage)).toEqual([
      "English",
      "Español",
      "français",
      "português (Brasil)",
    ]);
    expect(["en", "es-ES", "fr"].map(localeOf)).toEqual(["en-US", "es-MX", "fr"]);
  });
});
