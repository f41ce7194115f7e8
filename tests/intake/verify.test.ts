import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readArticle, type ArticleText } from "../../src/intake/evidence/read-article.ts";
import { verify } from "../../src/intake/verify.ts";
import { goodFile, goodFiles, withFile } from "./story-files.ts";

const folder = join(import.meta.dirname, "verify/articles");
const articleFile = (id: string) => readFileSync(join(folder, `${id}.txt`), "utf8");

function read(text: string): ArticleText {
  const article = readArticle(text);
  if (!article) throw new Error("no article");
  return article;
}

const texts = [read(articleFile("coast-paper")), read(articleFile("hill-letter"))];

const found = (files: ReadonlyMap<string, string>, articles = texts) =>
  verify(files, articles).issues.map(
    ({ severity, file, row, column, message }) =>
      `${severity} ${file}:${row}:${column}: ${message}`,
  );

/** The good story with one thing in it put otherwise. */
function planted(file: string, right: string, wrong: string): ReadonlyMap<string, string> {
  const text = goodFile(file);
  if (text.split(right).length !== 2) throw new Error(`${right} does not stand once in ${file}`);
  return withFile(file, text.replace(right, wrong));
}

describe("a story in which all is found", () => {
  test("gives no issue, and says how much was looked for", () => {
    const { issues, counts } = verify(goodFiles, texts);
    expect(issues).toEqual([]);
    expect(counts).toEqual({
      citations: 19,
      figures: 12,
      places: 12,
      dates: 13,
      texts: 34,
      openings: 5,
    });
  });
});

