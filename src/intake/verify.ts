import { parseIsoDay } from "../record/civil-day.ts";
import type { Issue } from "../record/issue.ts";
import type { Quantity } from "../record/quantity.ts";
import type { Translated } from "../record/record.ts";
import type { Article, Story } from "../record/story.ts";
import type { When } from "../record/when.ts";
import { claimsOfStory, type Claim } from "./evidence/claims-of-story.ts";
import { missingDates } from "./evidence/find-date.ts";
import { namesPlace } from "./evidence/find-place.ts";
import { findQuantity } from "./evidence/find-quantity.ts";
import type { ArticleText } from "./evidence/read-article.ts";
import { sharedRun } from "./evidence/shared-run.ts";
import { loadStoryRows } from "./load-story.ts";
import type { Row } from "./row.ts";
import { verifyChapters } from "./verify-chapters.ts";
import { verifyOpenings } from "./verify-openings.ts";

export interface Verification {
  /** An error for what cannot be found, a warning for what is found in a weaker way. */
  readonly issues: readonly Issue[];
  /** What was looked for: kind -> how many. */
  readonly counts: Readonly<Record<string, number>>;
}

/** Of an article's words in a row, one may repeat fewer than this. */
const longestRun = 8;

/**
 * Holds a story against the texts of its articles: each citation, figure, place and date has to
 * stand in a cited paragraph or be explained in `basis`, each opening has to open its paragraph, and
 * no text may repeat an article's words. The texts are English; of another language only digits and
 * names are found.
 */
export function verify(
  files: ReadonlyMap<string, string>,
  texts: readonly ArticleText[],
): Verification {
  const { story, issues: found, rows } = loadStoryRows(files);
  const issues = found.filter(({ severity }) => severity === "error");
  const counts = { citations: 0, figures: 0, places: 0, dates: 0, texts: 0, openings: 0 };
  const byId = new Map(texts.map((text) => [text.id, text]));
  issues.push(...verifyArticles(story, byId));
  const openings = verifyOpenings(files.get("paragraphs.csv"), byId);
  issues.push(...openings.issues);
  counts.openings = openings.count;
  const evidence: Evidence = { story, texts: byId };
  for (const claim of claimsOfStory(story, rows)) {
    if (claim.sources.some(({ article }) => !byId.has(article))) continue;
    const report = reportOf(claim.row, issues);
    const cited = citedParagraphs(claim, evidence, report);
    counts.citations += claim.sources.length;
    counts.figures += claim.quantities.length;
    counts.places += claim.places.length;
    counts.dates += claim.when ? 1 : 0;
    counts.texts += Object.values(claim.words).filter(Boolean).length;
    verifyQuantities(claim, cited, report);
    verifyPlaces(claim, cited, evidence, report);
    verifyDate(claim, cited, evidence, report);
    verifyWords(claim, evidence, report);
  }
  const told = verifyChapters(story, rows, byId);
  issues.push(...told.issues);
  counts.figures += told.counts.figures;
  counts.dates += told.counts.dates;
  return { issues, counts };
}

interface Evidence {
  readonly story: Story;
  readonly texts: ReadonlyMap<string, ArticleText>;
}

type Report = (severity: Issue["severity"], column: string, value: string, message: string) => void;

function reportOf(row: Row, issues: Issue[]): Report {
  return (severity, column, value, message) =>
    issues.push({ file: row.file, row: row.line, column, value, message, severity });
}

/** A paragraph that a claim cites, and the article it is of. */
interface Cited {
  readonly article: Article;
  readonly text: string;
}

function citedParagraphs(claim: Claim, evidence: Evidence, report: Report): readonly Cited[] {
  return claim.sources.flatMap(({ article: id, paragraph }) => {
    const article = evidence.story.articles.find((each) => each.id === id);
    const known = evidence.texts.get(id);
    const text = known?.paragraphs.get(paragraph);
    if (article && text !== undefined) return [{ article, text }];
    if (known)
      report(
        "error",
        "sources",
        `${id}#${paragraph}`,
        `article ${id} has no paragraph ${paragraph}`,
      );
    return [];
  });
}

function verifyQuantities(claim: Claim, cited: readonly Cited[], report: Report): void {
  const paragraphs = cited.map(({ text }) => text);
  if (paragraphs.length === 0) return;
  for (const { column, name, quantity, unit } of claim.quantities) {
    const { written, derived } = quantity;
    const finding = findQuantity(quantity, unit, paragraphs);
    if (finding.found === "yes") continue;
    if (isOne(quantity) && isOneNamed(claim.basis)) continue;
    if (derived && (claim.basis ?? claim.note) !== null) continue;
    if (derived) {
      const message = `${name} ${written} is computed: write in basis how`;
      report("error", column, written, message);
    } else if (finding.found === "otherwise") {
      const message = `${name} ${written}: the paragraph says "${finding.qualifier}", the figure does not`;
      report("warning", column, written, message);
    } else {
      const message = `${name} ${written}: ${finding.missing} is in no cited paragraph`;
      report("error", column, written, message);
    }
  }
}

