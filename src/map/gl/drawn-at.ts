import type { RelativeProjection } from "./fixed-mercator.ts";
import type { FixedPoint } from "../../scene/mercator.ts";

/** Pixels of the map from its upper left corner. */
export interface Pixel {
  readonly x: number;
  readonly y: number;
}

/** What of a frame says where a point stands on the screen. */
export interface FrameView {
  readonly centre: FixedPoint;
  readonly projection: RelativeProjection;
  readonly width: number;
  readonly height: number;
}

/**
 * Where a point is drawn, as the shaders do it; null behind the camera and on the far side of the globe.
 * `map.project` knows nothing between the globe and the flat map, where one becomes the other.
 */
export function drawnAt(
  { centre, projection, width, height }: FrameView,
  point: FixedPoint,
): Pixel | null {
  const east = ((point.x - centre.x) | 0) / 2 ** 32;
  const south = (point.y - centre.y) / 2 ** 31;
  const { mainMatrix, fallbackMatrix, tileMercatorCoords, clippingPlane, transition } = projection;
  if (transition === 0) {
    const at = (row: number) => times(mainMatrix, row, east, south, 0);
    return pixelOf(at(0), at(1), at(3), width, height);
  }
  const angle = (tileMercatorCoords[0] + east) * 2 * Math.PI + Math.PI;
  const t = Math.exp(Math.PI - (tileMercatorCoords[1] + south) * 2 * Math.PI);
  const cosine = (2 * t) / (t * t + 1);
  const sphere = [Math.sin(angle) * cosine, (t * t - 1) / (t * t + 1), Math.cos(angle) * cosine];
  const [x = 0, y = 0, z = 0] = sphere;
  const [a, b, c, d] = clippingPlane;
  if (x * a + y * b + z * c + d < 0) return null;
  const at = (row: number) =>
    times(mainMatrix, row, x, y, z) * transition +
    times(fallbackMatrix, row, east, south, 0) * (1 - transition);
  return pixelOf(at(0), at(1), at(3), width, height);
}

function pixelOf(x: number, y: number, w: number, width: number, height: number): Pixel | null {
  if (w <= 0) return null;
  return { x: ((x / w + 1) / 2) * width, y: ((1 - y / w) / 2) * height };
}

/** A row of a column-major matrix times a point. */
function times(matrix: Float32Array, row: number, x: number, y: number, z: number): number {
  const at = (column: number) => matrix[column * 4 + row] ?? 0;
  return at(0) * x + at(1) * y + at(2) * z + at(3);
}
