import type { Issue } from "../record/issue.ts";
import type { Citation } from "../record/citation.ts";
import type { Account, Waypoint } from "../record/record.ts";
import type { Article } from "../record/story.ts";
import type { Row } from "./row.ts";

interface Citing {
  readonly row: Row;
  readonly sources: readonly Citation[];
  readonly accounts?: readonly Account[];
  readonly waypoints?: readonly Waypoint[];
}

/** A warning for each cited paragraph whose opening is not known, at the first row that cites it. */
export function checkOpenings(
  articles: readonly Article[],
  citing: readonly Citing[],
): readonly Issue[] {
  const openings = new Map(articles.map(({ id, openings }) => [id, openings]));
  const issues = new Map<string, Issue>();
  for (const { row, sources, accounts = [], waypoints = [] } of citing) {
    const all = [...sources, ...[...accounts, ...waypoints].flatMap((part) => part.sources)];
    for (const { article, paragraph } of all) {
      const value = `${article}#${paragraph}`;
      if (issues.has(value) || openings.get(article)?.[paragraph] !== undefined) continue;
      issues.set(value, {
        file: row.file,
        row: row.line,
        column: "sources",
        value,
        message: `${value} has no opening: add its first words to paragraphs.csv`,
        severity: "warning",
      });
    }
  }
  return [...issues.values()];
}

/** What has an id, each with its row; what has none is left out. */
export function withRows<Item extends { readonly id: string }>(
  items: readonly Item[],
  rows: ReadonlyMap<string, Row>,
): readonly (Item & { readonly row: Row })[] {
  return items.flatMap((item) => {
    const row = rows.get(item.id);
    return row ? [{ ...item, row }] : [];
  });
}