function isOne({ min, max }: Quantity): boolean {
  return min === 1 && max === 1;
}

/** "A truck" says one without the word; then basis says it. */
function isOneNamed(basis: Translated | null): boolean {
  return /\bone\b/i.test(basis?.["en"] ?? "");
}

function verifyPlaces(
  claim: Claim,
  cited: readonly Cited[],
  { story, texts }: Evidence,
  report: Report,
): void {
  if (cited.length === 0) return;
  const basis = Object.values(claim.basis ?? {}).join(" ");
  for (const id of claim.places) {
    const place = story.places.get(id);
    if (!place) continue;
    const isNamed = (text: string) => namesPlace(text, place, place.aliases);
    if (cited.some(({ text }) => isNamed(text)) || isNamed(basis) || explainsPlace(basis)) continue;
    const elsewhere = [...new Set(cited.map(({ article }) => article.id))].flatMap((article) => {
      const paragraphs = [...(texts.get(article)?.paragraphs ?? [])];
      const paragraph = paragraphs.find(([, text]) => isNamed(text));
      return paragraph ? [`${article}#${paragraph[0]}`] : [];
    });
    const [first] = elsewhere;
    if (first === undefined) {
      report(
        "error",
        "place",
        id,
        `place ${id} is not named in the article: explain it in basis, or add an alias`,
      );
    } else {
      report(
        "warning",
        "place",
        id,
        `place ${id} is in no cited paragraph, only elsewhere: ${first}`,
      );
    }
  }
}

/** A basis that speaks of the place says how it was worked out. */
function explainsPlace(basis: string): boolean {
  return /\b(?:places?|where|areas?|drawn)\b/i.test(basis);
}

function verifyDate(
  claim: Claim,
  cited: readonly Cited[],
  { texts }: Evidence,
  report: Report,
): void {
  if (!claim.when || cited.length === 0) return;
  const basis = claim.basis?.["en"] ?? Object.values(claim.basis ?? {}).join(" ");
  const written = (unit: string, { published }: Article) =>
    /\barticle\b/.test(basis) && isDayOf(unit, published);
  const missing = (texts: readonly Cited[]) => {
    const lists = texts.map(({ article, text }) => {
      const together = `${text}\n${basis}`;
      const units = claim.when ? missingDates(claim.when, together, article.published) : [];
      return units.filter((unit) => !written(unit, article));
    });
    return lists.reduce((rest, list) => rest.filter((unit) => list.includes(unit)));
  };
  const units = missing(cited);
  if (units.length === 0) return;
  const whole = cited.map(({ article }) => ({
    article,
    text: [...(texts.get(article.id)?.paragraphs.values() ?? [])].join("\n"),
  }));
  const edtf = claim.when.edtf;
  const weaker = missing(whole).length === 0;
  report(
    weaker ? "warning" : "error",
    "date",
    edtf,
    weaker
      ? `date ${edtf}: ${units.join(", ")} only stands elsewhere in the article`
      : `date ${edtf}: ${units.join(", ")} is in no cited paragraph and not in basis: explain it there`,
  );
}

/** Whether a day is one that an article may have been written on: "the day of the article". */
function isDayOf(unit: string, { earliest, latest }: When): boolean {
  const day = parseIsoDay(unit);
  if (day === null || earliest === null || latest === null) return false;
  return day >= earliest && day < latest;
}

function verifyWords(claim: Claim, { texts }: Evidence, report: Report): void {
  for (const [name, words] of Object.entries(claim.words)) {
    for (const [language, text] of Object.entries(words ?? {})) {
      for (const article of texts.values()) {
        const run = sharedRun(text, [...article.paragraphs.values()].join("\n\n"), longestRun);
        if (run === null) continue;
        const column = `${name}_${language}`;
        report(
          "error",
          column,
          run,
          `${column} repeats words of ${article.id}: "${run}"; say it in your own`,
        );
      }
    }
  }
}

/** Each article has a text, with the paragraphs and the title that `articles.csv` says. */
function verifyArticles(story: Story, texts: ReadonlyMap<string, ArticleText>): readonly Issue[] {
  const issues: Issue[] = [];
  const report = (column: string, value: string, message: string) =>
    issues.push({ file: "articles.csv", row: null, column, value, message, severity: "error" });
  for (const { id, paragraphs, title } of story.articles) {
    const text = texts.get(id);
    if (!text) {
      report("id", id, `article ${id} has no text in the folder of articles`);
      continue;
    }
    const last = Math.max(0, ...text.paragraphs.keys());
    if (last !== paragraphs) {
      report(
        "paragraphs",
        String(paragraphs),
        `article ${id} has ${last} paragraphs, not ${paragraphs}`,
      );
    }
    if (text.title !== "" && text.title !== title) {
      report("title", title, `article ${id} has another title: ${text.title}`);
    }
  }
  return issues;
}
