import type { Story } from "../record/story.ts";
import { degreesOf } from "../scene/mercator.ts";
import { arrowCodes, stretchCodes } from "../scene/routes/route-data.ts";
import { pointAlong, routeHead, walkedShare } from "../scene/routes/route-heads.ts";
import {
  arrowClearance,
  arrowDepth,
  behindTip,
  routeDashes,
} from "../scene/routes/route-measures.ts";
import { beginsLine, routeTables } from "../scene/routes/route-tables.ts";
import { storyRoutes } from "../scene/routes/story-routes.ts";
import type { Look } from "../session/visible.ts";
import { byZoom } from "./by-zoom.ts";
import type { Drawn } from "./drawn.ts";
import type { StillColours } from "./still-colours.ts";
import type { StillProjection } from "./still-projection.ts";
import type { Pixel, SvgText } from "./svg.ts";
import { element, linePath, pixels } from "./svg.ts";

/** Pixels from the middle of a stop or a head within which it is hit. */
const reach = 12;

/** Of what is only possible; its paper stays whole. */
const possibleOpacity = 0.65;

export interface RoutesOptions {
  readonly projection: StillProjection;
  readonly colours: StillColours;
  readonly looks: ReadonlyMap<string, Look>;
  readonly pointedAt: ReadonlySet<string>;
  /** Days since 1970-01-01 with the part of the day that has passed. */
  readonly time: number;
}

/** How one segment is drawn at a moment. */
interface Stretch {
  /** As far as it has been walked, in pixels, up to an arrow's head. */
  readonly line: readonly Pixel[];
  readonly width: number;
  /** Pixels of a dash and of the gap after it; null for a line without any. */
  readonly dash: readonly [dash: number, gap: number] | null;
  /** Where an arrow's middle is and which way it points; null for none. */
  readonly arrow: { readonly at: Pixel; readonly direction: Pixel } | null;
}

