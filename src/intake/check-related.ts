import type { Issue } from "../record/issue.ts";
import type { CheckedRecord, CheckedRecords } from "./check-records.ts";
import { describeRejected } from "./rejected-ids.ts";
import { reportOn } from "./row-report.ts";

/**
 * The records with only those related ids that exist, of records or of indicators; a warning for
 * each of the others.
 */
export function checkRelated(
  records: readonly CheckedRecord[],
  rejected: ReadonlySet<string>,
  indicators: ReadonlySet<string>,
): CheckedRecords {
  const issues: Issue[] = [];
  const ids = new Set([...records.map(({ record }) => record.id), ...indicators]);
  const checked = records.map((each) => {
    const { record, row } = each;
    const report = reportOn(row, issues);
    const related = record.related.filter((id) => {
      if (id === record.id) report.warn("related", `${id} is related to itself: delete it`);
      else if (rejected.has(id)) report.warn("related", describeRejected("record", id));
      else if (!ids.has(id))
        report.warn("related", `unknown record or indicator: ${id}; correct or delete the id`);
      return id !== record.id && ids.has(id);
    });
    return { ...each, record: { ...record, related } };
  });
  return { records: checked, rejected: [], issues };
}
