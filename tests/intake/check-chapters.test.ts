import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { loadStory } from "../../src/intake/load-story.ts";
import type { Chapter } from "../../src/record/chapter.ts";
import { when } from "../time/days.ts";
import { badFiles, goodFile, goodFiles, withFile } from "./story-files.ts";

const { story } = loadStory(goodFiles);

const load = (files: ReadonlyMap<string, string>) => {
  const loaded = loadStory(files);
  const chapter = (id: string) => loaded.story.chapters.find((each) => each.id === id);
  return { ...loaded, chapter, ids: loaded.story.chapters.map(({ id }) => id) };
};

/** The good story with one thing in its chapters put otherwise. */
function planted(right: string, wrong: string) {
  const text = goodFile("chapters.csv");
  if (text.split(right).length !== 2) throw new Error(`${right} does not stand once`);
  return load(withFile("chapters.csv", text.replace(right, wrong)));
}

describe("the chapters of a story", () => {
  test("stand in their order, whatever that of their rows", () => {
    expect(story.chapters.map(({ id }) => id)).toEqual(["the-pans", "the-march"]);
    const { ids } = planted("the-march,2", "the-march,0.5");
    expect(ids).toEqual(["the-march", "the-pans"]);
  });

  test("have all that their rows say", () => {
    expect(story.chapters[0]).toEqual({
      id: "the-pans",
      title: { en: "The pans stand still", fr: "Les salines s’arrêtent" },
      text: {
        en: "On 14 March 2031 about 1,500 people left the pans alone.\n\nThe next night the lighthouse burned, and over 30 were hurt.",
        fr: "Le 14 mars 2031, environ 1 500 personnes ont laissé les salines.\n\nLa nuit suivante, le phare a brûlé, et plus de 30 personnes ont été blessées.",
      },
      when: when("2031-03-15", "period"),
      window: "week",
      camera: { places: ["port-lume"], widthKm: 40 },
      layers: ["incidents", "ferries"],
      show: ["lume-strike", "lighthouse-fire", "lume-ferry"],
      contentNote: {
        en: "People are hurt in this chapter.",
        fr: "Des personnes sont blessées dans ce chapitre.",
      },
      lesson: {
        minutes: 2.5,
        notes: {
          en: "Read both accounts of the fire aloud.",
          fr: "Lisez à voix haute les deux récits de l’incendie.",
        },
        questions: [
          { en: "Who left the pans?", fr: "Qui a laissé les salines ?" },
          { en: "Who may have lit the fire?", fr: "Qui a pu mettre le feu ?" },
        ],
        answers: [{ en: "Those who make the salt.", fr: "Ceux qui font le sel." }, null],
      },
      sources: [
        { article: "coast-paper", paragraph: 1 },
        { article: "coast-paper", paragraph: 2 },
      ],
    } satisfies Chapter);
  });

  test("have nothing where their rows say nothing", () => {
    expect(story.chapters[1]).toMatchObject({
      window: null,
      camera: { places: ["port-lume", "vesk"], widthKm: null },
      layers: [],
      contentNote: null,
      lesson: { minutes: null, notes: null, questions: [], answers: [] },
    });
  });

  test("are none in a folder without the file, and nothing is wrong with that", () => {
    const { story: without, issues } = load(
      new Map([...goodFiles].filter(([file]) => file !== "chapters.csv")),
    );
    expect(without.chapters).toEqual([]);
    expect(issues).toEqual([]);
    expect(without.records).toEqual(story.records);
  });

  test("may have the id of a record, for they stand in links of their own", () => {
    const { issues, ids } = planted("the-march,2", "salt-march,2");
    expect(issues).toEqual([]);
    expect(ids).toContain("salt-march");
  });
});

