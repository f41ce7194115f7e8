import type { Issue } from "../record/issue.ts";
import type { Correction } from "../record/story.ts";
import { checkColumns } from "./check-columns.ts";
import { readDate } from "./fields/date.ts";
import { readRequiredTranslated } from "./fields/translated.ts";
import type { Table } from "./read-csv.ts";
import { reportOn } from "./row-report.ts";
import { cell } from "./row.ts";

/**
 * The rows of `corrections.csv`. A correction of a record that is no longer there stays: it is the
 * public word that it was there.
 */
export function checkCorrections(
  file: string,
  table: Table,
  languages: readonly string[],
  ids: ReadonlySet<string>,
): { readonly corrections: readonly Correction[]; readonly issues: readonly Issue[] } {
  const { readable, issues: columnIssues } = checkColumns(file, table, languages, {
    required: ["date", "record"],
    requiredWords: ["what", "why"],
    optional: [],
  });
  const issues = [...columnIssues];
  const corrections: Correction[] = [];
  if (!readable) return { corrections, issues };
  for (const row of table.rows) {
    const report = reportOn(row, issues);
    const record = cell(row, "record");
    if (!ids.has(record)) report.warn("record", `unknown record: ${record}; is the id right?`);
    const when = readDate(row, "date", "event", report);
    const what = readRequiredTranslated(row, "what", languages, report);
    const why = readRequiredTranslated(row, "why", languages, report);
    if (report.failed() || !when || !what || !why) continue;
    corrections.push({ when, record, what, why });
  }
  return { corrections, issues };
}
