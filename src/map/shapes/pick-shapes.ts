import type { Map as MapLibreMap } from "maplibre-gl";
import type { FrameView, Pixel } from "../gl/drawn-at.ts";
import type { MercatorShape } from "./mercator-shape.ts";
import type { MercatorPoint } from "./under-point.ts";
import { beside, groundUnder, isInside, onScreen } from "./under-point.ts";
import type { Shape } from "./shape-data.ts";
import type { ShapeView } from "./shape-drawing.ts";

/** Pixels from a line within which it is hit. */
const reach = 7;
/** How many times nearer a place may seem near the globe's edge than it is on the ground. */
const foreshortening = 4;

/** What lies under a point of the screen, by the shapes' numbers. */
export interface ShapesUnder {
  /** Areas and rings that hold it, the topmost first. */
  readonly areas: readonly number[];
  /** Lines within reach, the nearest first. */
  readonly lines: readonly number[];
}

export interface PickableShapes {
  readonly map: Pick<MapLibreMap, "unproject">;
  readonly view: ShapeView;
  readonly shapes: readonly Shape[];
  readonly onMap: readonly MercatorShape[];
  /** Numbers of those of which something is drawn. */
  readonly drawn: readonly number[];
}

/** The drawn shapes under a point of the screen. */
export function pickShapes(
  at: Pixel,
  { map, view, shapes, onMap, drawn }: PickableShapes,
): ShapesUnder {
  const { screen, relative, zoom } = view.seen;
  const frame = { ...view, centre: screen.centre, projection: relative };
  const under = groundUnder(at, map, frame, zoom);
  const areas: number[] = [];
  const lines: { number: number; distance: number }[] = [];
  for (const number of drawn) {
    const shape = onMap[number];
    if (!under || !shape) continue;
    if (shapes[number]?.kind !== "line") {
      if (isInside(shape, under)) areas.unshift(number);
      continue;
    }
    const around = (reach * foreshortening) / (512 * 2 ** zoom);
    const distance = distanceTo(shape, under, around, at, frame);
    if (distance <= reach) lines.push({ number, distance });
  }
  lines.sort((a, b) => a.distance - b.distance);
  return { areas, lines: lines.map(({ number }) => number) };
}

/** Pixels on the screen to the nearest leg of a shape's lines that comes so near on the map; Infinity for none. */
function distanceTo(
  shape: MercatorShape,
  under: MercatorPoint,
  around: number,
  at: Pixel,
  frame: FrameView,
): number {
  const x = beside(shape, under.x);
  let nearest = Infinity;
  for (const line of shape.lines) {
    for (let from = 0; from + 3 < line.length; from += 2) {
      const [fromX = 0, fromY = 0, toX = 0, toY = 0] = [
        line[from],
        line[from + 1],
        line[from + 2],
        line[from + 3],
      ];
      const part = partAlong(x, under.y, fromX, fromY, toX, toY);
      const foot = { x: fromX + (toX - fromX) * part, y: fromY + (toY - fromY) * part };
      if (Math.hypot(foot.x - x, foot.y - under.y) > around) continue;
      // Near its foot a long leg is straight on the screen too.
      const length = Math.hypot(toX - fromX, toY - fromY);
      const step = Math.min(1, around / length);
      const [before, after] = [part - step, part + step].map((share) => {
        const clamped = Math.min(1, Math.max(0, share));
        return onScreen(fromX + (toX - fromX) * clamped, fromY + (toY - fromY) * clamped, frame);
      });
      if (!before || !after) continue;
      const share = partAlong(at.x, at.y, before.x, before.y, after.x, after.y);
      nearest = Math.min(
        nearest,
        Math.hypot(
          before.x + (after.x - before.x) * share - at.x,
          before.y + (after.y - before.y) * share - at.y,
        ),
      );
    }
  }
  return nearest;
}

/** How far along a leg the point of it is that is nearest to another, 0 to 1. */
function partAlong(
  x: number,
  y: number,
  fromX: number,
  fromY: number,
  toX: number,
  toY: number,
): number {
  const [legX, legY] = [toX - fromX, toY - fromY];
  const squared = legX * legX + legY * legY;
  const along = squared === 0 ? 0 : ((x - fromX) * legX + (y - fromY) * legY) / squared;
  return Math.min(1, Math.max(0, along));
}

export type PickShapes = typeof pickShapes;