describe("a chapter that can be told all the same", () => {
  test.each([
    ["chapter-window-unknown", { window: null }],
    ["chapter-camera-at-an-unknown-place", { camera: { places: ["maravia"], widthKm: null } }],
    ["chapter-camera-with-a-strange-width", { camera: { places: ["maravia"], widthKm: null } }],
    ["chapter-camera-with-two-widths", { camera: { places: ["maravia"], widthKm: null } }],
    [
      "chapter-camera-wide-around-two-places",
      { camera: { places: ["port-lume", "vesk"], widthKm: null } },
    ],
    ["chapter-without-camera", { camera: { places: [], widthKm: null } }],
    ["chapter-layer-unknown", { layers: ["events"] }],
    ["chapter-showing-an-unknown-record", { show: ["minister-speech"] }],
    ["chapter-showing-an-indicator", { show: ["minister-speech"] }],
    ["chapter-showing-what-is-over", { show: ["minister-speech"] }],
    [
      "chapter-language-missing",
      { title: { en: "The minister speaks", fr: "The minister speaks" } },
    ],
    [
      "chapter-questions-uneven",
      {
        lesson: {
          notes: null,
          questions: [
            { en: "Who spoke?", fr: "Qui a parlé ?" },
            { en: "Who heard it?", fr: "Who heard it?" },
          ],
        },
      },
    ],
    ["chapter-answers-too-few", { lesson: { answers: [null, null] } }],
    ["chapter-answers-without-questions", { lesson: { questions: [], answers: [] } }],
    [
      "chapter-answers-too-many-in-one-language",
      {
        lesson: {
          answers: [
            { en: "The minister.", fr: "The minister." },
            { en: "Whoever listened.", fr: "Whoever listened." },
          ],
        },
      },
    ],
    [
      "chapter-answers-in-one-language",
      { lesson: { answers: [{ en: "The minister.", fr: "The minister." }, null] } },
    ],
    [
      "chapter-answer-open-in-one-language",
      {
        lesson: {
          answers: [
            { en: "The minister.", fr: "Le ministre." },
            { en: "Ceux qui écoutaient.", fr: "Ceux qui écoutaient." },
          ],
        },
      },
    ],
    ["chapter-minutes-not-a-number", { lesson: { minutes: null } }],
  ] as const)("is told without what is wrong: %s", async (folder, expected) => {
    const { chapter } = load(await badFiles(folder));
    expect(chapter("third")).toMatchObject(expected);
  });

  test("comes after the row above it where its own order is not known, or taken", async () => {
    expect(load(await badFiles("chapter-order-missing")).ids).toEqual([
      "the-pans",
      "third",
      "the-march",
    ]);
    expect(load(await badFiles("chapter-order-not-a-number")).ids).toEqual([
      "the-pans",
      "third",
      "the-march",
    ]);
    expect(load(await badFiles("chapter-order-twice")).ids).toEqual([
      "the-pans",
      "the-march",
      "third",
    ]);
  });
});

describe("what a chapter points at", () => {
  const shows = (right: string, wrong: string) =>
    planted(right, wrong).issues.map(({ row, column, message }) => `${row} ${column}: ${message}`);

  test("has to show on the last day of its range", () => {
    expect(shows("2031-03-21/2031-04-02", "2031-02-01/2031-03-20")).toEqual([
      "2 show: record salt-march (2031-03-21/2031-04-02) does not show on 2031-03-20 yet: move the chapter's date on, or leave the record out",
    ]);
    expect(shows("2031-03-21/2031-04-02", "2031-02-01/2031-03-21")).toEqual([]);
  });

  test("has to show on the first where the range has no end", () => {
    expect(shows("2031-03-21/2031-04-02", "2031-03-20/..")).toEqual([
      "2 date: 2031-03-20/.. has no end: write the day that the map is to stand at; the first stands in",
      "2 show: record salt-march (2031-03-21/2031-04-02) does not show on 2031-03-20 yet: move the chapter's date on, or leave the record out",
    ]);
  });

  test("has to be in a month where the chapter names no window", () => {
    expect(shows("2031-03-21/2031-04-02", "2031-05-02")).toEqual([]);
    expect(shows("2031-03-21/2031-04-02", "2031-05-03")).toEqual([
      "2 show: record salt-march (2031-03-21/2031-04-02) no longer shows in the month up to 2031-05-03: move the chapter's date back, or name a longer window",
    ]);
    expect(shows("2031-03-21/2031-04-02,", "2031-05-03,year")).toEqual([]);
  });

  test("may be the trace of what was reported of a place before", () => {
    expect(shows("2031-03-15,week", "2031-03-28,week")).toEqual([
      "3 show: record lume-strike (2031-03-14) no longer shows in the week up to 2031-03-28: move the chapter's date back, or name a longer window",
      "3 show: record lighthouse-fire (2031-03-15) no longer shows in the week up to 2031-03-28: move the chapter's date back, or name a longer window",
    ]);
  });

  test("is not to blame where its own row is kept out", () => {
    const text = goodFile("events.csv").replace("minister-speech,speech", "minister-speech,shout");
    const chapters = goodFile("chapters.csv").replace(",,salt-march,", ",,minister-speech,");
    const { issues } = load(
      new Map([...goodFiles, ["events.csv", text], ["chapters.csv", chapters]]),
    );
    expect(issues.map(({ file, row, column, message }) => [file, row, column, message])).toEqual([
      ["events.csv", 2, "kind", expect.stringContaining("undeclared kind: shout")],
      [
        "chapters.csv",
        2,
        "show",
        "record minister-speech is kept out by an error of its own: mend that first",
      ],
    ]);
  });
});

