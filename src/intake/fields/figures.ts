import { adviseOnQuantity } from "../advise-on-quantity.ts";
import { parseQuantity, type Quantity } from "../../record/quantity.ts";
import type { FigureDeclaration } from "../../record/story.ts";
import type { Row } from "../row.ts";
import type { RowReport } from "../row-report.ts";
import { readList } from "./list.ts";

/** The figures of a row, `killed=6; aboard=>30`; an error for each that is not declared or no quantity. */
export function readFigures(
  row: Row,
  declared: ReadonlyMap<string, FigureDeclaration>,
  report: RowReport,
): Readonly<Record<string, Quantity>> {
  const figures = new Map<string, Quantity>();
  for (const part of readList(row, "figures", report)) {
    const equals = part.indexOf("=");
    if (equals < 1) {
      report.error("figures", `figure ${part} has no number: write it as name=12`);
      continue;
    }
    const name = part.slice(0, equals).trim();
    const written = part.slice(equals + 1).trim();
    const parsed = parseQuantity(written);
    if (!declared.has(name)) {
      report.error("figures", `undeclared figure: ${name}; declare it in story.json or correct it`);
    } else if (!parsed.ok) {
      report.error("figures", `figure ${name}: ${parsed.message ?? adviseOnQuantity(written)}`);
    } else if (figures.has(name)) {
      report.error("figures", `figure ${name} stands twice: delete one`);
    } else if (isNegative(parsed.quantity)) {
      report.error("figures", `figure ${name} is negative: only a change may fall`);
    } else {
      figures.set(name, parsed.quantity);
    }
  }
  return Object.fromEntries(figures);
}

/** Whether a quantity may lie below zero by one of its written bounds. */
export function isNegative({ min, max }: Quantity): boolean {
  return (min ?? 0) < 0 || (max ?? 0) < 0;
}
