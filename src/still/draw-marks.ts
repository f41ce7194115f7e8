import type { Story } from "../record/story.ts";
import { crowdScale } from "../scene/marks/crowd-scale.ts";
import { markStyles, noGlyph } from "../scene/marks/point-columns.ts";
import type { Showing } from "../scene/marks/shown-points.ts";
import { createShownPoints } from "../scene/marks/shown-points.ts";
import { storyPoints } from "../scene/marks/story-points.ts";
import type { Look } from "../session/visible.ts";
import { glyphNames } from "../symbol/glyphs.ts";
import { markFeet } from "../symbol/mark-foot.ts";
import type { MarkPath, MarkSpec } from "../symbol/mark.ts";
import { markPaths } from "../symbol/mark.ts";
import { fade } from "../time/fade.ts";
import { createTimeIndex, openEnd, openStart } from "../time/time-index.ts";
import type { Box } from "./clip.ts";
import { isInBox } from "./clip.ts";
import type { Drawn } from "./drawn.ts";
import type { Standing } from "./standing.ts";
import type { StillColours } from "./still-colours.ts";
import type { StillProjection } from "./still-projection.ts";
import type { SvgText } from "./svg.ts";
import { element, pixels } from "./svg.ts";

/** Pixels below which a mark has no pictogram, dashes or foot, as on the live map. */
const leastDetailSize = 14;

/** Of the field of 24 that a mark is drawn on. */
const field = 24;

/** What a mark's rim adds to its half. */
const rim = 28 / 24;

/** Half of the least size of a target: 24 pixels across (WCAG 2.5.8). */
const leastRadius = 12;

/** Of the ring around what is picked, on the mark's field. */
const halo = { radius: 13.2, width: 1.6 } as const;

export interface MarksOptions {
  readonly projection: StillProjection;
  readonly colours: StillColours;
  readonly box: Box;
  readonly standing: Standing;
  readonly id: string;
  /** Days since 1970-01-01 with the part of the day that has passed. */
  readonly time: number;
  readonly length: number;
  readonly openReach: number;
  readonly hiddenLayers: ReadonlySet<string>;
  /** Whether the reader's filter lets a record through. */
  readonly passes: (record: string) => boolean;
  readonly pointedAt: ReadonlySet<string>;
}

