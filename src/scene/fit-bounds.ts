import type { Bounds } from "../record/where.ts";
import type { Viewpoint } from "../record/viewpoint.ts";
import { cameraPadding, nearestZoom } from "./camera-bounds.ts";
import { degreesOf, mercatorX, mercatorY, wholeX, wholeY } from "./mercator.ts";

/** Of a map, in pixels, and how many of its foot something covers. */
export interface RoomOnMap {
  readonly width: number;
  readonly height: number;
  readonly covered?: number;
}

/**
 * From where a map shows all that lies within bounds, with room around them, in the part that nothing covers: its
 * middle in degrees, and MapLibre's zoom, of 512-pixel tiles. The same from wherever it comes; what MapLibre itself
 * finds for a globe leaves no room, so that what lies at the bounds is cut in half (`absolutePadding` in 6.17).
 * On a globe the bounds take at most as many pixels as on the flat map that is reckoned with here.
 */
export function fitBounds(
  [west, south, east, north]: Bounds,
  { width, height, covered = 0 }: RoomOnMap,
): Viewpoint {
  // Of a map that is covered whole there is still a line to look at.
  const free = Math.max(height - covered, 1);
  const { beside, above } = cameraPadding(width, free);
  const [left, right] = [mercatorX(west), mercatorX(east)];
  const [top, bottom] = [mercatorY(north), mercatorY(south)];
  const fitting = Math.min(
    (width - 2 * beside) / (right - left),
    (free - 2 * above) / (bottom - top),
  );
  const [lon, lat] = degreesOf({
    x: ((left + right) / 2) * wholeX,
    y: ((top + bottom) / 2) * wholeY,
  });
  return { lon, lat, zoom: Math.min(Math.log2(fitting / 512), nearestZoom) };
}
