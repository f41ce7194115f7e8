import { parseCitations, type Citation } from "../../record/citation.ts";
import type { Known } from "../known.ts";
import { describeRejected } from "../rejected-ids.ts";
import { cell, type Row } from "../row.ts";
import type { RowReport } from "../row-report.ts";

/** The citations of the column `sources`; an error for none and for each that leads nowhere. */
export function readSources(
  row: Row,
  known: Pick<Known, "articles" | "rejected">,
  report: RowReport,
): readonly Citation[] {
  const text = cell(row, "sources");
  if (text === "") {
    report.error("sources", "the row has no source: write the article's id, #, and the paragraph");
    return [];
  }
  const { citations, problems } = parseCitations(text);
  for (const problem of problems) report.error("sources", problem);
  return citations.filter((citation) => {
    const wrong = describeCitation(citation, known);
    if (wrong !== null) report.error("sources", wrong);
    return wrong === null;
  });
}

function describeCitation(
  { article: id, paragraph }: Citation,
  { articles, rejected }: Pick<Known, "articles" | "rejected">,
): string | null {
  const article = articles.get(id);
  if (!article && rejected.articles.has(id)) return describeRejected("article", id);
  if (!article) return `unknown article: ${id}; add it to articles.csv or correct the id`;
  if (paragraph <= article.paragraphs) return null;
  return `article ${id} has ${article.paragraphs} paragraphs: there is no ${paragraph}`;
}