/** Draws a story's marks by the same columns, fans, sizes and fades as the live map's layer. */
export function createMarkDrawing(story: Story) {
  const points = storyPoints(story);
  const { columns, layers, groupOf } = points;
  const index = createTimeIndex(columns);
  const shownPoints = createShownPoints({ columns, index, layers, groupOf });
  const firstTrace = index.order.length;

  function opacityOf(point: number, { time, length, openReach }: Showing): number {
    const [start = 0, end = 0] = [columns.start[point], columns.end[point]];
    const until = end === openEnd ? Infinity : end;
    const open = end === openEnd ? -Infinity : end - openReach;
    return fade(start === openStart ? open : start, until, time, length);
  }

  function lookOf(point: number, isTrace: boolean, { time, length }: Showing): Look {
    if (isTrace) return "trace";
    const [start = 0, end = 0] = [columns.sureStart[point], columns.sureEnd[point]];
    return start < end && start < time && end > time - length ? "sure" : "possible";
  }

  function specOf(point: number, look: Look, isSmall: boolean): MarkSpec {
    const style = markStyles[columns.style[point] ?? 0] ?? "plain";
    const glyph = columns.glyph[point] ?? noGlyph;
    return {
      shape: layers[columns.layer[point] ?? 0]?.shape ?? "",
      glyph: isSmall || glyph === noGlyph ? "" : (glyphNames[glyph] ?? ""),
      style: isSmall && style === "claimed" ? "plain" : style,
      look,
      foot: isSmall ? "none" : (markFeet[columns.foot[point] ?? 0] ?? "none"),
    };
  }

  /** The marks, lowest first, and the places at which one shows that is no mere trace. */
  function draw(options: MarksOptions) {
    const { projection, colours, box, standing, id, hiddenLayers, passes, pointedAt } = options;
    const scale = crowdScale(points.records.length, projection.camera.zoom);
    const hidden = [...layers.keys()].filter((at) => hiddenLayers.has(layers[at]?.id ?? ""));
    const showing: Showing = {
      time: options.time,
      length: options.length,
      openReach: options.openReach,
      hidden: new Set(hidden),
      mask: Uint8Array.from(points.records, (record) => Number(passes(record))),
      selected: [...pointedAt].flatMap((record) => points.pointsOf(record)),
    };
    const symbols = new Map<string, { readonly name: string; readonly svg: SvgText }>();
    const svg: SvgText[] = [];
    const drawn: Drawn[] = [];
    const places = new Map<string, number>();
    const selected = new Set(showing.selected);

    /** The picture of a mark around its middle, made where it is the first of its kind. */
    function symbolOf(point: number, look: Look, size: number, isPicked: boolean): string {
      const isSmall = size < leastDetailSize;
      const spec = specOf(point, look, isSmall);
      const layer = layers[columns.layer[point] ?? 0]?.id ?? "";
      const key = JSON.stringify([spec, layer, size, isPicked]);
      const known = symbols.get(key);
      if (known) return known.name;
      const name = `${id}-mark-${symbols.size}`;
      const { paper, highlight } = colours.ground;
      const paths = markPaths(spec).map((path) =>
        drawPath(path, colours.layer(layer), paper, isSmall),
      );
      const perUnit = size / field;
      const svgOf = element(
        "g",
        { id: name, transform: `scale(${pixels(perUnit, 3)}) translate(-12 -12)` },
        isPicked ? drawHalo(perUnit, paper, highlight) : "",
        ...paths,
      );
      symbols.set(key, { name, svg: svgOf });
      return name;
    }

    function see(slot: number, point: number, right: number, down: number) {
      const isTrace = slot >= firstTrace;
      const at = projection.project(columns.lon[point] ?? 0, columns.lat[point] ?? 0);
      const place = points.places[point] ?? "";
      if (!isTrace) places.set(place, (places.get(place) ?? 0) + 1);
      const look = lookOf(point, isTrace, showing);
      const [x, y] = at ? [at[0] + right * scale, at[1] + down * scale] : [NaN, NaN];
      const size = (columns.size[point] ?? 0) * scale;
      drawn.push({
        record: points.records[point] ?? "",
        look,
        how: "mark",
        place,
        x,
        y,
        wide: false,
        radius: Math.max(leastRadius, (size / 2) * rim),
        rings: [],
        lines: [],
      });
      if (!at || !isInBox([x, y], box)) return;
      const name = symbolOf(point, look, size, selected.has(point));
      const opacity = isTrace ? 1 : opacityOf(point, showing);
      const [movedX, movedY] = [right * scale, down * scale];
      svg.push(
        element("use", {
          href: `#${name}`,
          ...standing(x - movedX, y - movedY),
          transform:
            movedX || movedY ? `translate(${pixels(movedX)} ${pixels(movedY)})` : undefined,
          opacity: opacity < 1 ? opacity : undefined,
        }),
      );
    }

    const shown = shownPoints.at(showing);
    shownPoints.visit(shown, showing, see);
    const defs = element("defs", {}, ...[...symbols.values()].map((symbol) => symbol.svg));
    return { svg: symbols.size > 0 ? [defs, ...svg] : [], drawn, places };
  }

  return { draw };
}

function drawPath(path: MarkPath, ink: string, paper: string, isSmall: boolean): SvgText {
  const colours = { ink, paper, none: "none" };
  return element("path", {
    d: path.path,
    fill: colours[path.fill],
    stroke: path.stroke === "none" ? undefined : colours[path.stroke],
    "stroke-width": path.stroke === "none" ? undefined : path.strokeWidth,
    "stroke-dasharray": path.dash.length > 0 && !isSmall ? path.dash.join(" ") : undefined,
    "stroke-linecap": path.stroke === "none" ? undefined : "round",
    "stroke-linejoin": path.stroke === "none" ? undefined : "round",
    opacity: path.opacity < 1 ? path.opacity : undefined,
  });
}

function drawHalo(perUnit: number, paper: string, highlight: string): SvgText {
  return element("circle", {
    cx: field / 2,
    cy: field / 2,
    r: halo.radius,
    fill: paper,
    stroke: highlight,
    "stroke-width": Math.max(1 / perUnit, halo.width),
  });
}
