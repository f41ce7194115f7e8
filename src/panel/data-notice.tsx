import type { Issue } from "../record/issue.ts";
import { PartMissing } from "./part-missing.tsx";
import { useLaterWords } from "./use-later-words.ts";

/** What is wrong with the data, each with its place; for whoever edits it, in English as `npm run check:data` says it. */
export function DataNotice({ issues }: { readonly issues: readonly Issue[] }) {
  const { own, isMissing, again } = useLaterWords("notices");
  if (!own) return isMissing ? <PartMissing again={again} /> : null;
  return (
    <details class="data-notice">
      <summary>{own.dataIssues(issues.length)}</summary>
      <p>{own.dataIssuesHelp}</p>
      <ul>
        {issues.map(({ file, row, column, value, message, severity }, index) => (
          <li key={index} data-severity={severity}>
            <strong>{own.issuePlace(file, row, column)}</strong>
            {value ? <code translate={false}>{value}</code> : null} <span lang="en">{message}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
