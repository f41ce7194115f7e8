import type { Issue } from "../record/issue.ts";
import type { Article, Indicator, Story } from "../record/story.ts";
import type { Place } from "../record/where.ts";
import { checkAccounts } from "./check-accounts.ts";
import { checkArticles } from "./check-articles.ts";
import { checkChapters } from "./check-chapters.ts";
import { checkCorrections } from "./check-corrections.ts";
import { checkIndicators } from "./check-indicators.ts";
import { checkOpenings, withRows } from "./check-openings.ts";
import { checkParagraphs } from "./check-paragraphs.ts";
import { checkPlaces } from "./check-places.ts";
import { checkPoster } from "./check-poster.ts";
import { checkRecords, type CheckedRecord, type CheckedRecords } from "./check-records.ts";
import { checkRelated } from "./check-related.ts";
import { checkSettings, type Settings } from "./check-settings.ts";
import { checkWaypoints } from "./check-waypoints.ts";
import { emptyStory } from "./empty-story.ts";
import { takenIds, type TakenIds } from "./fields/id.ts";
import type { Known } from "./known.ts";
import { withNameSides } from "./name-sides.ts";
import { readCsv, type Table } from "./read-csv.ts";
import { readFirstView } from "./read-first-view.ts";
import { readGeojson } from "./read-geojson.ts";
import { rejectedIds } from "./rejected-ids.ts";
import { cell, type Row } from "./row.ts";

export interface LoadedStory {
  readonly story: Story;
  /** In the order of the files and of their rows. */
  readonly issues: readonly Issue[];
}

/** The rows that a story was read from. */
export interface StoryRows {
  /** Of each record, by its id, with those of its accounts and stops. */
  readonly records: ReadonlyMap<string, CheckedRecord>;
  /** Of each indicator, by its id. */
  readonly indicators: ReadonlyMap<string, Row>;
  /** Of each place, by its id. */
  readonly places: ReadonlyMap<string, Row>;
  /** Of each chapter, by its id. */
  readonly chapters: ReadonlyMap<string, Row>;
}

/** Files that belong to a story's folder beside those named after its layers. */
const ownFiles = [
  "articles.csv",
  "paragraphs.csv",
  "places.csv",
  "waypoints.csv",
  "accounts.csv",
  "indicators.csv",
  "corrections.csv",
  "chapters.csv",
];

/**
 * The story that a folder's files tell, from file name to text. Pure, so that it runs the same when
 * a page is built and in the browser. Never throws: what is wrong becomes an issue, an error keeps
 * its row out, and the rest of the story stands.
 */
export function loadStory(files: ReadonlyMap<string, string>): LoadedStory {
  const { story, issues } = loadStoryRows(files);
  return { story, issues };
}

