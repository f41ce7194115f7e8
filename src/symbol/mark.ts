import type { Status } from "../record/record.ts";
import { glyphs } from "./glyphs.ts";
import type { MarkFoot } from "./mark-foot.ts";
import { footPaths, footWidth } from "./mark-foot.ts";

/** How sure it is that what a mark stands for is in the window; `trace`: it was reported earlier. */
export type MarkLook = "sure" | "possible" | "trace";

export type MarkStyle = "plain" | "contested" | "claimed" | "planned";

export interface MarkSpec {
  /** A layer's symbol: "disc", "diamond" or "square"; anything else is drawn as a disc. */
  readonly shape: string;
  /** A kind's symbol, one of `glyphs`; anything else leaves the shape empty. */
  readonly glyph: string;
  readonly style: MarkStyle;
  readonly look: MarkLook;
  /** None unless given; a trace has none. */
  readonly foot?: MarkFoot;
}

/** One path on a field of 24 by 24, in the order to paint; a foot lies below that field, to 30. */
export interface MarkPath {
  readonly path: string;
  /** `ink` is the layer's colour, `paper` the ground's. */
  readonly fill: "ink" | "paper" | "none";
  readonly stroke: "ink" | "paper" | "none";
  readonly strokeWidth: number;
  readonly dash: readonly number[];
  /** 0 to 1. */
  readonly opacity: number;
}

interface Outline {
  readonly whole: string;
  /** Its left half. */
  readonly half: string;
  readonly small: string;
}

const disc: Outline = {
  whole: "M12 1.5a10.5 10.5 0 1 1 0 21a10.5 10.5 0 1 1 0-21Z",
  half: "M12 1.5a10.5 10.5 0 0 0 0 21Z",
  small: "M12 6a6 6 0 1 1 0 12a6 6 0 1 1 0-12Z",
};

const outlines: Readonly<Record<string, Outline>> = {
  disc,
  diamond: {
    whole: "M12 .5 23.5 12 12 23.5 .5 12Z",
    half: "M12 .5v23L.5 12Z",
    small: "M12 5l7 7-7 7-7-7Z",
  },
  square: {
    whole: "M2.5 2.5h19v19h-19Z",
    half: "M2.5 2.5H12v19H2.5Z",
    small: "M6.5 6.5h11v11h-11Z",
  },
};

/** How far the paper below a mark reaches beyond it, and how opaque it is. */
const rim = 1.25;
const paperOpacity = 0.95;

/** How a record's status is drawn. */
export function markStyle(status: Status): MarkStyle {
  if (status === "contested" || status === "claimed") return status;
  return status === "planned" || status === "forecast" ? "planned" : "plain";
}

const paint = (path: string, given: Partial<MarkPath>): MarkPath => ({
  path,
  fill: "none",
  stroke: "none",
  strokeWidth: 0,
  dash: [],
  opacity: 1,
  ...given,
});

/** The paths of a mark; the same for the map, the legend and the card. */
export function markPaths({ foot = "none", ...spec }: MarkSpec): readonly MarkPath[] {
  if (spec.look === "trace") return bodyPaths(spec);
  const feet = footPaths(foot);
  return [
    ...feet.map(({ path, isLine }) =>
      paint(path, {
        fill: isLine ? "none" : "paper",
        stroke: "paper",
        strokeWidth: (isLine ? footWidth : 0) + 2 * rim,
        opacity: paperOpacity,
      }),
    ),
    ...bodyPaths(spec),
    ...feet.map(({ path, isLine }) =>
      paint(path, isLine ? { stroke: "ink", strokeWidth: footWidth } : { fill: "ink" }),
    ),
  ];
}

function bodyPaths({ shape, glyph, style, look }: Omit<MarkSpec, "foot">): readonly MarkPath[] {
  const outline = (Object.hasOwn(outlines, shape) ? outlines[shape] : undefined) ?? disc;
  if (look === "trace") {
    return [
      paint(outline.small, { fill: "paper", opacity: 0.7 }),
      paint(outline.small, { stroke: "ink", strokeWidth: 1.6, opacity: 0.55 }),
    ];
  }
  const hollow = style === "planned" || look === "possible";
  const paths = [
    paint(outline.whole, {
      fill: "paper",
      stroke: "paper",
      strokeWidth: 2 * rim,
      opacity: paperOpacity,
    }),
  ];
  if (style === "contested") {
    paths.push(
      paint(outline.half, { fill: "ink", opacity: hollow ? 0.35 : 1 }),
      paint(outline.whole, { stroke: "ink", strokeWidth: 1.8 }),
    );
    return [...paths, ...glyphPaths(glyph, hollow ? "ink" : "split", outline)];
  }
  if (style === "planned") {
    paths.push(paint(outline.whole, { stroke: "ink", strokeWidth: 1.8, dash: [3, 2.4] }));
  } else {
    paths.push(paint(outline.whole, { fill: "ink", opacity: hollow ? 0.22 : 1 }));
    if (hollow) paths.push(paint(outline.whole, { stroke: "ink", strokeWidth: 1.4 }));
  }
  if (style === "claimed") {
    paths.push(
      paint(outline.whole, {
        stroke: hollow ? "ink" : "paper",
        strokeWidth: 1.2,
        dash: [1.2, 2.2],
      }),
    );
  }
  return [...paths, ...glyphPaths(glyph, hollow ? "ink" : "paper", outline)];
}

function glyphPaths(
  name: string,
  colour: "ink" | "paper" | "split",
  outline: Outline,
): readonly MarkPath[] {
  const glyph = Object.hasOwn(glyphs, name) ? glyphs[name] : undefined;
  if (!glyph) return [];
  // On a split mark the pictogram stands on a plate of its own, or one half would swallow it.
  const plate =
    colour === "split" && outline === disc
      ? [paint("M12 5.5a6.5 6.5 0 1 1 0 13a6.5 6.5 0 1 1 0-13Z", { fill: "paper" })]
      : [];
  const stroke = colour === "paper" ? "paper" : "ink";
  return [
    ...plate,
    ...(glyph.filled ? [paint(glyph.filled, { fill: stroke })] : []),
    ...(glyph.stroked ? [paint(glyph.stroked, { stroke, strokeWidth: 1.9 })] : []),
  ];
}
