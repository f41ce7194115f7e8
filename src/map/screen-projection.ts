import type { CustomRenderMethodInput, Map as MapLibreMap } from "maplibre-gl";
import { MercatorCoordinate } from "maplibre-gl";
import { worldX, worldY } from "./pack-points.ts";

type Matrix = ArrayLike<number>;

/** Pixels of the screen from the map's upper left corner. */
export interface ScreenPoint {
  x: number;
  y: number;
}

/** How the last picture was projected: what the shader gets, and the same on the CPU. */
export interface ScreenProjection {
  /** The camera's centre in the steps of packed places. */
  readonly centre: readonly [x: number, y: number];
  /** From differences to `centre`, in worlds, to clip space; made in doubles. */
  readonly relative: Float32Array<ArrayBuffer>;
  /** Copies of the world to draw, 0 being the one around the centre. */
  readonly copies: readonly number[];
  /** Whether a place is drawn in the nearest copy of the world, or only in its own. */
  readonly wraps: boolean;
  /**
   * Where a packed place stands on the screen in one of the copies, written to `at`; false where it
   * lies behind the camera or on the far side of the globe.
   */
  project(x: number, y: number, copy: number, at: ScreenPoint): boolean;
}

/** Takes the projection of the picture that is being drawn, so many pixels of the screen large. */
export function screenProjection(
  map: MapLibreMap,
  { defaultProjectionData: data }: Pick<CustomRenderMethodInput, "defaultProjectionData">,
  width: number,
  height: number,
): ScreenProjection {
  const globe = data.projectionTransition > 0;
  const { x: centreX, y: centreY } = MercatorCoordinate.fromLngLat(map.getCenter());
  const world = Math.floor(centreX);
  const centre = [
    Math.floor((centreX - world) * worldX),
    Math.floor(Math.min(Math.max(centreY, 0), 1 - 1 / worldY) * worldY),
  ] as const;
  const main = Float64Array.from(data.mainMatrix);
  const flat = Float64Array.from(data.fallbackMatrix);
  const wraps = !globe && map.getRenderWorldCopies();
  const worldPixels = 512 * 2 ** map.getZoom();
  // Half of what is in sight, in worlds, whichever way the map is turned; tilted it reaches farther.
  const sight = Math.hypot(width, height) / 2 / worldPixels + (map.getPitch() > 0 ? 1 : 0);
  const reach = wraps ? Math.ceil(sight - 0.5 + 64 / worldPixels) : 0;
  const copies = Array.from({ length: 2 * reach + 1 }, (_, index) => index - reach);

  const [offsetX, offsetY] = [world + centre[0] / worldX, centre[1] / worldY];
  const relative = new Float32Array(moved(main, offsetX, offsetY));
  const [planeX, planeY, planeZ, planeW] = data.clippingPlane;
  const transition = data.projectionTransition;
  const hiding = Math.min(Math.max((transition - 0.2) / 0.8, 0), 1);

  function toScreen(at: ScreenPoint, x: number, y: number, w: number): boolean {
    at.x = (x / w / 2 + 0.5) * width;
    at.y = (0.5 - y / w / 2) * height;
    return w > 0;
  }

  function projectFlat(placeX: number, placeY: number, copy: number, at: ScreenPoint): boolean {
    let x = placeX / worldX + world + copy;
    if (wraps) x -= Math.round((placeX - centre[0]) / worldX);
    const y = placeY / worldY;
    return toScreen(at, row(main, 0, x, y, 0), row(main, 1, x, y, 0), row(main, 3, x, y, 0));
  }

  function projectGlobe(placeX: number, placeY: number, _copy: number, at: ScreenPoint): boolean {
    const [flatX, flatY] = [placeX / worldX, placeY / worldY];
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

  return { centre, relative, copies, wraps, project: globe ? projectGlobe : projectFlat };
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

/** A matrix whose origin is moved. */
function moved(matrix: Matrix, x: number, y: number): Float64Array {
  const result = Float64Array.from(matrix);
  for (let line = 0; line < 4; line += 1) result[12 + line] = row(matrix, line, x, y, 0);
  return result;
}
