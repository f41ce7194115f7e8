import type { Map as MapLibreMap } from "maplibre-gl";
import type { FrameView, Pixel } from "../gl/drawn-at.ts";
import { drawnAt } from "../gl/drawn-at.ts";
import { wholeX, wholeY } from "../../scene/mercator.ts";
import type { MercatorShape, Path } from "./mercator-shape.ts";
import { groundUnder, isInside } from "./under-point.ts";
import type { ShapeView } from "./shape-drawing.ts";

/**
 * The pixel of an area or a line that is nearest to another: that itself where the area holds it. Null where
 * nothing of it is on this side of the globe.
 */
export function nearestOfShape(
  shape: MercatorShape,
  at: Pixel,
  map: Pick<MapLibreMap, "unproject">,
  view: ShapeView,
): Pixel | null {
  const { screen, relative, zoom } = view.seen;
  const frame = { ...view, centre: screen.centre, projection: relative };
  const under = shape.polygons.length > 0 ? groundUnder(at, map, frame, zoom) : null;
  if (under && isInside(shape, under)) return at;
  let nearest: Pixel | null = null;
  let least = Infinity;
  function see(pixel: Pixel) {
    const distance = Math.hypot(pixel.x - at.x, pixel.y - at.y);
    if (distance >= least) return;
    least = distance;
    nearest = pixel;
  }
  for (const ring of shape.polygons.flat()) visitLegs(ring, true, at, frame, see);
  for (const line of shape.lines) visitLegs(line, false, at, frame, see);
  return nearest;
}

/** Visits the nearest pixel of each leg of a path. */
function visitLegs(
  path: Path,
  isRing: boolean,
  at: Pixel,
  frame: FrameView,
  see: (pixel: Pixel) => void,
) {
  const last = path.length - 2;
  let from = onScreen(path, isRing ? last : 0, frame);
  for (let vertex = isRing ? 0 : 2; vertex <= last; vertex += 2) {
    const to = onScreen(path, vertex, frame);
    if (from && to) see(nearestOnLeg(at, from, to));
    from = to;
  }
}

function onScreen(path: Path, vertex: number, frame: FrameView): Pixel | null {
  const [x, y] = [path[vertex] ?? 0, path[vertex + 1] ?? 0];
  return drawnAt(frame, { x: (x - Math.floor(x)) * wholeX, y: y * wholeY });
}

function nearestOnLeg(at: Pixel, from: Pixel, to: Pixel): Pixel {
  const [x, y] = [to.x - from.x, to.y - from.y];
  const squared = x * x + y * y;
  const along = squared === 0 ? 0 : ((at.x - from.x) * x + (at.y - from.y) * y) / squared;
  const part = Math.min(1, Math.max(0, along));
  return { x: from.x + x * part, y: from.y + y * part };
}

export type NearestOfShape = typeof nearestOfShape;
