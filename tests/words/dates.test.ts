import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseIsoDay } from "../../src/record/civil-day.ts";
import { parseWhen, type WhenReading } from "../../src/record/when.ts";
import {
  longestDay,
  sayDay,
  sayDays,
  sayDaysShort,
  sayMonth,
  sayMonthShort,
  sayWhen,
} from "../../src/words/dates.ts";
import { languages, type Language } from "../../src/words/dictionary.ts";
import { anyEdtf } from "../record/edtf-arbitrary.ts";

function say(text: string, reading: WhenReading, language: Language): string {
  const result = parseWhen(text, reading);
  if (!result.ok) throw new Error(result.message ?? "no date");
  return sayWhen(result.when, reading, language);
}

describe("a date as an event", () => {
  test.each([
    ["2024-11-02", "on 2 November 2024", "el 2 de noviembre de 2024"],
    ["2024-05-01", "on 1 May 2024", "el 1 de mayo de 2024"],
    ["2023-03", "in March 2023", "en marzo de 2023"],
    ["2023", "in 2023", "en 2023"],
    ["2020-21", "in spring 2020", "en la primavera de 2020"],
    ["2020-23", "in autumn 2020", "en el otoño de 2020"],
    ["2020-24", "in winter 2020–21", "en el invierno de 2020–21"],
    ["201X", "in the 2010s", "en la década de 2010"],
    ["20XX", "in the years 2000 to 2099", "en los años 2000 a 2099"],
    ["2004-XX", "in one month of 2004", "en un mes de 2004"],
    ["1985-04-XX", "on one day of April 1985", "un día de abril de 1985"],
    ["1985-XX-XX", "on one day of 1985", "un día de 1985"],
    ["-0044", "in 45 BC", "en 45 a. C."],
    ["0000-03", "in March 1 BC", "en marzo de 1 a. C."],
    ["-201X", "in the years 2020 BC to 2011 BC", "en los años 2020 a. C. a 2011 a. C."],
    ["Y17000", "in 17000", "en 17000"],
  ])("%s: %s, %s", (text, english, spanish) => {
    expect(say(text, "event", "en")).toBe(english);
    expect(say(text, "event", "es")).toBe(spanish);
  });
});

describe("a date as a period", () => {
  test.each([
    ["2024-11-02", "2 November 2024", "2 de noviembre de 2024"],
    ["2023-03", "March 2023", "marzo de 2023"],
    ["2023", "2023", "2023"],
    ["2020-22", "summer 2020", "verano de 2020"],
    ["201X", "the 2010s", "década de 2010"],
    ["2004-XX", "one month of 2004", "un mes de 2004"],
    ["2021-01?", "probably January 2021", "probablemente enero de 2021"],
    ["[2024-04-21..2024-04-22]", "21 or 22 April 2024", "el 21 o el 22 de abril de 2024"],
    ["[2024-09, 2024-10]", "September or October 2024", "septiembre u octubre de 2024"],
  ])("%s: %s, %s", (text, english, spanish) => {
    expect(say(text, "period", "en")).toBe(english);
    expect(say(text, "period", "es")).toBe(spanish);
  });
});

describe("doubt is said, however the date is read", () => {
  test.each([
    ["2023-09~", "about September 2023", "hacia septiembre de 2023"],
    ["2024-11-02~", "about 2 November 2024", "hacia el 2 de noviembre de 2024"],
    ["2020-23~", "about autumn 2020", "hacia el otoño de 2020"],
    ["2021-01%", "probably about January 2021", "probablemente hacia enero de 2021"],
  ])("%s: %s, %s", (text, english, spanish) => {
    for (const reading of ["event", "period"] as const) {
      expect(say(text, reading, "en")).toBe(english);
      expect(say(text, reading, "es")).toBe(spanish);
    }
  });

  test("probably", () => {
    expect(say("2021-01?", "event", "en")).toBe("probably January 2021");
    expect(say("2021-01?", "event", "es")).toBe("probablemente en enero de 2021");
    expect(say("2021-01-05?", "event", "es")).toBe("probablemente el 5 de enero de 2021");
  });
});

