import type { StoryRecord } from "../../record/record.ts";
import type { FigureDeclaration } from "../../record/story.ts";
import { typicalValue } from "../../record/quantity.ts";

/**
 * Size of a mark by people harmed, or by people a day at a crossing: 0.92 where neither is given, at
 * most 1.7.
 */
export function markScale(record: StoryRecord, declarations: readonly FigureDeclaration[]): number {
  let counted = 0;
  for (const { name, harm, unit } of declarations) {
    const quantity = record.figures[name];
    if (quantity && (harm || unit === "people per day")) {
      const value = typicalValue(quantity);
      // A flow of thousands a day and a death are not of one scale.
      counted += harm ? value : value / 100;
    }
  }
  const scale = counted > 0 ? 1.02 + 0.36 * Math.log10(1 + counted) : 0.92;
  return Math.round(Math.min(scale, 1.7) * 100) / 100;
}
