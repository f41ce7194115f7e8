import { strips } from "../points/strips.ts";
import { stepsOfColumns, stripHeight } from "./picture.ts";
import type { Picture } from "./picture.ts";

/**
 * Looks at a 2D canvas that lies over the map from its upper left corner on, or off it by `offset`.
 * Such a canvas keeps its pixels, so it can be read whenever.
 */
export function canvasPicture(
  context: CanvasRenderingContext2D,
  offset: () => { readonly x: number; readonly y: number },
): Picture {
  return {
    current() {
      const { x: left, y: top } = offset();
      const columns = strips.map(
        ({ x, y }) => context.getImageData(x - left, y - top, 1, stripHeight).data,
      );
      const seen = { steps: stepsOfColumns(columns), at: performance.now() };
      return { read: () => Promise.resolve(seen) };
    },
  };
}
