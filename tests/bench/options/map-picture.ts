import type { Map as MapLibreMap } from "maplibre-gl";
import { rendererOf, webGlPicture } from "../page/webgl-picture.ts";

/** The map's picture, looked at whenever MapLibre has drawn it, and drawn anew on demand. */
export function mapPicture(map: MapLibreMap) {
  const gl = map.getCanvas().getContext("webgl2");
  if (!gl) throw new Error("the map has no WebGL 2 context: start a browser that offers one");
  const picture = webGlPicture(gl);
  map.on("render", picture.drawn);
  return { picture, renderer: rendererOf(gl), redraw: () => map.triggerRepaint() };
}
