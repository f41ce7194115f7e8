import type { Issue } from "../record/issue.ts";
import { useWords } from "./panel-context.ts";

/** What is wrong with the data, each with its place; for whoever edits it, in English as `npm run check:data` says it. */
export function DataNotice({ issues }: { readonly issues: readonly Issue[] }) {
  const { words } = useWords();
  if (issues.length === 0) return null;
  return (
    <details class="data-notice">
      <summary>{words.dataIssues(issues.length)}</summary>
      <p>{words.dataIssuesHelp}</p>
      <ul>
        {issues.map(({ file, row, column, value, message, severity }, index) => (
          <li key={index} data-severity={severity}>
            <strong>{words.issuePlace(file, row, column)}</strong>
            {value ? <code translate={false}>{value}</code> : null} <span lang="en">{message}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