describe("an interval", () => {
  test.each([
    ["2023-12-24/2023-12-27", "from 24 to 27 December 2023", "del 24 al 27 de diciembre de 2023"],
    [
      "2023-11-28/2023-12-03",
      "from 28 November to 3 December 2023",
      "del 28 de noviembre al 3 de diciembre de 2023",
    ],
    [
      "2023-12-28/2024-01-03",
      "from 28 December 2023 to 3 January 2024",
      "del 28 de diciembre de 2023 al 3 de enero de 2024",
    ],
    [
      "2023-03-24/2024-03-27",
      "from 24 March 2023 to 27 March 2024",
      "del 24 de marzo de 2023 al 27 de marzo de 2024",
    ],
    ["2023-01/2023-09", "from January to September 2023", "de enero a septiembre de 2023"],
    [
      "2023-12/2024-01",
      "from December 2023 to January 2024",
      "de diciembre de 2023 a enero de 2024",
    ],
    ["2014/2017", "from 2014 to 2017", "de 2014 a 2017"],
    ["2020-21/2020-23", "from spring to autumn 2020", "de la primavera al otoño de 2020"],
    ["2023-06/2023-12-24", "from June to 24 December 2023", "de junio al 24 de diciembre de 2023"],
    [
      "2024-05-06/2024",
      "from 6 May 2024 to the end of 2024",
      "del 6 de mayo de 2024 al final de 2024",
    ],
    [
      "2024/2024-05-06",
      "from the start of 2024 to 6 May 2024",
      "del comienzo de 2024 al 6 de mayo de 2024",
    ],
    ["2024-05-06/2024-05-06", "on 6 May 2024", "el 6 de mayo de 2024"],
    ["2024-05/2024-05", "May 2024", "mayo de 2024"],
    [
      "2020-11~/2021-03?",
      "from about November 2020 to probably March 2021",
      "desde aproximadamente noviembre de 2020 hasta probablemente marzo de 2021",
    ],
    [
      "2004-06-XX/2004-07-03",
      "from one day of June 2004 to 3 July 2004",
      "desde un día de junio de 2004 hasta el 3 de julio de 2004",
    ],
    [
      "2004-06-03/2004-06-XX",
      "from 3 June to one day of June 2004",
      "desde el 3 de junio hasta un día de junio de 2004",
    ],
    ["../2021-03-16", "by 16 March 2021", "a más tardar el 16 de marzo de 2021"],
    ["../2021-03", "by March 2021", "a más tardar en marzo de 2021"],
    ["../2021-03~", "by about March 2021", "a más tardar hacia marzo de 2021"],
    [
      "/2021-03-16",
      "until 16 March 2021 (start unknown)",
      "hasta el 16 de marzo de 2021 (inicio desconocido)",
    ],
    ["2020-11/..", "since November 2020", "desde noviembre de 2020"],
    ["2020-11-03/..", "since 3 November 2020", "desde el 3 de noviembre de 2020"],
    ["2020-11/", "from November 2020 (end unknown)", "desde noviembre de 2020 (fin desconocido)"],
  ])("%s: %s, %s", (text, english, spanish) => {
    for (const reading of ["event", "period"] as const) {
      expect(say(text, reading, "en")).toBe(english);
      expect(say(text, reading, "es")).toBe(spanish);
    }
  });
});

describe("one of a set", () => {
  test.each([
    [
      "[2024-04-15..2024-04-21]",
      "one day between 15 and 21 April 2024",
      "un día entre el 15 y el 21 de abril de 2024",
    ],
    [
      "[2024-03-28..2024-04-02]",
      "one day between 28 March and 2 April 2024",
      "un día entre el 28 de marzo y el 2 de abril de 2024",
    ],
    [
      "[2023-12-28..2024-01-02]",
      "one day between 28 December 2023 and 2 January 2024",
      "un día entre el 28 de diciembre de 2023 y el 2 de enero de 2024",
    ],
    [
      "[2024-03..2024-05]",
      "some time between March and May 2024",
      "en algún momento entre marzo y mayo de 2024",
    ],
    ["[2024-04-21, 2024-04-22]", "on 21 or 22 April 2024", "el 21 o el 22 de abril de 2024"],
    ["[2024-04-22,2024-04-21]", "on 21 or 22 April 2024", "el 21 o el 22 de abril de 2024"],
    ["[2024-04-21..2024-04-22]", "on 21 or 22 April 2024", "el 21 o el 22 de abril de 2024"],
    [
      "[2024-04-30..2024-05-01]",
      "on 30 April or 1 May 2024",
      "el 30 de abril o el 1 de mayo de 2024",
    ],
    [
      "[2023-12-31,2024-01-01]",
      "on 31 December 2023 or 1 January 2024",
      "el 31 de diciembre de 2023 o el 1 de enero de 2024",
    ],
    [
      "[2024-04-20,2024-04-21,2024-04-22]",
      "on 20, 21 or 22 April 2024",
      "el 20, el 21 o el 22 de abril de 2024",
    ],
    ["[2024-09,2024-10]", "in September or October 2024", "en septiembre u octubre de 2024"],
    ["[2020,2022]", "in 2020 or 2022", "en 2020 o 2022"],
    ["[2024-04-15]", "on 15 April 2024", "el 15 de abril de 2024"],
    ["[2024-04-15~]", "about 15 April 2024", "hacia el 15 de abril de 2024"],
    ["[..2024-04-15]", "on 15 April 2024 or earlier", "el 15 de abril de 2024 o antes"],
    ["[2024-04..]", "in April 2024 or later", "en abril de 2024 o después"],
    [
      "[2024-04-10..2024-04-12,2024-04-15]",
      "between 10 and 12 April 2024 or on 15 April 2024",
      "entre el 10 y el 12 de abril de 2024 o el 15 de abril de 2024",
    ],
    [
      "[2024-04,2024-05-02]",
      "in April 2024 or on 2 May 2024",
      "en abril de 2024 o el 2 de mayo de 2024",
    ],
  ])("%s: %s, %s", (text, english, spanish) => {
    expect(say(text, "event", "en")).toBe(english);
    expect(say(text, "event", "es")).toBe(spanish);
  });
});

