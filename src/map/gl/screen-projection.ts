import type { CustomRenderMethodInput, Map as MapLibreMap } from "maplibre-gl";
import type { FixedPoint } from "../../scene/mercator.ts";
import { isOnGlobe } from "./fixed-mercator.ts";
import { fixedPoint, mercatorX, wholeX, wholeY } from "../../scene/mercator.ts";

type Matrix = ArrayLike<number>;

/** Pixels of the screen from the map's upper left corner. */
export interface ScreenPoint {
  x: number;
  y: number;
}

/** How a picture was projected, on the CPU as the shader does it. */
export interface ScreenProjection {
  /** The camera's centre. */
  readonly centre: FixedPoint;
  /** The world that the centre lies in: not 0 only where the camera went around. */
  readonly world: number;
  /** Copies of the world to draw, 0 being the one around the centre. */
  readonly copies: readonly number[];
  /** Whether a place is drawn in the nearest copy of the world, or only in its own. */
  readonly wraps: boolean;
  /**
   * Where a packed place stands on the screen in one of the copies, written to `at`; false where it
   * lies behind the camera or on the far side of the globe.
   */
  project(x: number, y: number, copy: number, at: ScreenPoint): boolean;
  /**
   * The packed places that may lie within so many pixels of a point, told without projecting each; null
   * on the globe and on a tilted map, where no box holds them.
   */
  boxAround(point: Readonly<ScreenPoint>, pixels: number): PlaceBox | null;
}

/** Packed places around a middle, each at most so far from it. */
export interface PlaceBox {
  readonly x: number;
  readonly y: number;
  readonly reachX: number;
  readonly reachY: number;
}

/** Takes the projection of the picture that is being drawn, so many pixels of the screen large. */
export function screenProjection(
  map: MapLibreMap,
  input: Pick<CustomRenderMethodInput, "shaderData" | "defaultProjectionData">,
  width: number,
  height: number,
): ScreenProjection {
  const { defaultProjectionData: data } = input;
  const globe = isOnGlobe(input);
  const { lng, lat } = map.getCenter();
  const centre = fixedPoint(lng, lat);
  const world = Math.floor(mercatorX(lng));
  const main = Float64Array.from(data.mainMatrix);
  const flat = Float64Array.from(data.fallbackMatrix);
  const wraps = !globe && map.getRenderWorldCopies();
  const worldPixels = 512 * 2 ** map.getZoom();
  // Half of what is in sight, in worlds, whichever way the map is turned; tilted it reaches farther.
  const sight = Math.hypot(width, height) / 2 / worldPixels + (map.getPitch() > 0 ? 1 : 0);
  const reach = wraps ? Math.ceil(sight - 0.5 + 64 / worldPixels) : 0;
  const copies = Array.from({ length: 2 * reach + 1 }, (_, index) => index - reach);

  const [planeX, planeY, planeZ, planeW] = data.clippingPlane;
  const transition = data.projectionTransition;
  const hiding = Math.min(Math.max((transition - 0.2) / 0.8, 0), 1);

  function toScreen(at: ScreenPoint, x: number, y: number, w: number): boolean {
    at.x = (x / w / 2 + 0.5) * width;
    at.y = (0.5 - y / w / 2) * height;
    return w > 0;
  }

  function projectFlat(placeX: number, placeY: number, copy: number, at: ScreenPoint): boolean {
    let x = placeX / wholeX + world + copy;
    if (wraps) x -= Math.round((placeX - centre.x) / wholeX);
    const y = placeY / wholeY;
    return toScreen(at, row(main, 0, x, y, 0), row(main, 1, x, y, 0), row(main, 3, x, y, 0));
  }

  function projectGlobe(placeX: number, placeY: number, _copy: number, at: ScreenPoint): boolean {
    const [flatX, flatY] = [placeX / wholeX, placeY / wholeY];
    const angle = (flatX * 2 + 1) * Math.PI;
    const t = Math.exp(Math.PI - flatY * 2 * Math.PI);
    const cosine = (2 * t) / (t * t + 1);
    const x = Math.sin(angle) * cosine;
    const y = (t * t - 1) / (t * t + 1);
    const z = Math.cos(angle) * cosine;
    const w = row(main, 3, x, y, z);
    const depth = 1 - (x * planeX + y * planeY + z * planeZ + planeW);
    const mix = (line: number) => {
      const round = row(main, line, x, y, z);
      if (transition > 0.999) return round;
      return round * transition + row(flat, line, flatX, flatY, 0) * (1 - transition);
    };
    const mixedW = mix(3);
    const mixedZ = transition > 0.999 ? depth * w : depth * w * hiding;
    return toScreen(at, mix(0), mix(1), mixedW) && mixedZ <= mixedW;
  }

  function boxAround({ x, y }: Readonly<ScreenPoint>, pixels: number): PlaceBox | null {
    if (globe || map.getPitch() > 0) return null;
    const middle = map.unproject([x, y]);
    const packed = fixedPoint(middle.lng, middle.lat);
    // A turned map's pixels are as large as any.
    const share = (pixels + 1) / worldPixels;
    return { ...packed, reachX: share * wholeX, reachY: share * wholeY };
  }

  return { centre, world, copies, wraps, boxAround, project: globe ? projectGlobe : projectFlat };
}

/** One row of a column-major matrix times a place. */
function row(matrix: Matrix, line: number, x: number, y: number, z: number): number {
  return (
    (matrix[line] ?? 0) * x +
    (matrix[line + 4] ?? 0) * y +
    (matrix[line + 8] ?? 0) * z +
    (matrix[line + 12] ?? 0)
  );
}
