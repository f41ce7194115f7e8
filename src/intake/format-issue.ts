import type { Issue } from "../record/issue.ts";

/** An issue on one line: `FOLDER/incidents.csv:12:date: error: message`, so that an editor can jump to it. */
export function formatIssue(issue: Issue, folder: string): string {
  const place = [issue.file, issue.row, issue.column].filter((part) => part !== null).join(":");
  const within = folder === "" || folder.endsWith("/") ? folder : `${folder}/`;
  return `${within}${place}: ${issue.severity}: ${issue.message}`;
}
