import type { Box } from "./clip.ts";
import { pixels } from "./svg.ts";

/**
 * Where what keeps its size stands, as attributes: in pixels, or in parts of a box of the picture, so that
 * it moves with what is stretched below it.
 */
export type Standing = (x: number, y: number) => { readonly x: string; readonly y: string };

export const inPixels: Standing = (x, y) => ({ x: pixels(x, 1), y: pixels(y, 1) });

export function inPartsOf({ left, top, right, bottom }: Box): Standing {
  const part = (share: number) => `${pixels(100 * share)}%`;
  return (x, y) => ({
    x: part((x - left) / (right - left)),
    y: part((y - top) / (bottom - top)),
  });
}