/** The same with the rows that the story was read from, for checks that name the place of a mistake. */
export function loadStoryRows(
  files: ReadonlyMap<string, string>,
): LoadedStory & { readonly rows: StoryRows } {
  const issues: Issue[] = [];
  const settings = loadSettings(files, issues);
  if (settings === null) return { story: emptyStory, issues, rows: noRows };
  const table = (file: string) => readTable(file, files, issues);

  const { articles, rejected: rejectedArticles } = loadArticles(table, issues);
  const loadedPlaces = loadPlaces(files, table, settings, issues);
  const { places } = loadedPlaces;
  const known: Known = {
    languages: settings.languages,
    layers: settings.layers,
    kinds: new Map(settings.kinds.map((kind) => [kind.id, kind])),
    units: new Map(settings.units.map((unit) => [unit.id, unit])),
    figures: new Map(settings.figures.map((figure) => [figure.name, figure])),
    articles: new Map(articles.map((article) => [article.id, article])),
    places,
    rejected: { articles: rejectedArticles, places: loadedPlaces.rejected },
  };
  const taken = takenIds();
  const { records: unrelated, rejected } = loadRecords(table, known, taken, issues);
  const indicatorsTable = table("indicators.csv");
  const { indicators, rows: indicatorRows } = loadIndicators(indicatorsTable, known, taken, issues);
  const rejectedIndicators = rejectedIds(
    indicatorsTable?.rows ?? [],
    new Map([
      ...unrelated.map(({ record, row }): [string, Row] => [record.id, row]),
      ...indicatorRows,
    ]),
  );
  const { records: checked, issues: relatedIssues } = checkRelated(
    unrelated,
    new Set([...rejected, ...rejectedIndicators]),
    new Set(indicatorRows.keys()),
  );
  issues.push(...relatedIssues);
  const records = checked.map(({ record }) => record);
  const rows = new Map([
    ...checked.map(({ record, row }): [string, Row] => [record.id, row]),
    ...indicatorRows,
  ]);
  const told = checkChapters("chapters.csv", table("chapters.csv"), known, {
    records: new Map(records.map((record) => [record.id, record])),
    rejected,
    indicators: indicatorRows,
  });
  const citing = [
    ...withRows([...records, ...indicators], rows),
    ...withRows(told.chapters, told.rows),
  ];
  issues.push(...told.issues, ...checkOpenings(articles, citing));

  const ids = new Set([...rows.keys(), ...rejected, ...rejectedIndicators]);
  const correctionsTable = table("corrections.csv");
  const { corrections, issues: correctionIssues } = correctionsTable
    ? checkCorrections("corrections.csv", correctionsTable, known.languages, ids)
    : { corrections: [], issues: [] };
  issues.push(...correctionIssues, ...checkFiles(files, settings));

  const dates = [...records, ...indicators].map(({ when }) => when);
  const story: Story = {
    title: settings.title,
    description: settings.description,
    about: settings.about,
    languages: settings.languages,
    address: settings.address,
    poster: settings.poster,
    license: settings.license,
    style: settings.style,
    embedOrigins: settings.embedOrigins,
    firstView: readFirstView(settings, known, dates, issues),
    layers: settings.layers,
    kinds: settings.kinds,
    units: settings.units,
    figures: settings.figures,
    articles,
    places,
    records,
    indicators,
    corrections,
    chapters: told.chapters,
  };
  issues.push(...checkPoster(story));
  const recordRows = new Map(checked.map((each) => [each.record.id, each]));
  return {
    story,
    issues,
    rows: {
      records: recordRows,
      indicators: indicatorRows,
      places: loadedPlaces.rows,
      chapters: told.rows,
    },
  };
}

const noRows: StoryRows = {
  records: new Map(),
  indicators: new Map(),
  places: new Map(),
  chapters: new Map(),
};

type ReadTable = (file: string) => Table | null;

function readTable(
  file: string,
  files: ReadonlyMap<string, string>,
  issues: Issue[],
): Table | null {
  const text = files.get(file);
  if (text === undefined) return null;
  const table = readCsv(file, text);
  issues.push(...table.issues);
  return table;
}

function loadSettings(files: ReadonlyMap<string, string>, issues: Issue[]): Settings | null {
  const text = files.get("story.json");
  if (text === undefined) {
    const message = "a story has this file: write title, languages, layers and kinds into it";
    issues.push(missingFile("story.json", "error", message));
    return null;
  }
  const { settings, issues: found } = checkSettings(text);
  issues.push(...found);
  return settings;
}

function loadArticles(
  table: ReadTable,
  issues: Issue[],
): { readonly articles: readonly Article[]; readonly rejected: ReadonlySet<string> } {
  const articlesTable = table("articles.csv");
  if (!articlesTable) {
    issues.push(missingFile("articles.csv", "error", "records cite articles: add the file"));
    return { articles: [], rejected: new Set() };
  }
  const { articles, issues: articleIssues } = checkArticles("articles.csv", articlesTable);
  issues.push(...articleIssues);
  const ids = new Set(articles.map(({ id }) => id));
  const rejected = rejectedIds(articlesTable.rows, ids);
  const paragraphsTable = table("paragraphs.csv");
  if (!paragraphsTable) return { articles, rejected };
  const opened = checkParagraphs("paragraphs.csv", paragraphsTable, articles);
  issues.push(...opened.issues);
  return { articles: opened.articles, rejected };
}