/** Draws a story's routes, each cut at the moment by the same distances along it as on the live map. */
export function createRouteDrawing(story: Story) {
  const { data, records, layers, numbers } = storyRoutes(story);
  const tables = routeTables(data);
  const { segments, segmentVertices, vertices } = tables;

  function draw({ projection, colours, looks, pointedAt, time }: RoutesOptions) {
    const { zoom, lat } = projection.camera;
    const worldPixels = 512 * 2 ** zoom;
    const code = tables.clock.code(time);
    const casing = byZoom(zoom, [3, 2.1], [8, 3]);
    const place = (point: { readonly x: number; readonly y: number }): Pixel | null =>
      projection.project(...degreesOf(point));

    /** A segment's vertices in pixels, as far as a share of its distance. */
    function lineOf(segment: number, share: number): Pixel[] {
      const walked = (segments[segment * 8] ?? 0) * share;
      const points: Pixel[] = [];
      const add = (point: Pixel | null) => {
        if (point) points.push(point);
      };
      for (
        let at = segmentVertices[segment] ?? 0;
        at < (segmentVertices[segment + 1] ?? 0);
        at += 1
      ) {
        if ((vertices[at * 4 + 2] ?? 0) > walked) break;
        add(place({ x: vertices[at * 4] ?? 0, y: (vertices[at * 4 + 1] ?? 0) % beginsLine }));
      }
      if (share < 1) add(place(pointAlong(tables, segment, share)));
      return points;
    }

    /** Pixels that an arrow's tip keeps from its line's end. */
    function tipOf(segment: number): number {
      const pixelsLong = ((segments[segment * 8] ?? 0) / 2 ** 31) * worldPixels;
      const isBefore = data.segmentArrows[segment] === arrowCodes.beforePlace;
      return isBefore ? Math.min(arrowClearance, pixelsLong * 0.25) : 0;
    }

    function dashOf(segment: number, whole: readonly Pixel[]): Stretch["dash"] {
      const stretch = data.segmentStretches[segment];
      if (stretch === stretchCodes.reported) return null;
      const [dash, period] =
        stretch === stretchCodes.intended ? routeDashes.intended : routeDashes.inferred;
      const doubled = (length: number) => 2 ** Math.round(Math.log2(length));
      const wanted =
        projection.globe < 0.5
          ? ((segments[segment * 8] ?? 0) / 2 ** 31) * doubled(worldPixels)
          : floatOf(segments[segment * 8 + 5] ?? 0) *
            doubled(worldPixels / Math.cos((lat * Math.PI) / 180));
      const count = Math.max(1, Math.round(wanted / period));
      const each = lengthOf(whole) / count;
      return [(each * dash) / period, (each * (period - dash)) / period];
    }

    function stretchOf(segment: number): Stretch | null {
      const share = walkedShare(data, segment, time);
      if (share === 0 || (segments[segment * 8] ?? 0) === 0) return null;
      const whole = lineOf(segment, 1);
      const hasArrow = data.segmentArrows[segment] !== arrowCodes.none && share === 1;
      const walked = hasArrow
        ? shortened(whole, tipOf(segment) + arrowDepth)
        : lineOf(segment, share);
      const thin = data.segmentStretches[segment] === stretchCodes.intended;
      return {
        line: walked,
        width: thin ? byZoom(zoom, [3, 1.6], [8, 2.4]) : byZoom(zoom, [3, 2.4], [8, 4.5]),
        dash: dashOf(segment, whole),
        arrow: hasArrow ? arrowAt(whole, tipOf(segment) + behindTip.arrow) : null,
      };
    }

    const shown = [...looks]
      .flatMap(([record, look]) => {
        const route = numbers.get(record);
        return route === undefined || look === "trace" ? [] : [{ route, record, look }];
      })
      .toSorted((a, b) => a.route - b.route);
    const drawn: Drawn[] = [];

    function drawRound(isPicked: boolean): readonly SvgText[] {
      const lines: { edge: SvgText[]; casing: SvgText[]; ink: SvgText[] } = {
        edge: [],
        casing: [],
        ink: [],
      };
      const stops: SvgText[] = [];
      const heads: SvgText[] = [];
      for (const { route, record, look } of shown) {
        if (pointedAt.has(record) !== isPicked) continue;
        const ink = colours.layer(layers[data.routeColours[route] ?? 0] ?? "");
        const opacity = look === "sure" ? 1 : possibleOpacity;
        const common = { look, wide: false, rings: [], lines: [] } as const;
        for (
          let segment = data.routeSegments[route] ?? 0;
          segment < (data.routeSegments[route + 1] ?? 0);
          segment += 1
        ) {
          const stretch = stretchOf(segment);
          if (!stretch) continue;
          const strokes = drawStretch(stretch, { ink, opacity, casing, isPicked, colours });
          lines.edge.push(...strokes.edge);
          lines.casing.push(...strokes.casing);
          lines.ink.push(...strokes.ink);
          if (stretch.arrow) stops.push(drawArrow(stretch.arrow, ink, opacity, colours));
          const [x, y] = stretch.line[Math.floor(stretch.line.length / 2)] ?? [NaN, NaN];
          drawn.push({ ...common, record, how: "route", place: "", x, y, lines: [stretch.line] });
        }
        for (
          let stop = data.routeStops[route] ?? 0;
          stop < (data.routeStops[route + 1] ?? 0);
          stop += 1
        ) {
          if (code < tables.clock.code(data.stopReached[stop] ?? Infinity)) continue;
          const at = projection.project(
            data.stopPositions[stop * 2] ?? 0,
            data.stopPositions[stop * 2 + 1] ?? 0,
          );
          if (!at) continue;
          stops.push(disc(at, 4.2, colours.ground.paper), disc(at, 3, ink, opacity));
          drawn.push({
            ...common,
            record,
            how: "stop",
            place: "",
            x: at[0],
            y: at[1],
            radius: reach,
          });
        }
        const head = routeHead(data, tables, route, time);
        const tip = head && place(head);
        if (!head || !tip) continue;
        const isBehind = head.atEndOf >= 0 && data.segmentArrows[head.atEndOf] !== arrowCodes.none;
        const at = isBehind
          ? (arrowAt(lineOf(head.atEndOf, 1), tipOf(head.atEndOf) + behindTip.head)?.at ?? tip)
          : tip;
        heads.push(...drawHead(at, { ink, opacity, isExact: head.exact, isPicked, colours }));
        drawn.push({
          ...common,
          record,
          how: "head",
          place: "",
          x: at[0],
          y: at[1],
          radius: reach,
        });
      }
      return [...lines.edge, ...lines.casing, ...lines.ink, ...stops, ...heads];
    }
    return { svg: [...drawRound(false), ...drawRound(true)], drawn };
  }

  return { draw, records };
}

interface Paint {
  readonly ink: string;
  readonly opacity: number;
  readonly isPicked: boolean;
  readonly colours: StillColours;
}

