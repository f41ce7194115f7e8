import { byZoom } from "./by-zoom.ts";
import type { Frame } from "./frame.ts";
import { clipLine, clipRing, thinned } from "./clip.ts";
import type { StillColours } from "./still-colours.ts";
import type { StillGround } from "./still-ground.ts";
import type { Pixel, SvgText } from "./svg.ts";
import { element, linePath } from "./svg.ts";

/** Pixels between two points of the ground, below which one is left out. */
const least = 0.9;

type Lines = readonly (readonly (readonly [lon: number, lat: number])[])[];

export interface GroundOptions extends Frame {
  readonly ground: StillGround;
  readonly colours: StillColours;
  /** Of what is referred to within the picture. */
  readonly id: string;
  /** Pixels around the picture that are drawn too. */
  readonly bleed: number;
}

/** Sea, land, lakes and borders, with the widths and the opacities of the live map's. */
export function drawGround(options: GroundOptions): SvgText {
  const { ground, projection, box, colours, id, bleed } = options;
  const { camera, edge, middle } = projection;
  const { width, height, zoom } = camera;
  const paint = colours.ground;
  const far = Math.hypot(middle[0], height - middle[1]) + bleed;
  const isRound = edge < far;

  const rings = (lines: Lines) =>
    lines
      .map((ring) => {
        const points = projection.line(ring);
        return points ? ringPath(clipRing(points, box)) : "";
      })
      .join("");
  const paths = (lines: Lines) =>
    lines
      .flatMap((line) => clipLine(projection.line(line) ?? [], box))
      .map((piece) => linePath(thinned(piece, least)))
      .join("");
  const borders = paths(ground.borders);
  const statesShown = byZoom(zoom, [3.2, 0], [4.2, 0.7], [7, 0.9]);
  const stroke = { fill: "none", "stroke-linejoin": "round" } as const;
  const line = (path: string, given: Readonly<Record<string, string | number>>) =>
    path ? element("path", { d: path, ...stroke, ...given }) : "";
  const round = { cx: middle[0], cy: middle[1], r: edge };
  const clip = `${id}-globe`;

  return element(
    "g",
    { class: "still-ground", "clip-path": isRound ? `url(#${clip})` : undefined },
    isRound ? element("clipPath", { id: clip }, element("circle", round)) : "",
    element("rect", {
      x: -bleed,
      y: -bleed,
      width: width + 2 * bleed,
      height: height + 2 * bleed,
      fill: paint.sea,
    }),
    element("defs", {}, element("path", { id: `${id}-land`, d: rings(ground.land) })),
    element("use", {
      href: `#${id}-land`,
      ...stroke,
      stroke: paint.shore,
      "stroke-opacity": 0.4,
      "stroke-width": 2 * byZoom(zoom, [2, 1.5], [5, 5], [9, 10]),
    }),
    element("use", {
      href: `#${id}-land`,
      fill: paint.land,
      "fill-rule": "evenodd",
      "stroke-linejoin": "round",
      stroke: paint.coast,
      "stroke-width": byZoom(zoom, [2, 0.4], [5, 0.7], [9, 1.1]),
    }),
    line(rings(ground.lakes), {
      fill: paint.lake,
      stroke: paint.coast,
      "stroke-width": byZoom(zoom, [5, 0.3], [9, 0.8]),
    }),
    line(borders, {
      stroke: paint.borderHalo,
      "stroke-opacity": 0.5,
      "stroke-width": byZoom(zoom, [2, 1.5], [5, 4], [9, 7]),
    }),
    statesShown > 0
      ? line(paths(ground.states), {
          stroke: paint.stateLine,
          "stroke-dasharray": dashes(byZoom(zoom, [3, 0.4], [5, 0.7], [9, 1.3])),
          "stroke-width": byZoom(zoom, [3, 0.4], [5, 0.7], [9, 1.3]),
          "stroke-opacity": statesShown,
        })
      : "",
    line(borders, {
      stroke: paint.border,
      "stroke-linecap": "round",
      "stroke-width": byZoom(zoom, [2, 0.5], [5, 1.1], [9, 1.8]),
    }),
  );
}

function ringPath(points: readonly Pixel[]): string {
  return points.length < 3 ? "" : linePath(thinned(points, least), true);
}

/** Three widths and a gap of two. */
function dashes(width: number): string {
  return [3 * width, 2 * width].map((length) => length.toFixed(1)).join(" ");
}
