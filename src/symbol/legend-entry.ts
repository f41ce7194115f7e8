import type { LooksWords } from "../words/en/looks.ts";
import type { MarkLook, MarkStyle } from "./mark.ts";

/** A word of the interface that explains a look. */
export type LookWords = keyof LooksWords["looks"];

/** One drawn example in the legend with the word that explains it. */
export type LegendSample =
  | {
      readonly sample: "mark";
      /** A pictogram that the look is known by; none leaves the shape empty. */
      readonly glyph?: string;
      readonly style: MarkStyle;
      readonly look: MarkLook;
      readonly words: LookWords;
    }
  | {
      readonly sample: "line";
      /** Lengths of dash and gap in pixels; empty for a solid line. */
      readonly dash: readonly number[];
      readonly words: LookWords;
    }
  | { readonly sample: "head"; readonly hollow: boolean; readonly words: LookWords };

/** What the legend says of one of the story's layers, beside its name. */
export interface LegendEntry {
  readonly layer: string;
  readonly samples: readonly LegendSample[];
  readonly notes: readonly LookWords[];
}
