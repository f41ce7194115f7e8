import type { Issue } from "../record/issue.ts";
import type { Article } from "../record/story.ts";
import { safeLink } from "../record/citation.ts";
import { checkColumns } from "./check-columns.ts";
import { readDate } from "./fields/date.ts";
import { readId, takenIds } from "./fields/id.ts";
import { readNumber } from "./fields/number.ts";
import type { Table } from "./read-csv.ts";
import { reportOn, type RowReport } from "./row-report.ts";
import { cell, type Row } from "./row.ts";

export interface CheckedArticles {
  readonly articles: readonly Article[];
  readonly issues: readonly Issue[];
}

/** The rows of `articles.csv`, their openings not yet known. */
export function checkArticles(file: string, table: Table): CheckedArticles {
  const { readable, issues: columnIssues } = checkColumns(file, table, [], {
    required: ["id", "title", "publisher", "published", "language", "url", "paragraphs"],
    optional: ["author", "published_basis"],
  });
  const issues = [...columnIssues];
  if (!readable) return { articles: [], issues };
  const taken = takenIds();
  const articles: Article[] = [];
  for (const row of table.rows) {
    const report = reportOn(row, issues);
    const id = readId(row, report, taken);
    for (const column of ["title", "publisher", "language"]) {
      if (cell(row, column) === "") report.error(column, `${column} is empty: write it`);
    }
    const published = readDate(row, "published", "event", report);
    const paragraphs = readParagraphCount(row, report);
    const url = readUrl(row, report);
    if (report.failed() || id === null || published === null || paragraphs === null) continue;
    articles.push({
      id,
      title: cell(row, "title"),
      author: cell(row, "author"),
      publisher: cell(row, "publisher"),
      published,
      publishedBasis: cell(row, "published_basis"),
      language: cell(row, "language"),
      url,
      paragraphs,
      openings: {},
    });
  }
  return { articles, issues };
}

function readParagraphCount(row: Row, report: RowReport): number | null {
  const count = readNumber(row, "paragraphs", report);
  if (count !== null && Number.isInteger(count) && count > 0) return count;
  report.error("paragraphs", "write how many paragraphs the article has, such as 27");
  return null;
}

/** An article without a link that is safe to follow stays: the records that cite it are not to blame. */
function readUrl(row: Row, report: RowReport): string {
  const url = cell(row, "url");
  if (url === "" || safeLink(url) !== null) return url;
  report.warn("url", `address ${url} is not an http or https address: the article has no link`);
  return "";
}
