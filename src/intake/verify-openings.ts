import type { Issue } from "../record/issue.ts";
import type { ArticleText } from "./evidence/read-article.ts";
import { readCsv } from "./read-csv.ts";
import { reportOn } from "./row-report.ts";
import { cell } from "./row.ts";

/**
 * Whether the openings of `paragraphs.csv` open their paragraphs and stand nowhere else in the
 * article: a link leads to the first place that has the words, whatever their case (WICG URL
 * Fragment Text Directives).
 */
export function verifyOpenings(
  csv: string | undefined,
  texts: ReadonlyMap<string, ArticleText>,
): { readonly issues: readonly Issue[]; readonly count: number } {
  const issues: Issue[] = [];
  if (csv === undefined) return { issues, count: 0 };
  const { rows } = readCsv("paragraphs.csv", csv);
  for (const row of rows) {
    const report = reportOn(row, issues);
    const text = texts.get(cell(row, "article"));
    const number = cell(row, "paragraph");
    const paragraph = text?.paragraphs.get(Number(number));
    if (!text || paragraph === undefined) continue;
    const opening = cell(row, "opening");
    if (!opens(paragraph, opening)) {
      report.error("opening", `paragraph ${number} does not begin with "${opening}"`);
      continue;
    }
    const others = [...text.paragraphs].filter(([, other]) => holds(other, opening));
    const twice = others.length > 1 || occurrences(paragraph, opening) > 1;
    if (!twice) continue;
    const where = others.map(([other]) => other).join(", ");
    report.error(
      "opening",
      `"${opening}" stands more than once, in paragraphs ${where}: make it longer`,
    );
  }
  return { issues, count: rows.length };
}

/** Whether a text begins with some words, whole ones, a quotation mark before them aside. */
function opens(paragraph: string, opening: string): boolean {
  const begin = paragraph.replace(/^["“‘']+/, "");
  if (opening === "" || !begin.startsWith(opening)) return false;
  return !/^[\p{L}\p{N}]/u.test(begin.slice(opening.length));
}

function holds(paragraph: string, opening: string): boolean {
  return occurrences(paragraph, opening) > 0;
}

function occurrences(paragraph: string, opening: string): number {
  return paragraph.toLowerCase().split(opening.toLowerCase()).length - 1;
}
