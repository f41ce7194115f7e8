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

/** Numbers that a view is told by: two matrices of 16, a plane of 4, and ten more. */
const length = 46;

/** Makes the view of each picture, anew only where it is another one than the last. */
export function createLastView() {
  let known = new Float64Array(length).fill(NaN);
  let asked = new Float64Array(length);
  let last: View | null = null;

  /** The view of the picture that is being drawn. */
  return (map: MapLibreMap, gl: WebGL2RenderingContext, input: CustomRenderMethodInput): View => {
    const { mainMatrix, fallbackMatrix, clippingPlane, projectionTransition } =
      input.defaultProjectionData;
    const { lng, lat } = map.getCenter();
    const [zoom, pixelRatio] = [map.getZoom(), map.getPixelRatio()];
    asked.set(mainMatrix, 0);
    asked.set(fallbackMatrix, 16);
    asked.set(clippingPlane, 32);
    asked[36] = projectionTransition;
    asked[37] = lng;
    asked[38] = lat;
    asked[39] = zoom;
    asked[40] = map.getPitch();
    asked[41] = pixelRatio;
    asked[42] = gl.drawingBufferWidth;
    asked[43] = gl.drawingBufferHeight;
    asked[44] = Number(isOnGlobe(input));
    asked[45] = Number(map.getRenderWorldCopies());
    if (last && asked.every((value, at) => value === known[at])) return last;
    [known, asked] = [asked, known];
    const [width, height] = [
      gl.drawingBufferWidth / pixelRatio,
      gl.drawingBufferHeight / pixelRatio,
    ];
    const screen = screenProjection(map, input, width, height);
    const { centre, world } = screen;
    const around = { x: centre.x + world * wholeX, y: centre.y };
    last = { screen, relative: projectionAround(input, around), zoom, pixelRatio };
    return last;
  };
}