test("any date is said in whole words, and never in the other language's", () => {
  fc.assert(
    fc.property(
      anyEdtf,
      fc.constantFrom<WhenReading>("event", "period"),
      fc.constantFrom(...languages),
      (text, reading, language) => {
        const said = say(text, reading, language);
        expect(said).not.toMatch(/undefined|null|NaN|\s\s|^\s|\s$|^$|\bX|~|\?/);
        expect(said).toMatch(/\d/);
        if (language === "es") {
          expect(said).not.toMatch(/\bde el\b|\ba el\b|\bo oc|\b(or|and|of|the|from|by|in)\b/);
        } else {
          expect(said).not.toMatch(/\b(de|el|en|la|y|o)\b/);
        }
      },
    ),
    { numRuns: 500 },
  );
});

test("a date that cannot be read is said as it is written", () => {
  const unreadable = {
    edtf: "lately",
    earliest: 0,
    latest: 1,
    sure: null,
    precision: "day",
    qualified: false,
  } as const;
  expect(sayWhen(unreadable, "event", "en")).toBe("lately");
});

describe("a day alone", () => {
  const anyDay = fc.integer({ min: -700_000, max: 2_900_000 });
  const locales: Readonly<Record<Language, string>> = { en: "en-GB", es: "es-MX" };

  test("agrees with the runtime's long form of it, in every time zone", () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom(...languages), (day, language) => {
        const long = new Intl.DateTimeFormat(locales[language], {
          day: "numeric",
          month: "long",
          year: "numeric",
          timeZone: "UTC",
        }).format(day * 86_400_000);
        expect(sayDay(day, language)).toBe(long);
        expect(long.endsWith(sayMonth(day, language))).toBe(true);
      }),
    );
  });

  test("is the day it was written as", () => {
    const day = parseIsoDay("2024-11-01") ?? 0;
    expect(sayDay(day, "en")).toBe("1 November 2024");
    expect(sayDay(day, "es")).toBe("1 de noviembre de 2024");
    expect(sayMonth(day, "en")).toBe("November 2024");
    expect(sayMonth(day, "es")).toBe("noviembre de 2024");
    expect(sayMonthShort(day, "en")).toBe("Nov");
    expect(sayMonthShort(day, "es")).toBe("nov");
  });

  test("has at most as many letters as one of the longest month and of two digits", () => {
    expect(longestDay("en")).toMatch(/^\d\d September 1970$/);
    expect(longestDay("es")).toMatch(/^\d\d de septiembre de 1970$/);
  });
});

describe("some days", () => {
  const days = (first: string, last: string) => ({
    start: parseIsoDay(first) ?? NaN,
    end: (parseIsoDay(last) ?? NaN) + 1,
  });

  test.each([
    [
      days("2023-12-24", "2023-12-27"),
      ["from 24 to 27 December 2023", "24–27 Dec 2023"],
      ["del 24 al 27 de diciembre de 2023", "24–27 dic 2023"],
    ],
    [
      days("2023-11-01", "2023-12-27"),
      ["from 1 November to 27 December 2023", "1 Nov – 27 Dec 2023"],
      ["del 1 de noviembre al 27 de diciembre de 2023", "1 nov – 27 dic 2023"],
    ],
    [
      days("2022-12-30", "2023-01-02"),
      ["from 30 December 2022 to 2 January 2023", "30 Dec 2022 – 2 Jan 2023"],
      ["del 30 de diciembre de 2022 al 2 de enero de 2023", "30 dic 2022 – 2 ene 2023"],
    ],
    [
      days("2022-12-05", "2023-12-06"),
      ["from 5 December 2022 to 6 December 2023", "5 Dec 2022 – 6 Dec 2023"],
      ["del 5 de diciembre de 2022 al 6 de diciembre de 2023", "5 dic 2022 – 6 dic 2023"],
    ],
    [
      days("2023-12-24", "2023-12-24"),
      ["24 December 2023", "24 Dec 2023"],
      ["24 de diciembre de 2023", "24 dic 2023"],
    ],
  ])("are said from the first to the last: %o", (range, english, spanish) => {
    expect([sayDays(range, "en"), sayDaysShort(range, "en")]).toEqual(english);
    expect([sayDays(range, "es"), sayDaysShort(range, "es")]).toEqual(spanish);
  });
});
