import Papa from "papaparse";
import { inventedCode, respelt } from "../words/invented-language.ts";

/** What articles.csv says in no language of the story's: it stands on the page as it is. */
const unsaid = ["title", "author", "publisher"];

/**
 * The files of a story that is told in English with the invented language beside it: a column more for
 * each that ends in `_en`, and a member more for each text of story.json.
 */
export function withInventedColumns(
  files: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  return new Map(
    [...files].map(([file, text]) => {
      if (file === "story.json") return [file, JSON.stringify(withMember(JSON.parse(text)))];
      return [file, file.endsWith(".csv") ? withColumns(file, text) : text];
    }),
  );
}

function withColumns(file: string, text: string): string {
  const { data, meta } = Papa.parse<Record<string, string>>(text, {
    header: true,
    skipEmptyLines: true,
  });
  const english = (meta.fields ?? []).filter((column) => column.endsWith("_en"));
  const rows = data.map((row) => ({
    ...row,
    ...Object.fromEntries(
      english.map((column) => [inventedColumn(column), respelt(row[column] ?? "")]),
    ),
    ...(file === "articles.csv"
      ? Object.fromEntries(unsaid.map((column) => [column, respelt(row[column] ?? "")]))
      : {}),
  }));
  const columns = [...(meta.fields ?? []), ...english.map(inventedColumn)];
  return Papa.unparse(rows, { columns });
}

const inventedColumn = (column: string) => column.replace(/_en$/, `_${inventedCode}`);

function withMember(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withMember);
  if (typeof value !== "object" || value === null) return value;
  const members = Object.entries(value).map(([name, member]): [string, unknown] =>
    name === "languages"
      ? [name, [...(member as string[]), inventedCode]]
      : [name, withMember(member)],
  );
  const english = (value as Readonly<Record<string, unknown>>)["en"];
  if (typeof english === "string") members.push([inventedCode, respelt(english)]);
  return Object.fromEntries(members);
}