function drawStretch({ line, width, dash }: Stretch, paint: Paint & { readonly casing: number }) {
  const { ink, opacity, isPicked, casing, colours } = paint;
  const d = linePath(line);
  if (!d) return { edge: [], casing: [], ink: [] };
  const stroke = (
    colour: string,
    wide: number,
    alpha: number,
    dashed?: readonly [number, number],
    ahead = 0,
  ) =>
    element("path", {
      d,
      fill: "none",
      stroke: colour,
      "stroke-width": wide,
      "stroke-linejoin": "round",
      "stroke-opacity": alpha < 1 ? alpha : undefined,
      "stroke-dasharray": dashed?.map((length) => pixels(length)).join(" "),
      "stroke-dashoffset": dashed && ahead > 0 ? ahead : undefined,
    });
  const around =
    dash && !isPicked ? ([dash[0] + casing, Math.max(0, dash[1] - casing)] as const) : undefined;
  return {
    // Fading outwards, as the live map's: three strokes over each other.
    edge: isPicked
      ? [12, 8, 4].map((beyond) =>
          stroke(colours.ground.highlight, width + casing + beyond, 0.1 * opacity),
        )
      : [],
    casing: [
      stroke(
        colours.ground.paper,
        width + casing,
        (isPicked ? 1 : 0.8) * opacity,
        around,
        casing / 2,
      ),
    ],
    ink: [stroke(ink, width, opacity, dash ?? undefined)],
  };
}

function drawArrow(
  { at, direction }: NonNullable<Stretch["arrow"]>,
  ink: string,
  opacity: number,
  { ground }: StillColours,
): SvgText {
  const [x, y] = direction;
  const turn = (Math.atan2(x, -y) * 180) / Math.PI;
  const shape = { d: "M0-7 6 5 0 2-6 5Z" };
  return element(
    "g",
    { transform: `translate(${pixels(at[0])} ${pixels(at[1])}) rotate(${pixels(turn)})` },
    element("path", { ...shape, fill: ground.paper, stroke: ground.paper, "stroke-width": 2.5 }),
    element("path", { ...shape, fill: ink, "fill-opacity": opacity < 1 ? opacity : undefined }),
  );
}

function drawHead(
  at: Pixel,
  { ink, opacity, isExact, isPicked, colours }: Paint & { readonly isExact: boolean },
): readonly SvgText[] {
  const { paper, highlight } = colours.ground;
  const ring = (radius: number, width: number, colour: string, alpha: number) =>
    element("circle", {
      cx: at[0],
      cy: at[1],
      r: radius,
      fill: "none",
      stroke: colour,
      "stroke-width": width,
      "stroke-opacity": alpha < 1 ? alpha : undefined,
    });
  return [
    disc(at, isPicked ? 11 : 9, paper),
    ...(isPicked ? [ring(11.2, 1.6, highlight, 1)] : []),
    isExact ? ring(4.9, 5, ink, opacity) : ring(6.6, 2, ink, opacity),
  ];
}

function disc([cx, cy]: Pixel, r: number, fill: string, opacity = 1): SvgText {
  return element("circle", { cx, cy, r, fill, "fill-opacity": opacity < 1 ? opacity : undefined });
}

function lengthOf(line: readonly Pixel[]): number {
  let length = 0;
  for (const [index, [x, y]] of line.entries()) {
    const [beforeX, beforeY] = line[index - 1] ?? [x, y];
    length += Math.hypot(x - beforeX, y - beforeY);
  }
  return length;
}

/** A line without so many pixels at its end. */
function shortened(line: readonly Pixel[], by: number): readonly Pixel[] {
  let left = lengthOf(line) - by;
  const kept: Pixel[] = [];
  for (const [index, point] of line.entries()) {
    const before = line[index - 1];
    if (!before) {
      kept.push(point);
      continue;
    }
    const length = Math.hypot(point[0] - before[0], point[1] - before[1]);
    if (left <= 0) break;
    const share = length > 0 ? Math.min(1, left / length) : 1;
    kept.push([
      before[0] + (point[0] - before[0]) * share,
      before[1] + (point[1] - before[1]) * share,
    ]);
    left -= length;
  }
  return kept;
}

/** Where something stands so many pixels behind a line's end, along its last leg; no farther back than the line is long. */
function arrowAt(line: readonly Pixel[], back: number): Stretch["arrow"] {
  const [before, tip] = line.slice(-2);
  if (!before || !tip) return null;
  const length = Math.hypot(tip[0] - before[0], tip[1] - before[1]) || 1;
  const direction: Pixel = [(tip[0] - before[0]) / length, (tip[1] - before[1]) / length];
  const by = Math.min(back, lengthOf(line));
  return { at: [tip[0] - direction[0] * by, tip[1] - direction[1] * by], direction };
}

/** The number of which these are the bits. */
function floatOf(bits: number): number {
  const view = new DataView(new ArrayBuffer(4));
  view.setUint32(0, bits);
  return view.getFloat32(0);
}