describe("a fault that is planted", () => {
  test.each([
    [
      "a figure that is not there",
      planted("incidents.csv", "people=~1500", "people=~1600"),
      "error incidents.csv:2:figures: people ~1600: 1600 is in no cited paragraph",
    ],
    [
      "a figure that is only in another paragraph",
      planted("incidents.csv", "injured=2,", "injured=4000,"),
      "error incidents.csv:2:figures: injured 4000: 4000 is in no cited paragraph",
    ],
    [
      "a figure of a date's day",
      planted("incidents.csv", "injured=2,", "injured=14,"),
      "error incidents.csv:2:figures: injured 14: 14 is in no cited paragraph",
    ],
    [
      "a range with a wrong end",
      planted("ferries.csv", "200..300", "200..301"),
      "error ferries.csv:2:figures: people 200..301: 301 is in no cited paragraph",
    ],
    [
      "a magnitude of another order",
      planted("routes.csv", "people=hundreds", "people=thousands"),
      "error routes.csv:2:figures: people thousands: thousands is in no cited paragraph",
    ],
    [
      "a number computed without a word on how",
      planted("indicators.csv", '"4,000 less three quarters",4 000 moins trois quarts', ","),
      "error indicators.csv:3:value: value ~1000* is computed: write in basis how",
    ],
    [
      "a figure that the paragraph qualifies",
      planted("incidents.csv", "injured=>30", "injured=30"),
      'warning incidents.csv:3:figures: injured 30: the paragraph says "more", the figure does not',
    ],
    [
      "a place that is not there",
      planted("ferries.csv", "lume-river", "vesk"),
      "error ferries.csv:2:place: place vesk is not named in the article: explain it in basis, or add an alias",
    ],
    [
      "a place that is only elsewhere in the article",
      planted("ferries.csv", "lume-river", "norland"),
      "warning ferries.csv:2:place: place norland is in no cited paragraph, only elsewhere: coast-paper#3",
    ],
    [
      "a stop at a place that is not there",
      planted("waypoints.csv", "norland,", "vesk,"),
      "warning waypoints.csv:4:place: place vesk is in no cited paragraph, only elsewhere: hill-letter#1",
    ],
    [
      "a date that is not there",
      planted("incidents.csv", "2031-03-14", "2031-03-13"),
      "error incidents.csv:2:date: date 2031-03-13: 2031-03-13 is in no cited paragraph and not in basis: explain it there",
    ],
    [
      "a date in another year",
      planted("incidents.csv", "2031-03-14", "2029-03-14"),
      "error incidents.csv:2:date: date 2029-03-14: 2029-03-14 is in no cited paragraph and not in basis: explain it there",
    ],
    [
      "a date that is only elsewhere in the article",
      planted("incidents.csv", "2031-03-14", "2031-03-18"),
      "warning incidents.csv:2:date: date 2031-03-18: 2031-03-18 only stands elsewhere in the article",
    ],
    [
      "a stop on a day that is not there",
      planted("waypoints.csv", ",vesk,2031-04-02", ",vesk,2031-04-01"),
      "error waypoints.csv:3:date: date 2031-04-01: 2031-04-01 is in no cited paragraph and not in basis: explain it there",
    ],
    [
      "a summary in the article's words",
      planted(
        "ferries.csv",
        "Ferries ran each day.",
        "Kept to their hours on the Lume with between them.",
      ),
      'error ferries.csv:2:summary_en: summary_en repeats words of coast-paper: "Kept to their hours on the Lume with"; say it in your own',
    ],
    [
      "an account in the article's words",
      planted("accounts.csv", "A lamp fell.", "A lamp had been left alight the harbour office."),
      'error accounts.csv:2:says_en: says_en repeats words of coast-paper: "A lamp had been left alight the harbour"; say it in your own',
    ],
    [
      "a note in the article's words",
      planted(
        "incidents.csv",
        "read with care",
        "Neither would say whether stoppages in all of Maravia came",
      ),
      'error incidents.csv:6:note_en: note_en repeats words of hill-letter: "Neither would say whether stoppages in all of"; say it in your own',
    ],
    [
      "an opening that does not open its paragraph",
      planted("paragraphs.csv", "Nobody raked the pans", "Raked the pans"),
      'error paragraphs.csv:2:opening: paragraph 1 does not begin with "Raked the pans"',
    ],
    [
      "an opening that ends inside a word",
      planted("paragraphs.csv", "Nobody raked the pans", "Nobody raked the pan"),
      'error paragraphs.csv:2:opening: paragraph 1 does not begin with "Nobody raked the pan"',
    ],
    [
      "an opening that stands elsewhere, too",
      planted("paragraphs.csv", "Nobody raked the pans", "Nobody"),
      'error paragraphs.csv:2:opening: "Nobody" stands more than once, in paragraphs 1, 3: make it longer',
    ],
    [
      "a number of paragraphs that is not the article's",
      planted("articles.csv", ",en,https://hill.example/vesk,4", ",en,https://hill.example/vesk,5"),
      "error articles.csv:null:paragraphs: article hill-letter has 4 paragraphs, not 5",
    ],
    [
      "a title that is not the article's",
      planted("articles.csv", "Salt workers down tools", "Salt workers rest"),
      "error articles.csv:null:title: article coast-paper has another title: Salt workers down tools",
    ],
    [
      "an error of the data themselves",
      planted("incidents.csv", "lume-strike,strike", "lume-strike,flood"),
      "error incidents.csv:2:kind: undeclared kind: flood; declare it in story.json or correct it",
    ],
  ])("%s is found, and nothing else", (_name, files, expected) => {
    expect(found(files)).toEqual([expected]);
  });

  test("a paragraph that the text does not have is found", () => {
    const cut = read(articleFile("coast-paper").replace("[5] The mules do not care.\n\n", ""));
    const files = planted("incidents.csv", ",coast-paper#1,", ",coast-paper#1; coast-paper#5,");
    expect(found(files, [cut, ...texts.slice(1)])).toEqual([
      "error incidents.csv:2:sources: article coast-paper has no paragraph 5",
    ]);
  });

  test("an article without a text is found, and its rows are not held against nothing", () => {
    expect(found(goodFiles, texts.slice(0, 1))).toEqual([
      "error articles.csv:null:id: article hill-letter has no text in the folder of articles",
    ]);
  });
});

describe("what is explained", () => {
  test("in basis need not be in the paragraph: a date and a place", () => {
    const files = planted(
      "incidents.csv",
      "2031-03-14,port-lume; ost,people=~1500; injured=2,reported,,,,,",
      "2031-03-13,norland,people=~1500; injured=2,reported,,,13 March 2031 in Norland,13 mars 2031,",
    );
    expect(found(files)).toEqual([]);
  });

  test("in basis as one is a figure of one", () => {
    const right = "people=~1500; injured=2,reported,,,,,";
    const wrong = "people=~1500; injured=1,reported,,,";
    const unsaid = planted("incidents.csv", right, `${wrong}a cart,une charrette,`);
    expect(found(unsaid)).toEqual([
      "error incidents.csv:2:figures: injured 1: 1 is in no cited paragraph",
    ]);
    const said = planted("incidents.csv", right, `${wrong}a cart is one,une charrette,`);
    expect(found(said)).toEqual([]);
  });

  test("by an alias is found", () => {
    const places = goodFile("places.csv")
      .split("\n")
      .map((line, index) =>
        line === ""
          ? line
          : `${line},${index === 0 ? "aliases" : line.startsWith("vesk") ? "the hours; pans" : ""}`,
      )
      .join("\n");
    const files = new Map([
      ...planted("ferries.csv", "lume-river", "vesk"),
      ["places.csv", places],
    ]);
    expect(found(files)).toEqual([]);
  });
});
