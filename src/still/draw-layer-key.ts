import type { Layer } from "../record/story.ts";
import type { Theme } from "../session/theme.ts";
import { markPaths } from "../symbol/mark.ts";
import type { Language } from "../words/dictionary.ts";
import { inLanguage } from "../words/translated.ts";
import { breakLines, widthOf } from "./break-lines.ts";
import type { PageColours } from "./page-colours.ts";
import type { SvgText } from "./svg.ts";
import { element, pixels, text } from "./svg.ts";

export interface LayerKeyOptions {
  /** Pixels that its rows may be wide. */
  readonly width: number;
  /** Pixels of the type. */
  readonly size: number;
  readonly theme: Theme;
  readonly language: Language;
  readonly colours: PageColours;
}

/** The signs of layers with their names, in as many rows as they need; `height` in pixels. */
export function drawLayerKey(
  layers: readonly Layer[],
  { width, size, theme, language, colours }: LayerKeyOptions,
): { readonly svg: SvgText; readonly height: number } {
  const row = size * 1.6;
  const [besideSign, gap] = [size * 1.45, size];
  let [x, y] = [0, 0];
  const entries = layers.map((layer) => {
    const [name = ""] = breakLines(inLanguage(layer.name, language), {
      width: width - besideSign,
      size,
      most: 1,
    });
    const wide = besideSign + widthOf(name, size);
    if (x > 0 && x + wide > width) [x, y] = [0, y + row];
    const at = { x, y };
    x += wide + gap;
    return element(
      "g",
      { transform: `translate(${pixels(at.x)} ${pixels(at.y)})` },
      drawSign(layer, size * 1.1, theme, colours.ground),
      element(
        "text",
        { x: besideSign, y: size * 0.9, "font-size": size, fill: colours.soft },
        text(name),
      ),
    );
  });
  return { svg: element("g", {}, ...entries), height: entries.length > 0 ? y + row : 0 };
}

/** The sign by which a layer is known: its mark, or a line with the head of a route. */
function drawSign(layer: Layer, size: number, theme: Theme, paper: string): SvgText {
  const ink = layer.colour[theme];
  const transform = `scale(${pixels(size / 24, 4)})`;
  if (layer.symbol === "line") {
    return element(
      "g",
      { transform },
      element("path", {
        d: "M1.5 12H15",
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