describe("a camera", () => {
  const camera = (text: string) => {
    const { chapter, issues } = planted("port-lume; vesk", text);
    return { ...chapter("the-march")?.camera, issues: issues.map(({ message }) => message) };
  };

  test.each([
    ["vesk;120 km", ["vesk"], 120],
    ["120.5km; vesk", ["vesk"], 120.5],
    ["maravia; vesk; port-lume", ["maravia", "vesk", "port-lume"], null],
  ])("is read: %s", (text, places, widthKm) => {
    expect(camera(text)).toEqual({ places, widthKm, issues: [] });
  });

  test.each(["0 km", "-5 km", "20001 km", "1e3 km", "12"])("is never %s wide", (width) => {
    expect(camera(`vesk; ${width}`)).toEqual({
      places: ["vesk"],
      widthKm: null,
      issues: [`${width} is not a width: write it as 120 km, up to 20000`],
    });
  });
});

describe("the minutes to plan for a chapter", () => {
  const minutes = (text: string) => {
    const { chapter, issues } = planted('-",2.5,', `-",${text},`);
    return { minutes: chapter("the-pans")?.lesson?.minutes, issues };
  };

  test.each([
    ["4", 4],
    ["0.5", 0.5],
    ["2.50", 2.5],
    ["120", 120],
    ["", null],
  ])("are whole or half ones: %j", (text, expected) => {
    expect(minutes(text)).toEqual({ minutes: expected, issues: [] });
  });

  test.each(["0", "-3", "2.25", "120.5", "3 min", "1e1", "2:30", "١"])("are never %j", (text) => {
    const { minutes: found, issues } = minutes(text);
    expect(found).toBeNull();
    expect(issues.map(({ column, value, message }) => [column, value, message])).toEqual([
      [
        "minutes",
        text,
        `minutes is no time to plan: ${text}; write whole or half minutes up to 120, as 4 or 2.5`,
      ],
    ]);
  });
});

describe("an answer", () => {
  test.each(["-", "–", "—", " - "])("is none where its line is just %j", (line) => {
    const { chapter, issues } = planted('salt.\n-"', `salt.\n${line}"`);
    expect(issues).toEqual([]);
    expect(chapter("the-pans")?.lesson?.answers[1]).toBeNull();
  });

  test("may begin with a dash", () => {
    const { chapter, issues } = planted("Those who make", "- Those who make");
    expect(issues).toEqual([]);
    expect(chapter("the-pans")?.lesson?.answers[0]?.["en"]).toBe("- Those who make the salt.");
  });

  test("stands by its question whatever blank lines are around it", () => {
    const { chapter, issues } = planted(
      "Those who make the salt.",
      "\nThose who make the salt.\n\n",
    );
    expect(issues).toEqual([]);
    expect(chapter("the-pans")).toEqual(story.chapters[0]);
  });
});

describe("whatever stands in one cell of a chapter", () => {
  const anything = fc.oneof(
    fc.constantFrom(
      "__proto__",
      "constructor",
      "; ;",
      "vesk; Infinity km",
      "NaN km",
      "../..",
      "..",
      "2031-03-15/..",
      "-9999",
      "1e999",
      "\n\n\n",
      "until-now",
      "coast-paper#0",
      "\uD800",
    ),
    fc.string({ unit: "binary" }),
    fc.string({ unit: "grapheme" }),
  );
  const [header = ""] = goodFile("chapters.csv").split("\n");
  const columns = header.split(",");
  const like =
    "third,3,The minister speaks,Le ministre parle,On the radio.,À la radio.,2031-03-18,week,maravia,,minister-speech,,,,,,,,,,coast-paper#4";
  const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;

  test("the others stand, and what is said is said of its row", () => {
    fc.assert(
      fc.property(fc.nat(columns.length - 1), anything, (column, text) => {
        const cells = like.split(",");
        cells[column] = quote(text);
        const { story: loaded, issues } = load(
          withFile("chapters.csv", `${goodFile("chapters.csv")}${cells.join(",")}\n`),
        );
        expect(loaded.chapters.filter(({ id }) => id.startsWith("the-"))).toEqual(story.chapters);
        expect(loaded.records).toEqual(story.records);
        for (const { file, row, column: named } of issues) {
          expect([file, row]).toEqual(["chapters.csv", 12]);
          expect(named === null || columns.includes(named)).toBe(true);
        }
      }),
    );
  });
});