function loadPlaces(
  files: ReadonlyMap<string, string>,
  table: ReadTable,
  settings: Settings,
  issues: Issue[],
): {
  readonly places: ReadonlyMap<string, Place>;
  readonly rejected: ReadonlySet<string>;
  readonly rows: StoryRows["places"];
} {
  const placesTable = table("places.csv");
  if (!placesTable) {
    issues.push(missingFile("places.csv", "error", "records lie at places: add the file"));
    return { places: new Map(), rejected: new Set(), rows: new Map() };
  }
  const text = files.get("places.geojson");
  const { shapes, issues: shapeIssues } =
    text === undefined ? { shapes: new Map(), issues: [] } : readGeojson("places.geojson", text);
  const checked = checkPlaces("places.csv", placesTable, shapes, settings.languages);
  issues.push(...checked.issues, ...shapeIssues);
  const ids = new Set(placesTable.rows.map((row) => cell(row, "id")));
  for (const id of shapes.keys()) {
    if (ids.has(id)) continue;
    const message = `shape ${id} is of no place: add the place to places.csv or delete the shape`;
    issues.push({ ...missingFile("places.geojson", "warning", message), value: id });
  }
  return {
    places: withNameSides(checked.places),
    rejected: rejectedIds(placesTable.rows, checked.places),
    rows: new Map(placesTable.rows.map((row) => [cell(row, "id"), row])),
  };
}

/** The records of every layer, with accounts, stops and relations. */
function loadRecords(
  table: ReadTable,
  known: Known,
  taken: TakenIds,
  issues: Issue[],
): { readonly records: readonly CheckedRecord[]; readonly rejected: ReadonlySet<string> } {
  let records: readonly CheckedRecord[] = [];
  const rejected: Row[] = [];
  const take = (checked: CheckedRecords) => {
    issues.push(...checked.issues);
    rejected.push(...checked.rejected);
    return checked.records;
  };
  for (const { id } of known.layers) {
    const file = `${id}.csv`;
    const layerTable = table(file);
    if (layerTable) {
      records = [...records, ...take(checkRecords(file, id, layerTable, known, taken))];
    } else {
      const message = `story.json declares the layer ${id}: add the file, if only with its header`;
      issues.push(missingFile(file, "warning", message));
    }
  }
  const out = () => new Set(rejected.map((row) => cell(row, "id")));
  const stops = table("waypoints.csv");
  records = take(checkWaypoints("waypoints.csv", stops, records, out(), known));
  const accounts = table("accounts.csv");
  records = take(checkAccounts("accounts.csv", accounts, records, out(), known));
  return { records, rejected: out() };
}

function loadIndicators(
  table: Table | null,
  known: Known,
  taken: TakenIds,
  issues: Issue[],
): { readonly indicators: readonly Indicator[]; readonly rows: StoryRows["indicators"] } {
  if (!table) return { indicators: [], rows: new Map() };
  const checked = checkIndicators("indicators.csv", table, known, taken);
  issues.push(...checked.issues);
  return checked;
}

/** A file that nobody reads is most likely a misspelt one. */
function checkFiles(files: ReadonlyMap<string, string>, settings: Settings): readonly Issue[] {
  const read = new Set([...ownFiles, ...settings.layers.map((layer) => `${layer.id}.csv`)]);
  return [...files.keys()]
    .filter((file) => file.endsWith(".csv") && !read.has(file))
    .map((file) =>
      missingFile(
        file,
        "warning",
        "the file is not read: correct its name, or declare a layer of that name in story.json",
      ),
    );
}

function missingFile(file: string, severity: Issue["severity"], message: string): Issue {
  return { file, row: null, column: null, value: null, message, severity };
}
