import type { Map as MapLibreMap } from "maplibre-gl";
import type { FrameView, Pixel } from "../gl/drawn-at.ts";
import { drawnAt } from "../gl/drawn-at.ts";
import { fixedPoint, wholeX, wholeY } from "../../scene/mercator.ts";
import type { MercatorShape, Path } from "./mercator-shape.ts";
import { middleX } from "./mercator-shape.ts";

/** A point on the Mercator map, in parts of the world. */
export interface MercatorPoint {
  readonly x: number;
  readonly y: number;
}

/** Whether a point lies in a shape: in a polygon and in none of its holes (even-odd). */
export function isInside(shape: MercatorShape, { x, y }: MercatorPoint): boolean {
  const near = beside(shape, x);
  if (near < shape.west || near > shape.east || y < shape.north || y > shape.south) return false;
  return shape.polygons.some(
    (rings) => rings.filter((ring) => crossesRightOf(ring, near, y)).length % 2 === 1,
  );
}

/** The x of the same place on the copy of the world in which a shape's middle is nearest. */
export function beside(shape: MercatorShape, x: number): number {
  return x + Math.round(middleX(shape) - x);
}

/** Whether a ring crosses the way to the east from a point an odd number of times. */
function crossesRightOf(ring: Path, x: number, y: number): boolean {
  let odd = false;
  let before = ring.length - 2;
  for (let at = 0; at < ring.length; at += 2) {
    const [oneX, oneY] = [ring[at] ?? 0, ring[at + 1] ?? 0];
    const [otherX, otherY] = [ring[before] ?? 0, ring[before + 1] ?? 0];
    if (oneY > y !== otherY > y && x < ((otherX - oneX) * (y - oneY)) / (otherY - oneY) + oneX) {
      odd = !odd;
    }
    before = at;
  }
  return odd;
}

/** Where a place of the Mercator map is drawn; null out of sight. */
export function onScreen(x: number, y: number, frame: FrameView): Pixel | null {
  const wrapped = x - Math.floor(x);
  return drawnAt(frame, { x: wrapped * wholeX, y: y * wholeY });
}

/**
 * The place that is drawn at a point of the screen; null beside the globe. What the map says of it is only the
 * beginning: between the globe and the flat map it is some way off.
 */
export function groundUnder(
  at: Pixel,
  map: Pick<MapLibreMap, "unproject">,
  frame: FrameView,
  zoom: number,
): MercatorPoint | null {
  const { lng, lat } = map.unproject([at.x, at.y]);
  const start = fixedPoint(lng, lat);
  let [x, y] = [start.x / wholeX, start.y / wholeY];
  const pixel = 1 / (512 * 2 ** zoom);
  for (let round = 0; round < 8; round += 1) {
    const here = onScreen(x, y, frame);
    const [east, south] = [onScreen(x + pixel, y, frame), onScreen(x, y + pixel, frame)];
    if (!here || !east || !south) return null;
    const [offX, offY] = [at.x - here.x, at.y - here.y];
    if (Math.hypot(offX, offY) < 0.1) return { x, y };
    const [eastX, eastY] = [east.x - here.x, east.y - here.y];
    const [southX, southY] = [south.x - here.x, south.y - here.y];
    const determinant = eastX * southY - eastY * southX;
    if (determinant === 0) return null;
    x += ((offX * southY - offY * southX) / determinant) * pixel;
    y += ((offY * eastX - offX * eastY) / determinant) * pixel;
    y = Math.min(1, Math.max(0, y));
  }
  return null;
}
