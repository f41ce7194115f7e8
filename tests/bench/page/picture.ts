import { dot } from "../options/option.ts";
import { dotSpacing, dotsInStrip, stepOf } from "../points/strips.ts";

/** The picture that an option has drawn, as far as the strips in it say. */
export interface Picture {
  /** The picture that stands at the end of a frame; null before there is one. */
  current(): Look | null;
}

/** One picture. Taking it is cheap; reading it waits until it is drawn to the end. */
export interface Look {
  read(): Promise<Seen>;
}

/** The step that each strip says, null for none, and when the picture was there (page's clock). */
export interface Seen {
  readonly steps: readonly (number | null)[];
  readonly at: number;
}

/** Pixels from a strip's first dot to its last. */
export const stripHeight = (dotsInStrip - 1) * dotSpacing + 1;

/** What the columns of pixels say, one a strip, each RGBA from its first dot down. */
export function stepsOfColumns(columns: readonly Uint8ClampedArray[]): Seen["steps"] {
  return columns.map((column) =>
    stepOf(
      Array.from({ length: dotsInStrip }, (_, index) => {
        const at = index * dotSpacing * 4;
        return dot.rgb.every((channel, each) => Math.abs((column[at + each] ?? 0) - channel) < 40);
      }),
    ),
  );
}
