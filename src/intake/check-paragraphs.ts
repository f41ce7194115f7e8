import type { Article } from "../record/story.ts";
import type { CheckedArticles } from "./check-articles.ts";
import { checkColumns } from "./check-columns.ts";
import { readNumber } from "./fields/number.ts";
import type { Table } from "./read-csv.ts";
import { reportOn, type RowReport } from "./row-report.ts";
import { cell, type Row } from "./row.ts";

/** The articles with the openings that `paragraphs.csv` gives. */
export function checkParagraphs(
  file: string,
  table: Table,
  articles: readonly Article[],
): CheckedArticles {
  const { readable, issues: columnIssues } = checkColumns(file, table, [], {
    required: ["article", "paragraph", "opening"],
    optional: [],
  });
  const issues = [...columnIssues];
  if (!readable) return { articles, issues };
  const byId = new Map(articles.map((article) => [article.id, article]));
  const openings = new Map<string, Map<number, string>>();
  for (const row of table.rows) {
    const report = reportOn(row, issues);
    const article = byId.get(cell(row, "article"));
    if (!article) {
      const id = cell(row, "article");
      report.error("article", `unknown article: ${id}; add it to articles.csv or correct the id`);
      continue;
    }
    const paragraph = readParagraph(row, article, report);
    const opening = cell(row, "opening");
    if (opening === "")
      report.error("opening", "opening is empty: write the paragraph's first words");
    const known = openings.get(article.id) ?? new Map<number, string>();
    openings.set(article.id, known);
    if (paragraph !== null && known.has(paragraph)) {
      report.error("paragraph", `paragraph ${paragraph} of ${article.id} stands twice: delete one`);
    }
    if (report.failed() || paragraph === null) continue;
    known.set(paragraph, opening);
  }
  return {
    articles: articles.map((article) => ({
      ...article,
      openings: Object.fromEntries(openings.get(article.id) ?? []),
    })),
    issues,
  };
}

function readParagraph(row: Row, article: Article, report: RowReport): number | null {
  const paragraph = readNumber(row, "paragraph", report);
  if (paragraph === null || !Number.isInteger(paragraph) || paragraph < 1) {
    report.error("paragraph", "write the paragraph's number, counted from 1");
    return null;
  }
  if (paragraph <= article.paragraphs) return paragraph;
  const { id, paragraphs } = article;
  report.error("paragraph", `article ${id} has ${paragraphs} paragraphs: there is no ${paragraph}`);
  return null;
}
