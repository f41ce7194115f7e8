import Papa from "papaparse";
import type { Issue } from "../record/issue.ts";
import type { Row } from "./row.ts";

export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
  readonly issues: readonly Issue[];
}

const delimiters = [",", ";", "\t"];
/** Each broken quote costs another pass over the rest of the file. */
const mostBrokenQuotes = 100;

interface Line {
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * The rows of a CSV text (RFC 4180, or delimited by semicolons or tabs), the first of them being the
 * header. A byte order mark, CRLF and blank lines are allowed. Never throws: a row that cannot be
 * read becomes an issue with its line, and the rows around it stay.
 */
export function readCsv(file: string, text: string): Table {
  const issues: Issue[] = [];
  const lines = readLines(file, text, issues);
  const header = lines[0];
  if (!header) {
    issues.push(
      issueAt(file, null, null, "the file is empty: write a header row with the columns"),
    );
    return { columns: [], rows: [], issues };
  }
  const columns = readHeader(file, header, issues);
  const rows: Row[] = [];
  for (const line of lines.slice(1)) {
    const misfit = describeMisfit(line.cells, columns.length);
    if (misfit !== null) {
      issues.push(issueAt(file, line.line, line.cells[0] ?? null, misfit));
      continue;
    }
    const cells = new Map<string, string>();
    columns.forEach((column, index) => {
      if (column !== "" && !cells.has(column)) cells.set(column, line.cells[index] ?? "");
    });
    rows.push({ file, line: line.line, cells });
  }
  return { columns: columns.filter((column) => column !== ""), rows, issues };
}

function readHeader(file: string, header: Line, issues: Issue[]): readonly string[] {
  const columns = [...header.cells];
  while (columns.length > 1 && columns.at(-1) === "") columns.pop();
  columns.forEach((column, index) => {
    if (column === "") {
      const message = `column ${index + 1} has no name: name it or delete it`;
      issues.push({ ...issueAt(file, header.line, null, message), severity: "warning" });
    } else if (columns.indexOf(column) < index) {
      const message = `column ${column} stands twice: delete one; the first is read`;
      issues.push({ ...issueAt(file, header.line, column, message), column });
    }
  });
  return columns;
}

/** What is wrong with the number of cells; empty cells past the header's end are nobody's mistake. */
function describeMisfit(cells: readonly string[], expected: number): string | null {
  if (cells.length < expected) {
    return `the row has ${cells.length} cells where the header has ${expected}: add the missing commas`;
  }
  const surplus = cells.slice(expected);
  if (surplus.every((text) => text === "")) return null;
  return `the row has ${cells.length} cells where the header has ${expected}: put a text that has a comma between double quotes`;
}

/** Splits a text into rows of trimmed cells, blank rows left out, each with its line. */
function readLines(file: string, text: string, issues: Issue[]): readonly Line[] {
  const physical = text.replaceAll(/\r\n?/g, "\n").split("\n");
  const delimiter = guessDelimiter(physical.find((line) => line.trim() !== "") ?? "");
  const lines: Line[] = [];
  let start = 0;
  let broken = 0;
  while (start < physical.length) {
    const stopped = readUntilBroken(physical, start, delimiter, lines);
    if (stopped === null) break;
    broken += 1;
    const value = physical[stopped] ?? "";
    if (broken > mostBrokenQuotes) {
      const message = "too many rows have a broken quote: the file is not read from here on";
      issues.push(issueAt(file, stopped + 1, value, message));
      break;
    }
    const message =
      "a double quote is opened and not closed before the next cell: close it, and write a quote inside a text twice";
    issues.push(issueAt(file, stopped + 1, value, message));
    start = stopped + 1;
  }
  return lines;
}

/** Appends rows from a line (counted from 0) on; returns the line of a row with a broken quote, else null. */
function readUntilBroken(
  physical: readonly string[],
  start: number,
  delimiter: string,
  lines: Line[],
): number | null {
  let at = start;
  let stopped: number | null = null;
  Papa.parse<string[]>(physical.slice(start).join("\n"), {
    delimiter,
    newline: "\n",
    skipEmptyLines: false,
    step: ({ data, errors }, parser) => {
      if (errors.some((error) => error.type === "Quotes")) {
        stopped = at;
        parser.abort();
        return;
      }
      const cells = data.map((text) => text.trim());
      if (cells.some((text) => text !== "")) lines.push({ line: at + 1, cells });
      at += 1 + data.reduce((sum, text) => sum + text.split("\n").length - 1, 0);
    },
  });
  return stopped;
}

/** The header has no texts, so the delimiter is simply the one that it holds most of. */
function guessDelimiter(header: string): string {
  let best = ",";
  for (const delimiter of delimiters) {
    if (header.split(delimiter).length > header.split(best).length) best = delimiter;
  }
  return best;
}

function issueAt(file: string, row: number | null, value: string | null, message: string): Issue {
  return { file, row, column: null, value, message, severity: "error" };
}
