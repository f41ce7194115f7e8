import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { loadStory } from "../../src/intake/load-story.ts";
import type { Story } from "../../src/record/story.ts";
import { badFiles, badFolder, goodFiles } from "./story-files.ts";

type Expected = readonly [
  severity: "error" | "warning",
  file: string,
  row: number | null,
  column: string | null,
  value: string | null,
  message: string,
];

interface Case {
  readonly folder: string;
  readonly issues: readonly Expected[];
  /** Ids that the good story does not have. */
  readonly added?: readonly string[];
  /** Ids that the good story has and this one does not. */
  readonly lost?: readonly string[];
}

const cases: readonly Case[] = [
  {
    folder: "account-of-an-unknown-record",
    issues: [
      ["error", "accounts.csv", 4, "record", "ghost", "unknown record: ghost; correct the id"],
    ],
  },
  {
    folder: "account-of-what-is-not-contested",
    issues: [
      [
        "error",
        "accounts.csv",
        4,
        "record",
        "lume-strike",
        "record lume-strike is not contested: set its status or delete the account",
      ],
    ],
  },
  {
    folder: "address-unsafe",
    issues: [
      [
        "warning",
        "story.json",
        null,
        "address",
        "file:///etc/passwd",
        "address file:///etc/passwd is not an http or https address: it is left out",
      ],
      [
        "warning",
        "story.json",
        null,
        "license",
        "CC BY 4.0",
        "license CC BY 4.0 is not an http or https address: it is left out",
      ],
    ],
  },
  {
    folder: "article-unknown",
    issues: [
      [
        "error",
        "incidents.csv",
        7,
        "sources",
        "coast-paper#1; river-paper#1",
        "unknown article: river-paper; add it to articles.csv or correct the id",
      ],
    ],
  },
  {
    folder: "cells-too-few",
    issues: [
      [
        "error",
        "incidents.csv",
        7,
        null,
        "new-strike",
        "the row has 3 cells where the header has 18: add the missing commas",
      ],
    ],
  },
  {
    folder: "cells-too-many",
    issues: [
      [
        "error",
        "incidents.csv",
        7,
        null,
        "new-strike",
        "the row has 19 cells where the header has 18: put a text that has a comma between double quotes",
      ],
    ],
  },
  {
    folder: "change-from-nothing-known",
    issues: [
      [
        "error",
        "indicators.csv",
        5,
        "compared_to",
        "ghost",
        "ghost is no date and no indicator: correct it",
      ],
    ],
  },
  {
    folder: "change-without-baseline",
    issues: [
      [
        "error",
        "indicators.csv",
        5,
        "compared_to",
        "",
        "a change names what it is measured against: write a date or an indicator's id",
      ],
    ],
  },
  {
    folder: "chapter-answer-open-in-one-language",
    issues: [
      [
        "warning",
        "chapters.csv",
        12,
        "answers_en",
        "The minister.\n-",
        "line 2 of answers_en is just -, but another language has an answer there: write it, or - in each; the other language stands in",
      ],
    ],
    added: ["third"],
  },
  {
    folder: "chapter-answer-too-long",
    issues: [
      [
        "warning",
        "chapters.csv",
        12,
        "answers_fr",
        `${"Le ministre. ".repeat(24).trim()}\n-`,
        "a line of answers_fr has 311 characters: shorten it to 300",
      ],
    ],
    added: ["third"],
  },
  {
    folder: "chapter-answers-in-one-language",
    issues: [
      [
        "warning",
        "chapters.csv",
        12,
        "answers_fr",
        "",
        "answers has no words in fr: another language stands in",
      ],
    ],
    added: ["third"],
  },
  {
    folder: "chapter-answers-too-few",
    issues: [
      [
        "warning",
        "chapters.csv",
        12,
        "answers_en",
        "The minister.",
        "answers_en has fewer lines than there are questions, 1 for 2: write one for each, just - where it is open; none of these lines is shown",
      ],
      [
        "warning",
        "chapters.csv",
        12,
        "answers_fr",
        "Le ministre.",
        "answers_fr has fewer lines than there are questions, 1 for 2: write one for each, just - where it is open; none of these lines is shown",
      ],
    ],
    added: ["third"],
  },
  {
    folder: "chapter-answers-too-many-in-one-language",
    issues: [
      [
        "warning",
        "chapters.csv",
        12,
        "answers_fr",
        "Le ministre.\nQui écoutait.\nPersonne.",
        "answers_fr has more lines than there are questions, 3 for 2: write one for each, just - where it is open; none of these lines is shown",
      ],
    ],
    added: ["third"],
  },
  {
    folder: "chapter-answers-without-questions",
    issues: [
      [
        "warning",
        "chapters.csv",
        12,
        "answers_en",
        "The minister.",
        "answers_en has more lines than there are questions, 1 for 0: write one for each, just - where it is open; none of these lines is shown",
      ],
    ],
    added: ["third"],
  },
  {
    folder: "chapter-camera-at-an-unknown-place",
    issues: [
      [
        "warning",
        "chapters.csv",
        10,
        "camera",
        "maravia; atlantis",
        "unknown place: atlantis; add it to places.csv or correct the id",
      ],
    ],
    added: ["third"],
  },
  {
    folder: "chapter-camera-wide-around-two-places",
    issues: [
      [
        "warning",
        "chapters.csv",
        10,
        "camera",
        "port-lume; vesk; 40 km",
        "a width goes with one place: delete 40 km or all places but one",
      ],
    ],
    added: ["third"],
  },
  {
    folder: "chapter-camera-with-a-strange-width",
    issues: [
      [
        "warning",
        "chapters.csv",
        10,
        "camera",
        "maravia; 40 miles",
        "40 miles is not a width: write it as 120 km, up to 20000",
      ],
    ],
    added: ["third"],
  },
  {
    folder: "chapter-camera-with-two-widths",
    issues: [
      [
        "warning",
        "chapters.csv",
        10,
        "camera",
        "maravia; 40 km; 50 km",
        "40 km and 50 km are two widths: delete one; neither is taken",
      ],
    ],
    added: ["third"],
  },
  {
    folder: "chapter-column-missing",
    issues: [
      [
        "error",
        "chapters.csv",
        1,
        "sources",
        null,
        "column sources is missing: add it to the header",
      ],
      [
        "warning",
        "chapters.csv",
        1,
        "source",
        null,
        "unknown column: source; correct its name or delete it",
      ],
    ],
    lost: ["the-march", "the-pans"],
  },
  {
    folder: "chapter-content-note-too-long",
    issues: [
      [
        "warning",
        "chapters.csv",
        10,
        "content_note_en",
        "a".repeat(161),
        "content_note has 161 characters: shorten it to 160",
      ],
    ],
    added: ["third"],
  },
  {
    folder: "chapter-date-missing",
    issues: [
      [
        "error",
        "chapters.csv",
        10,
        "date",
        "",
        "the row has no date: write one such as 2024-11-02 or ../2021-03-16",
      ],
    ],
  },
  {
    folder: "chapter-date-unreadable",
    issues: [
      [
        "error",
        "chapters.csv",
        10,
        "date",
        "18 March",
        "18 March has a space or a word in it: write 2024-11-02, 2024-11, 2024 or an interval such as 2024-11-02/2024-11-05",
      ],
    ],
  },
  {
    folder: "chapter-harm-without-content-note",
    issues: [
      [
        "warning",
        "chapters.csv",
        10,
        "content_note_en",
        "",
        "the chapter shows people harmed (lume-strike, lighthouse-fire): write a calm sentence that says so first",
      ],
    ],
    added: ["third"],
  },
  {
    folder: "chapter-id-missing",
    issues: [
      [
        "error",
        "chapters.csv",
        10,
        "id",
        "",
        "the row has no id: write one in lower-case letters, digits and hyphens",
      ],
    ],
  },
  {
    folder: "chapter-id-not-kebab-case",
    issues: [
      [
        "error",
        "chapters.csv",
        10,
        "id",
        "The Third",
        "id The Third is not kebab-case: use lower-case letters, digits and hyphens",
      ],
    ],
  },
  {
    folder: "chapter-id-twice",
    issues: [
      [
        "error",
        "chapters.csv",
        10,
        "id",
        "the-march",
        "id the-march is used twice: it stands at chapters.csv:2 already; choose another",
      ],
    ],
  },
  {
    folder: "chapter-language-missing",
    issues: [
      [
        "warning",
        "chapters.csv",
        10,
        "title_fr",
        "",
        "title has no words in fr: another language stands in",
      ],
    ],
    added: ["third"],
  },
  {
    folder: "chapter-layer-unknown",
    issues: [
      [
        "warning",
        "chapters.csv",
        10,
        "layers",
        "events; raids",
        "unknown layer: raids; write one of incidents, routes, ferries, events",
      ],
    ],
    added: ["third"],
  },
  {
    folder: "chapter-minutes-not-a-number",
    issues: [
      [
        "warning",
        "chapters.csv",
        12,
        "minutes",
        "2,5",
        "minutes is no time to plan: 2,5; write whole or half minutes up to 120, as 4 or 2.5",
      ],
    ],
    added: ["third"],
  },
  {
    folder: "chapter-order-missing",
    issues: [
      [
        "warning",
        "chapters.csv",
        10,
        "order",
        "",
        "the chapter has no order: write 1, 2, 3; it comes after the row above it",
      ],
    ],
    added: ["third"],
  },
  {
    folder: "chapter-order-not-a-number",
    issues: [
      [
        "warning",
        "chapters.csv",
        10,
        "order",
        "last",
        "order is not a number: last; write it as 12 or -99.13",
      ],
    ],
    added: ["third"],
  },
  {
    folder: "chapter-order-twice",
    issues: [
      [
        "warning",
        "chapters.csv",
        10,
        "order",
        "2",
        "order 2 stands twice: row 2 has it; this chapter comes after it",
      ],
    ],
    added: ["third"],
  },
  {
    folder: "chapter-questions-uneven",
    issues: [
      [
        "warning",
        "chapters.csv",
        10,
        "questions_fr",
        "Qui a parlé ?",
        "questions_fr has fewer lines than another language, 1 of 2: write each, one a line; another language stands in",
      ],
    ],
    added: ["third"],
  },
  {
    folder: "chapter-showing-a-hidden-layer",
    issues: [
      [
        "warning",
        "chapters.csv",
        10,
        "show",
        "minister-speech",
        "record minister-speech is of the layer events, which the chapter does not show: add it to layers",
      ],
    ],
    added: ["third"],
  },
  {
    folder: "chapter-showing-an-indicator",
    issues: [
      [
        "warning",
        "chapters.csv",
        10,
        "show",
        "minister-speech; salt-hands-fall",
        "salt-hands-fall is an indicator, which no map shows: name a record, or delete it",
      ],
    ],
    added: ["third"],
  },
  {
    folder: "chapter-showing-an-unknown-record",
    issues: [
      [
        "warning",
        "chapters.csv",
        10,
        "show",
        "minister-speech; ghost",
        "unknown record: ghost; correct or delete the id",
      ],
    ],
    added: ["third"],
  },
  {
    folder: "chapter-showing-what-is-not-yet",
    issues: [
      [
        "warning",
        "chapters.csv",
        10,
        "show",
        "minister-speech; inland-strike",
        "record inland-strike (2031-04) does not show on 2031-03-18 yet: move the chapter's date on, or leave the record out",
      ],
    ],
    added: ["third"],
  },
  {
    folder: "chapter-showing-what-is-over",
    issues: [
      [
        "warning",
        "chapters.csv",
        10,
        "show",
        "minister-speech",
        "record minister-speech (2031-03-18) no longer shows in the week up to 2031-03-25: move the chapter's date back, or name a longer window",
      ],
    ],
    added: ["third"],
  },
  {
    folder: "chapter-source-missing",
    issues: [
      [
        "error",
        "chapters.csv",
        10,
        "sources",
        "",
        "the row has no source: write the article's id, #, and the paragraph",
      ],
    ],
  },
  {
    folder: "chapter-source-unknown",
    issues: [
      [
        "error",
        "chapters.csv",
        10,
        "sources",
        "river-paper#4",
        "unknown article: river-paper; add it to articles.csv or correct the id",
      ],
    ],
  },
  {
    folder: "chapter-source-without-opening",
    issues: [
      [
        "warning",
        "chapters.csv",
        10,
        "sources",
        "coast-paper#5",
        "coast-paper#5 has no opening: add its first words to paragraphs.csv",
      ],
    ],
    added: ["third"],
  },
  {
    folder: "chapter-text-missing",
    issues: [["error", "chapters.csv", 10, "text_en", "", "text is empty: write one"]],
  },
  {
    folder: "chapter-text-too-long",
    issues: [
      [
        "warning",
        "chapters.csv",
        10,
        "text_en",
        "a".repeat(901),
        "text has 901 characters: shorten it to 900",
      ],
    ],
    added: ["third"],
  },
  {
    folder: "chapter-title-too-long",
    issues: [
      [
        "warning",
        "chapters.csv",
        10,
        "title_en",
        "a".repeat(61),
        "title has 61 characters: shorten it to 60",
      ],
    ],
    added: ["third"],
  },
  {
    folder: "chapter-window-unknown",
    issues: [
      [
        "warning",
        "chapters.csv",
        10,
        "window",
        "fortnight",
        "unknown window: fortnight; write one of day, week, month, year, until-now; a month stands in",
      ],
    ],
    added: ["third"],
  },
  {
    folder: "chapter-without-camera",
    issues: [
      [
        "warning",
        "chapters.csv",
        10,
        "camera",
        "",
        "the camera has no place: write ids of places.csv; the map stays where it is",
      ],
    ],
    added: ["third"],
  },
  {
    folder: "chapter-without-end",
    issues: [
      [
        "warning",
        "chapters.csv",
        10,
        "date",
        "2031-03-18/..",
        "2031-03-18/.. has no end: write the day that the map is to stand at; the first stands in",
      ],
    ],
    added: ["third"],
  },
  {
    folder: "citation-unreadable",
    issues: [
      [
        "error",
        "incidents.csv",
        7,
        "sources",
        "coast-paper 1",
        "coast-paper 1 is not a source: write article#paragraph, such as 2024-12-04#16",
      ],
    ],
  },
  {
    folder: "claim-without-claimant",
    issues: [
      [
        "error",
        "incidents.csv",
        7,
        "attributed_to_en",
        "",
        "a claim needs its claimant: write in attributed_to who says it",
      ],
    ],
  },
  {
    folder: "column-missing",
    issues: [
      ["error", "events.csv", 1, "date", null, "column date is missing: add it to the header"],
      [
        "warning",
        "events.csv",
        1,
        "day",
        null,
        "unknown column: day; correct its name or delete it",
      ],
    ],
    lost: ["minister-speech"],
  },
  {
    folder: "column-twice",
    issues: [
      [
        "error",
        "events.csv",
        1,
        "basis_en",
        "basis_en",
        "column basis_en stands twice: delete one; the first is read",
      ],
      [
        "warning",
        "events.csv",
        1,
        "note_en",
        null,
        "column note_en is missing: add it to the header; another language stands in",
      ],
    ],
  },
  {
    folder: "column-unknown",
    issues: [
      [
        "warning",
        "events.csv",
        1,
        "mood",
        null,
        "unknown column: mood; correct its name or delete it",
      ],
    ],
  },
  {
    folder: "column-without-name",
    issues: [
      ["warning", "events.csv", 1, null, null, "column 19 has no name: name it or delete it"],
      ["warning", "events.csv", 1, "x", null, "unknown column: x; correct its name or delete it"],
    ],
  },
  {
    folder: "contested-with-an-unreadable-account",
    issues: [
      [
        "error",
        "accounts.csv",
        2,
        "sources",
        "nobody",
        "nobody is not a source: write article#paragraph, such as 2024-12-04#16",
      ],
    ],
  },
  {
    folder: "contested-with-one-account",
    issues: [
      [
        "warning",
        "incidents.csv",
        3,
        "status",
        "contested",
        "record lighthouse-fire is contested and has one account: add the other party's",
      ],
    ],
  },
  {
    folder: "contested-without-accounts",
    issues: [
      [
        "error",
        "incidents.csv",
        3,
        "status",
        "contested",
        "record lighthouse-fire is contested and has no accounts: add them to accounts.csv",
      ],
      [
        "warning",
        "ferries.csv",
        2,
        "related",
        "lighthouse-fire",
        "record lighthouse-fire is kept out by an error of its own: mend that first",
      ],
      [
        "warning",
        "chapters.csv",
        3,
        "show",
        "lume-strike; lighthouse-fire; lume-ferry",
        "record lighthouse-fire is kept out by an error of its own: mend that first",
      ],
    ],
    lost: ["lighthouse-fire"],
  },
  {
    folder: "correction-of-an-unknown-record",
    issues: [
      [
        "warning",
        "corrections.csv",
        3,
        "record",
        "ghost",
        "unknown record: ghost; is the id right?",
      ],
    ],
  },
  {
    folder: "count-with-a-baseline",
    issues: [
      [
        "warning",
        "indicators.csv",
        5,
        "compared_to",
        "2029",
        "a count is compared to nothing: delete it or write change",
      ],
    ],
    added: ["new-number"],
  },
  {
    folder: "date-missing",
    issues: [
      [
        "error",
        "incidents.csv",
        7,
        "date",
        "",
        "the row has no date: write one such as 2024-11-02 or ../2021-03-16",
      ],
    ],
  },
  {
    folder: "date-that-does-not-exist",
    issues: [
      [
        "error",
        "incidents.csv",
        7,
        "date",
        "2031-02-30",
        "2031-02-30 does not exist: write a day of 2031-02 from 01 to 28",
      ],
    ],
  },
  {
    folder: "date-unreadable",
    issues: [
      [
        "error",
        "incidents.csv",
        7,
        "date",
        "14/03/2031",
        "14/03/2031 does not begin with the year: write year, month and day, as 2031-03-14",
      ],
    ],
  },
  {
    folder: "embed-origin-that-is-none",
    issues: [
      [
        "error",
        "story.json",
        null,
        "embedOrigins",
        "https://*.paper.example",
        "https://*.paper.example in embedOrigins is no origin: write one such as https://example.org",
      ],
    ],
  },
  {
    folder: "figure-negative",
    issues: [
      [
        "error",
        "incidents.csv",
        7,
        "figures",
        "people=-3",
        "figure people is negative: only a change may fall",
      ],
    ],
  },
  {
    folder: "figure-of-an-undeclared-unit",
    issues: [
      [
        "error",
        "story.json",
        null,
        "figures[3].unit",
        "boats",
        "figure boats has an undeclared unit: boats; declare it in units",
      ],
    ],
  },
  {
    folder: "figure-twice",
    issues: [
      [
        "error",
        "incidents.csv",
        7,
        "figures",
        "people=3; people=4",
        "figure people stands twice: delete one",
      ],
    ],
  },
  {
    folder: "figure-undeclared",
    issues: [
      [
        "error",
        "incidents.csv",
        7,
        "figures",
        "ghosts=3",
        "undeclared figure: ghosts; declare it in story.json or correct it",
      ],
    ],
  },
  {
    folder: "figure-unreadable",
    issues: [
      [
        "error",
        "incidents.csv",
        7,
        "figures",
        "people=a lot",
        "figure people: a lot is not a number that is read here: write 12, ~1500, >30, >=20, <25000, 800..1200 or hundreds",
      ],
    ],
  },
  {
    folder: "figure-without-number",
    issues: [
      [
        "error",
        "incidents.csv",
        7,
        "figures",
        "people",
        "figure people has no number: write it as name=12",
      ],
    ],
  },
  {
    folder: "file-empty",
    issues: [
      [
        "error",
        "events.csv",
        null,
        null,
        null,
        "the file is empty: write a header row with the columns",
      ],
    ],
    lost: ["minister-speech"],
  },
  {
    folder: "file-misspelt",
    issues: [
      [
        "warning",
        "incident.csv",
        null,
        null,
        null,
        "the file is not read: correct its name, or declare a layer of that name in story.json",
      ],
    ],
  },
  {
    folder: "first-view-of-an-unknown-place",
    issues: [
      [
        "warning",
        "story.json",
        null,
        "firstView.places",
        "atlantis",
        "unknown place: atlantis; add it to places.csv or correct the id",
      ],
    ],
  },
  {
    folder: "first-view-of-no-day",
    issues: [
      [
        "error",
        "story.json",
        null,
        "firstView.range",
        "always",
        "always is not a date that is read here: write 2024-11-02, 2024-11, 2024 or an interval such as 2024-11-02/2024-11-05",
      ],
      [
        "error",
        "story.json",
        null,
        "firstView.moment",
        "yesterday",
        "moment is not a day: yesterday; write 2024-11-02",
      ],
    ],
  },
  {
    folder: "geojson-unreadable",
    issues: [
      [
        "error",
        "places.csv",
        4,
        "precision",
        "country",
        "a country needs a shape: add one with this id to places.geojson",
      ],
      [
        "error",
        "places.csv",
        5,
        "precision",
        "country",
        "a country needs a shape: add one with this id to places.geojson",
      ],
      [
        "error",
        "places.csv",
        6,
        "precision",
        "region",
        "a region needs a shape: add one with this id to places.geojson",
      ],
      [
        "error",
        "places.csv",
        7,
        "precision",
        "stretch",
        "a stretch needs a shape: add one with this id to places.geojson",
      ],
      [
        "error",
        "places.geojson",
        1,
        null,
        '{ "features": [',
        "the file is not JSON: value or ] should stand here",
      ],
      [
        "error",
        "incidents.csv",
        2,
        "place",
        "port-lume; ost",
        "place ost is kept out by an error of its own: mend that first",
      ],
      [
        "error",
        "incidents.csv",
        6,
        "place",
        "maravia",
        "place maravia is kept out by an error of its own: mend that first",
      ],
      [
        "error",
        "ferries.csv",
        2,
        "place",
        "lume-river",
        "place lume-river is kept out by an error of its own: mend that first",
      ],
      [
        "error",
        "waypoints.csv",
        4,
        "place",
        "norland",
        "place norland is kept out by an error of its own: mend that first",
      ],
      [
        "error",
        "indicators.csv",
        2,
        "place",
        "maravia",
        "place maravia is kept out by an error of its own: mend that first",
      ],
      [
        "error",
        "indicators.csv",
        3,
        "place",
        "maravia",
        "place maravia is kept out by an error of its own: mend that first",
      ],
      [
        "error",
        "indicators.csv",
        4,
        "place",
        "maravia",
        "place maravia is kept out by an error of its own: mend that first",
      ],
      [
        "warning",
        "incidents.csv",
        3,
        "related",
        "lume-ferry",
        "record lume-ferry is kept out by an error of its own: mend that first",
      ],
      [
        "warning",
        "chapters.csv",
        3,
        "show",
        "lume-strike; lighthouse-fire; lume-ferry",
        "record lume-strike is kept out by an error of its own: mend that first",
      ],
      [
        "warning",
        "chapters.csv",
        3,
        "show",
        "lume-strike; lighthouse-fire; lume-ferry",
        "record lume-ferry is kept out by an error of its own: mend that first",
      ],
      [
        "warning",
        "story.json",
        null,
        "firstView.places",
        "maravia",
        "place maravia is kept out by an error of its own: mend that first",
      ],
    ],
    lost: [
      "lume-strike",
      "inland-strike",
      "lume-ferry",
      "salt-hands-2030",
      "salt-hands-2031",
      "salt-hands-fall",
      "maravia",
      "norland",
      "ost",
      "lume-river",
    ],
  },
  {
    folder: "id-missing",
    issues: [
      [
        "error",
        "incidents.csv",
        7,
        "id",
        "",
        "the row has no id: write one in lower-case letters, digits and hyphens",
      ],
    ],
  },
  {
    folder: "id-not-kebab-case",
    issues: [
      [
        "error",
        "incidents.csv",
        7,
        "id",
        "New_Strike",
        "id New_Strike is not kebab-case: use lower-case letters, digits and hyphens",
      ],
    ],
  },
  {
    folder: "id-of-another-file",
    issues: [
      [
        "error",
        "events.csv",
        3,
        "id",
        "lume-strike",
        "id lume-strike is used twice: it stands at incidents.csv:2 already; choose another",
      ],
    ],
  },
  {
    folder: "id-twice",
    issues: [
      [
        "error",
        "incidents.csv",
        7,
        "id",
        "lume-strike",
        "id lume-strike is used twice: it stands at incidents.csv:2 already; choose another",
      ],
    ],
  },
  {
    folder: "id-twice-across-files",
    issues: [
      [
        "error",
        "indicators.csv",
        2,
        "id",
        "salt-hands-2030",
        "id salt-hands-2030 is used twice: it stands at events.csv:3 already; choose another",
      ],
    ],
  },
  {
    folder: "kind-of-an-undeclared-layer",
    issues: [
      [
        "error",
        "story.json",
        null,
        "kinds[5].layer",
        "raids",
        "kind raid is of an undeclared layer: raids; correct it",
      ],
    ],
  },
  {
    folder: "kind-of-another-layer",
    issues: [
      [
        "error",
        "incidents.csv",
        7,
        "kind",
        "speech",
        "kind speech is of layer events: move the row there or choose another",
      ],
    ],
  },
  {
    folder: "kind-twice",
    issues: [
      [
        "error",
        "story.json",
        null,
        "kinds",
        "fire",
        "fire is declared twice in kinds: delete one; the first is read",
      ],
    ],
  },
  {
    folder: "kind-undeclared",
    issues: [
      [
        "error",
        "incidents.csv",
        7,
        "kind",
        "flood",
        "undeclared kind: flood; declare it in story.json or correct it",
      ],
    ],
  },
  {
    folder: "language-missing",
    issues: [
      [
        "warning",
        "incidents.csv",
        7,
        "summary_fr",
        "",
        "summary has no words in fr: another language stands in",
      ],
    ],
    added: ["new-strike"],
  },
  {
    folder: "lat-missing",
    issues: [["error", "places.csv", 8, "lat", "", "lat is empty: write degrees"]],
  },
  {
    folder: "layer-name-in-one-language",
    issues: [
      [
        "warning",
        "story.json",
        null,
        "layers[0].name",
        null,
        "layers[0].name has no words in fr: another language stands in",
      ],
    ],
  },
  {
    folder: "layer-with-a-strange-colour",
    issues: [
      [
        "warning",
        "story.json",
        null,
        "layers[0].colour.light",
        "url(//x)",
        "colour url(//x) is not written as #rrggbb: a grey stands in",
      ],
    ],
  },
  {
    folder: "layer-without-file",
    issues: [
      [
        "warning",
        "camps.csv",
        null,
        null,
        null,
        "story.json declares the layer camps: add the file, if only with its header",
      ],
    ],
  },
  {
    folder: "link-unsafe",
    issues: [
      [
        "warning",
        "articles.csv",
        4,
        "url",
        "javascript:alert(1)",
        "address javascript:alert(1) is not an http or https address: the article has no link",
      ],
    ],
    added: ["new-paper"],
  },
  {
    folder: "lon-and-lat-off-the-earth",
    issues: [
      [
        "error",
        "places.csv",
        8,
        "lat",
        "95",
        "lon 200, lat 95 is not on the earth: write degrees, west and south below zero",
      ],
    ],
  },
  {
    folder: "lon-and-lat-swapped-by-country",
    issues: [
      [
        "error",
        "places.csv",
        8,
        "lat",
        "10.25",
        "the place lies outside QM, and inside it with lon and lat swapped: swap them",
      ],
    ],
  },
  {
    folder: "lon-and-lat-swapped-by-range",
    issues: [
      [
        "error",
        "places.csv",
        8,
        "lat",
        "110.25",
        "lat 110.25 is beyond 90 degrees: lon and lat look swapped",
      ],
    ],
  },
  {
    folder: "lon-not-a-number",
    issues: [
      [
        "error",
        "places.csv",
        8,
        "lon",
        "10°15",
        "lon is not a number: 10°15; write it as 12 or -99.13",
      ],
    ],
  },
  {
    folder: "measure-unknown",
    issues: [
      [
        "error",
        "indicators.csv",
        5,
        "measure",
        "feeling",
        "unknown measure: feeling; write one of count, rate, share, change",
      ],
    ],
  },
  {
    folder: "opening-beyond-the-end",
    issues: [
      [
        "error",
        "paragraphs.csv",
        7,
        "paragraph",
        "7",
        "article coast-paper has 6 paragraphs: there is no 7",
      ],
    ],
  },
  {
    folder: "opening-empty",
    issues: [
      [
        "error",
        "paragraphs.csv",
        7,
        "opening",
        "",
        "opening is empty: write the paragraph's first words",
      ],
    ],
  },
  {
    folder: "opening-missing",
    issues: [
      [
        "warning",
        "incidents.csv",
        7,
        "sources",
        "coast-paper#5",
        "coast-paper#5 has no opening: add its first words to paragraphs.csv",
      ],
    ],
    added: ["new-strike"],
  },
  {
    folder: "opening-of-an-unknown-article",
    issues: [
      [
        "error",
        "paragraphs.csv",
        7,
        "article",
        "ghost",
        "unknown article: ghost; add it to articles.csv or correct the id",
      ],
    ],
  },
  {
    folder: "opening-twice",
    issues: [
      [
        "error",
        "paragraphs.csv",
        7,
        "paragraph",
        "1",
        "paragraph 1 of coast-paper stands twice: delete one",
      ],
    ],
  },
  {
    folder: "order-not-a-number",
    issues: [
      [
        "error",
        "waypoints.csv",
        5,
        "order",
        "last",
        "order is not a number: last; write it as 12 or -99.13",
      ],
    ],
  },
  {
    folder: "order-twice",
    issues: [
      [
        "error",
        "waypoints.csv",
        4,
        "order",
        "2",
        "order 2 stands twice in one route: row 3 has it",
      ],
    ],
  },
  {
    folder: "paragraph-beyond-the-end",
    issues: [
      [
        "error",
        "incidents.csv",
        7,
        "sources",
        "coast-paper#7",
        "article coast-paper has 6 paragraphs: there is no 7",
      ],
    ],
  },
  {
    folder: "paragraph-count-missing",
    issues: [
      [
        "error",
        "articles.csv",
        4,
        "paragraphs",
        "",
        "write how many paragraphs the article has, such as 27",
      ],
    ],
  },
  {
    folder: "place-missing",
    issues: [
      ["error", "incidents.csv", 7, "place", "", "the row has no place: write an id of places.csv"],
    ],
  },
  {
    folder: "place-of-an-event",
    issues: [
      [
        "warning",
        "events.csv",
        3,
        "place",
        "vesk",
        "events stand on the timeline only: the place is left out",
      ],
    ],
    added: ["new-speech"],
  },
  {
    folder: "place-unknown",
    issues: [
      [
        "error",
        "incidents.csv",
        7,
        "place",
        "port-lume; atlantis",
        "unknown place: atlantis; add it to places.csv or correct the id",
      ],
    ],
  },
  {
    folder: "poster-that-is-no-view",
    issues: [
      [
        "warning",
        "story.json",
        null,
        "poster",
        "momnet=2031-03-18&moment=2031-02-30&window=week&map=north&kinds=-fyre&chapter=ghost&language=fr",
        "unknown name in poster: momnet; write one of moment, window, map, chapter, select, search, layers, kinds, statuses, articles, harm",
      ],
      [
        "warning",
        "story.json",
        null,
        "poster",
        "momnet=2031-03-18&moment=2031-02-30&window=week&map=north&kinds=-fyre&chapter=ghost&language=fr",
        "moment of poster is 2031-02-30: write a day that exists, such as 2023-12-27",
      ],
      [
        "warning",
        "story.json",
        null,
        "poster",
        "momnet=2031-03-18&moment=2031-02-30&window=week&map=north&kinds=-fyre&chapter=ghost&language=fr",
        "map of poster is north: write zoom/latitude/longitude, such as 7/16.5/-93.2",
      ],
      [
        "warning",
        "story.json",
        null,
        "poster",
        "momnet=2031-03-18&moment=2031-02-30&window=week&map=north&kinds=-fyre&chapter=ghost&language=fr",
        "kinds of poster is -fyre: write some of fire, strike, march, flow, speech, or each after a minus those that are left out",
      ],
      [
        "warning",
        "story.json",
        null,
        "poster",
        "momnet=2031-03-18&moment=2031-02-30&window=week&map=north&kinds=-fyre&chapter=ghost&language=fr",
        "chapter of poster is ghost: correct the chapter's id",
      ],
    ],
  },
  {
    folder: "precision-unknown",
    issues: [
      [
        "error",
        "places.csv",
        8,
        "precision",
        "village",
        "unknown precision: village; write one of site, town, municipality, stretch, region, state, country, border",
      ],
    ],
  },
  {
    folder: "published-unreadable",
    issues: [
      [
        "error",
        "articles.csv",
        4,
        "published",
        "spring",
        "spring is not a date that is read here: write 2024-11-02, 2024-11, 2024 or an interval such as 2024-11-02/2024-11-05",
      ],
    ],
  },
  {
    folder: "quote-not-closed",
    issues: [
      [
        "error",
        "incidents.csv",
        6,
        null,
        'bad-strike,strike,"A strike, never ended,,',
        "a double quote is opened and not closed before the next cell: close it, and write a quote inside a text twice",
      ],
    ],
  },
  {
    folder: "related-to-itself",
    issues: [
      [
        "warning",
        "incidents.csv",
        7,
        "related",
        "new-strike",
        "new-strike is related to itself: delete it",
      ],
    ],
    added: ["new-strike"],
  },
  {
    folder: "related-unknown",
    issues: [
      [
        "warning",
        "incidents.csv",
        7,
        "related",
        "lume-ferry; ghost",
        "unknown record or indicator: ghost; correct or delete the id",
      ],
    ],
    added: ["new-strike"],
  },
  {
    folder: "route-without-start",
    issues: [
      [
        "warning",
        "waypoints.csv",
        2,
        "segment",
        "reported",
        "the first stop of a route is its start: write start, not reported",
      ],
    ],
  },
  {
    folder: "route-without-stops",
    issues: [
      [
        "error",
        "routes.csv",
        2,
        "id",
        "salt-march",
        "route salt-march has no stops: add at least one to waypoints.csv",
      ],
      [
        "warning",
        "chapters.csv",
        2,
        "show",
        "salt-march",
        "record salt-march is kept out by an error of its own: mend that first",
      ],
    ],
    lost: ["salt-march"],
  },
  {
    folder: "segment-unknown",
    issues: [
      [
        "error",
        "waypoints.csv",
        3,
        "segment",
        "guessed",
        "unknown segment: guessed; write one of start, reported, inferred, intended",
      ],
    ],
  },
  {
    folder: "series-of-two-units",
    issues: [
      [
        "error",
        "indicators.csv",
        5,
        "series",
        "salt-hands",
        "series salt-hands has unit people, this row percent: numbers that differ in it share no line",
      ],
    ],
  },
  {
    folder: "setting-unknown",
    issues: [
      [
        "warning",
        "story.json",
        null,
        "postr",
        null,
        "unknown setting: postr; correct its name or delete it",
      ],
    ],
  },
  {
    folder: "shape-missing",
    issues: [
      [
        "error",
        "places.csv",
        8,
        "precision",
        "region",
        "a region needs a shape: add one with this id to places.geojson",
      ],
    ],
  },
  {
    folder: "shape-of-no-place",
    issues: [
      [
        "warning",
        "places.geojson",
        null,
        null,
        "lake",
        "shape lake is of no place: add the place to places.csv or delete the shape",
      ],
    ],
  },
  {
    folder: "shape-of-no-type",
    issues: [
      [
        "error",
        "places.geojson",
        null,
        null,
        "lake",
        'shape lake has no geometry of a known type: "Circle"',
      ],
    ],
  },
  {
    folder: "shape-off-the-earth",
    issues: [
      [
        "error",
        "places.geojson",
        null,
        null,
        "lake",
        "shape lake has a position that is not longitude, latitude in degrees: [0,91]",
      ],
    ],
  },
  {
    folder: "shape-that-is-a-pin",
    issues: [
      [
        "error",
        "places.csv",
        8,
        "precision",
        "region",
        "a region is never a pin: give it a line or an area in places.geojson",
      ],
    ],
  },
  {
    folder: "shape-twice",
    issues: [
      [
        "error",
        "places.geojson",
        null,
        null,
        "ost",
        "shape ost stands twice: delete one; the first is read",
      ],
    ],
  },
  {
    folder: "shape-with-an-open-ring",
    issues: [
      [
        "error",
        "places.geojson",
        null,
        null,
        "lake",
        "shape lake has a ring that is not closed: repeat its first position at its end",
      ],
    ],
  },
  {
    folder: "shape-without-id",
    issues: [
      [
        "error",
        "places.geojson",
        null,
        null,
        null,
        "feature 5 has no id in its properties: write the place's id",
      ],
    ],
  },
  {
    folder: "shape-without-source",
    issues: [
      [
        "warning",
        "places.geojson",
        null,
        null,
        "ost",
        "shape ost does not say where it is from: write a source in its properties",
      ],
    ],
  },
  {
    folder: "source-missing",
    issues: [
      [
        "error",
        "incidents.csv",
        7,
        "sources",
        "",
        "the row has no source: write the article's id, #, and the paragraph",
      ],
    ],
  },
  {
    folder: "status-missing",
    issues: [
      [
        "error",
        "incidents.csv",
        7,
        "status",
        "",
        "status is empty: write one of reported, contested, claimed, planned, forecast",
      ],
    ],
  },
  {
    folder: "status-unknown",
    issues: [
      [
        "error",
        "incidents.csv",
        7,
        "status",
        "rumoured",
        "unknown status: rumoured; write one of reported, contested, claimed, planned, forecast",
      ],
    ],
  },
  {
    folder: "stop-before-the-one-before",
    issues: [
      [
        "warning",
        "waypoints.csv",
        3,
        "date",
        "2031-03-01",
        "the stop lies before the one it comes after: correct the date or the order",
      ],
    ],
  },
  {
    folder: "stop-between-kept-out",
    issues: [
      [
        "error",
        "waypoints.csv",
        3,
        "place",
        "atlantis",
        "unknown place: atlantis; add it to places.csv or correct the id",
      ],
    ],
  },
  {
    folder: "stop-of-an-unknown-route",
    issues: [
      [
        "error",
        "waypoints.csv",
        5,
        "route",
        "ghost",
        "unknown route: ghost; add it to routes.csv or correct the id",
      ],
    ],
  },
  {
    folder: "stop-of-two-places",
    issues: [
      [
        "error",
        "waypoints.csv",
        3,
        "place",
        "vesk; ost",
        "a stop is one place: give each place a row",
      ],
    ],
  },
  {
    folder: "stop-without-date",
    issues: [
      [
        "error",
        "waypoints.csv",
        3,
        "date",
        "",
        "the row has no date: write one such as 2024-11-02 or ../2021-03-16",
      ],
    ],
  },
  {
    folder: "story-unreadable",
    issues: [
      [
        "error",
        "story.json",
        3,
        null,
        '"languages": [,]',
        "the file is not JSON: value or ] should stand here",
      ],
    ],
    lost: [
      "the-march",
      "the-pans",
      "lume-strike",
      "lighthouse-fire",
      "inland-strike",
      "salt-march",
      "lume-ferry",
      "minister-speech",
      "salt-hands-2030",
      "salt-hands-2031",
      "salt-hands-fall",
      "port-lume",
      "vesk",
      "maravia",
      "norland",
      "ost",
      "lume-river",
      "coast-paper",
      "hill-letter",
    ],
  },
  {
    folder: "story-without-language",
    issues: [
      [
        "error",
        "story.json",
        null,
        "languages",
        null,
        'the story names no language: write "languages": ["en"]',
      ],
    ],
  },
  {
    folder: "style-unsafe",
    issues: [
      [
        "warning",
        "story.json",
        null,
        "style",
        "data:application/json,{}",
        "style data:application/json,{} is neither an http or https address nor a path: the map keeps its own ground",
      ],
    ],
  },
  {
    folder: "summary-too-long",
    issues: [
      [
        "warning",
        "incidents.csv",
        7,
        "summary_fr",
        "ééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééé",
        "summary has 281 characters: shorten it to 280",
      ],
    ],
    added: ["new-strike"],
  },
  {
    folder: "title-missing",
    issues: [["error", "incidents.csv", 7, "title_en", "", "title is empty: write one"]],
  },
  {
    folder: "title-too-long",
    issues: [
      [
        "warning",
        "incidents.csv",
        7,
        "title_en",
        "😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀",
        "title has 61 characters: shorten it to 60",
      ],
    ],
    added: ["new-strike"],
  },
  {
    folder: "town-outside-its-country",
    issues: [
      [
        "error",
        "places.csv",
        8,
        "lon",
        "14.2",
        "the place lies outside QM by more than 5 km: correct lon, lat or country",
      ],
    ],
  },
  {
    folder: "name-side-of-an-area",
    issues: [
      [
        "warning",
        "places.csv",
        4,
        "name_side",
        "left",
        "a country has no point beside which its name could go: empty it",
      ],
    ],
    added: ["new-town"],
  },
  {
    folder: "name-side-unknown",
    issues: [
      [
        "warning",
        "places.csv",
        8,
        "name_side",
        "top",
        "unknown name_side: top is left out; write one of right, left, above, below, above-right, below-right, above-left, below-left, or nothing",
      ],
    ],
    added: ["new-town"],
  },
  {
    folder: "town-of-an-unknown-country",
    issues: [
      [
        "warning",
        "places.csv",
        8,
        "country",
        "QMA",
        "unknown country: QMA is left out; write two capitals (ISO 3166-1) or nothing",
      ],
    ],
    added: ["new-town"],
  },
  {
    folder: "uncertainty-not-above-zero",
    issues: [
      [
        "error",
        "places.csv",
        8,
        "uncertainty_km",
        "0",
        "uncertainty_km is not above zero: write kilometres or nothing",
      ],
    ],
  },
  {
    folder: "unit-undeclared",
    issues: [
      [
        "error",
        "indicators.csv",
        5,
        "unit",
        "grains",
        "undeclared unit: grains; declare it in story.json or correct it",
      ],
    ],
  },
  {
    folder: "value-negative",
    issues: [
      [
        "error",
        "indicators.csv",
        5,
        "value",
        "-4",
        "a count cannot be negative: only a change may fall",
      ],
    ],
  },
  {
    folder: "value-unreadable",
    issues: [
      [
        "error",
        "indicators.csv",
        5,
        "value",
        "12,500",
        "12,500 has marks between its digits: write 12500",
      ],
    ],
  },
];

function idsOf(story: Story): readonly string[] {
  return [
    ...story.articles.map(({ id }) => id),
    ...story.places.keys(),
    ...story.records.map(({ id }) => id),
    ...story.indicators.map(({ id }) => id),
    ...story.chapters.map(({ id }) => id),
  ].toSorted();
}

describe("a story", () => {
  test("in which nothing is wrong has no issues", () => {
    expect(loadStory(goodFiles).issues).toEqual([]);
  });

  test.each(cases)(
    "with $folder says so, and the rest of it stands",
    async ({ folder, issues, added = [], lost = [] }) => {
      const loaded = loadStory(await badFiles(folder));
      const found = loaded.issues.map(
        ({ severity, file, row, column, value, message }): Expected => [
          severity,
          file,
          row,
          column,
          value,
          message,
        ],
      );
      expect(found).toEqual(issues);
      const good = idsOf(loadStory(goodFiles).story);
      const kept = good.filter((id) => !lost.includes(id));
      expect(idsOf(loaded.story)).toEqual([...kept, ...added].toSorted());
    },
  );

  test("is bad in no way that is not tested here", () => {
    expect(cases.map(({ folder }) => folder).toSorted()).toEqual(readdirSync(badFolder).toSorted());
  });
});
