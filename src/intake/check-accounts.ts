import type { Issue } from "../record/issue.ts";
import type { Account } from "../record/record.ts";
import { checkColumns } from "./check-columns.ts";
import type { CheckedRecord, CheckedRecords } from "./check-records.ts";
import { readSources } from "./fields/sources.ts";
import { readRequiredTranslated } from "./fields/translated.ts";
import type { Known } from "./known.ts";
import type { Table } from "./read-csv.ts";
import { describeRejected } from "./rejected-ids.ts";
import { reportOn } from "./row-report.ts";
import { cell, type Row } from "./row.ts";

/** The records with the versions that `accounts.csv` gives of the contested ones. */
export function checkAccounts(
  file: string,
  table: Table | null,
  records: readonly CheckedRecord[],
  rejected: ReadonlySet<string>,
  known: Known,
): CheckedRecords {
  const issues: Issue[] = [];
  const byId = new Map(records.map((checked) => [checked.record.id, checked.record]));
  const accounts = new Map<string, { account: Account; row: Row }[]>();
  /** Accounts that were given, read or not: a row that is wrong does not sink its record too. */
  const given = new Map<string, number>();
  for (const row of readableRows(file, table, known, issues)) {
    const report = reportOn(row, issues);
    const id = cell(row, "record");
    const record = byId.get(id);
    given.set(id, (given.get(id) ?? 0) + 1);
    if (!record && rejected.has(id)) {
      report.warn("record", describeRejected("record", id));
      continue;
    }
    if (!record) {
      report.error("record", `unknown record: ${id}; correct the id`);
      continue;
    }
    if (record.status !== "contested") {
      report.error("record", `record ${id} is not contested: set its status or delete the account`);
    }
    const about = readRequiredTranslated(row, "about", known.languages, report);
    const party = readRequiredTranslated(row, "party", known.languages, report);
    const says = readRequiredTranslated(row, "says", known.languages, report);
    const sources = readSources(row, known, report);
    if (report.failed() || !about || !party || !says) continue;
    const account = { about, party, says, sources };
    accounts.set(id, [...(accounts.get(id) ?? []), { account, row }]);
  }
  const kept: CheckedRecord[] = [];
  const dropped: Row[] = [];
  for (const each of records) {
    const { record, row } = each;
    const report = reportOn(row, issues);
    const count = given.get(record.id) ?? 0;
    if (record.status === "contested" && count === 0) {
      report.error(
        "status",
        `record ${record.id} is contested and has no accounts: add them to ${file}`,
      );
    } else if (record.status === "contested" && count === 1) {
      report.warn(
        "status",
        `record ${record.id} is contested and has one account: add the other party's`,
      );
    }
    if (report.failed()) {
      dropped.push(row);
      continue;
    }
    const own = accounts.get(record.id) ?? [];
    kept.push({
      ...each,
      record: { ...record, accounts: own.map(({ account }) => account) },
      accountRows: own.map((part) => part.row),
    });
  }
  return { records: kept, rejected: dropped, issues };
}

function readableRows(
  file: string,
  table: Table | null,
  known: Known,
  issues: Issue[],
): readonly Row[] {
  if (table === null) return [];
  const columns = checkColumns(file, table, known.languages, {
    required: ["record", "sources"],
    requiredWords: ["about", "party", "says"],
    optional: [],
  });
  issues.push(...columns.issues);
  return columns.readable ? table.rows : [];
}
