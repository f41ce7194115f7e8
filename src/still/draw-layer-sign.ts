import type { Layer } from "../record/story.ts";
import type { Theme } from "../session/theme.ts";
import { markPaths } from "../symbol/mark.ts";
import type { SvgText } from "./svg.ts";
import { element, pixels } from "./svg.ts";

export interface LayerSignOptions {
  /** Pixels of its upper left corner. */
  readonly x: number;
  readonly y: number;
  /** Pixels across. */
  readonly size: number;
  readonly theme: Theme;
  /** What a hollow part of it shows. */
  readonly paper: string;
}

/** The sign by which a layer is known on a picture: its mark, or a line with the head of a route. */
export function drawLayerSign(layer: Layer, options: LayerSignOptions): SvgText {
  const { x, y, size, theme, paper } = options;
  const ink = layer.colour[theme];
  const transform = `translate(${pixels(x)} ${pixels(y)}) scale(${pixels(size / 24, 4)})`;
  if (layer.symbol === "line") {
    return element(
      "g",
      { transform },
      element("path", {
        d: "M1 12H15",
        stroke: ink,
        "stroke-width": 3,
        "stroke-linecap": "round",
      }),
      element("circle", { cx: 16, cy: 12, r: 6.5, fill: ink }),
      element("circle", { cx: 16, cy: 12, r: 2.2, fill: paper }),
    );
  }
  const colours = { ink, paper, none: "none" };
  const spec = { shape: layer.symbol, glyph: "", style: "plain", look: "sure" } as const;
  return element(
    "g",
    { transform },
    ...markPaths(spec).map((path) =>
      element("path", {
        d: path.path,
        fill: colours[path.fill],
        stroke: colours[path.stroke],
        "stroke-width": path.strokeWidth,
      }),
    ),
  );
}
