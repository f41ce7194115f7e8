import type { CustomRenderMethodInput, Map as MapLibreMap } from "maplibre-gl";
import type { RelativeProjection } from "./fixed-mercator.ts";
import { isOnGlobe, projectionAround } from "./fixed-mercator.ts";
import { wholeX } from "../../scene/mercator.ts";
import type { ScreenProjection } from "./screen-projection.ts";
import { screenProjection } from "./screen-projection.ts";

/** How a picture is seen: the same object as long as the camera rests and the canvas keeps its size. */
export interface View {
  readonly screen: ScreenProjection;
  /** Around the camera's centre. */
  readonly relative: RelativeProjection;
  readonly zoom: number;
  readonly pixelRatio: number;
}

/**
 * Makes the view of each picture, anew only where it is another one than the last. The other matrix and
 * the plane of the globe's edge follow from the camera that the first matrix tells of.
 */
export function createLastView() {
  const matrix = new Float64Array(16).fill(NaN);
  const rest = new Float64Array(9);
  let last: View | null = null;

  /** Whether the matrix and what else tells a view are those of the last one; keeps them. */
  function isLast(mainMatrix: ArrayLike<number>, ...others: readonly number[]): boolean {
    let same = true;
    for (let at = 0; at < matrix.length; at += 1) {
      if (matrix[at] === mainMatrix[at]) continue;
      matrix[at] = mainMatrix[at] ?? 0;
      same = false;
    }
    for (let at = 0; at < rest.length; at += 1) {
      if (rest[at] === others[at]) continue;
      rest[at] = others[at] ?? 0;
      same = false;
    }
    return same;
  }

  /** The view of the picture that is being drawn. */
  return (map: MapLibreMap, gl: WebGL2RenderingContext, input: CustomRenderMethodInput): View => {
    const { mainMatrix, projectionTransition } = input.defaultProjectionData;
    const { lng, lat } = map.getCenter();
    const zoom = map.getZoom();
    const pixelRatio = map.getPixelRatio();
    const { drawingBufferWidth, drawingBufferHeight } = gl;
    const same = isLast(
      mainMatrix,
      projectionTransition,
      lng,
      lat,
      zoom,
      pixelRatio,
      drawingBufferWidth,
      drawingBufferHeight,
      Number(isOnGlobe(input)),
      Number(map.getRenderWorldCopies()),
    );
    if (last && same) return last;
    const [width, height] = [drawingBufferWidth / pixelRatio, drawingBufferHeight / pixelRatio];
    const screen = screenProjection(map, input, width, height);
    const { centre, world } = screen;
    const around = { x: centre.x + world * wholeX, y: centre.y };
    last = { screen, relative: projectionAround(input, around), zoom, pixelRatio };
    return last;
  };
}
