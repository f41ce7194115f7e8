import type { Map as MapLibreMap, MapOptions } from "maplibre-gl";
import type { Story } from "../record/story.ts";
import type { Viewpoint } from "../record/viewpoint.ts";
import { cameraBounds, cameraPadding } from "../scene/camera-bounds.ts";
import { fitBounds } from "../scene/fit-bounds.ts";
import type { CameraRequest } from "../session/session.ts";

/** The same on each side of what is in sight, so that its middle is the camera's: words may cover the map's foot. */
function paddingAbove({ clientWidth, clientHeight }: HTMLElement, covered: number) {
  const { beside, above } = cameraPadding(clientWidth, clientHeight - covered);
  return { top: above, left: beside, right: beside, bottom: above + covered };
}

/** Turns what the session asks to look at into what the map's camera is told. */
export function createCamera(story: Pick<Story, "places">) {
  /** Null for places that are not known. */
  function viewpointOf(
    request: CameraRequest,
    { clientWidth: width, clientHeight: height }: HTMLElement,
    covered: number,
  ): Viewpoint | null {
    if ("viewpoint" in request) return request.viewpoint;
    const bounds = cameraBounds(request, story);
    return bounds && fitBounds(bounds, { width, height, covered });
  }

  return {
    /** Where a map starts, so many pixels of its foot covered; nothing for places that are not known. */
    opening(
      request: CameraRequest,
      container: HTMLElement,
      covered: number,
    ): Pick<MapOptions, "center" | "zoom"> {
      const found = viewpointOf(request, container, covered);
      return found ? { center: found, zoom: found.zoom } : {};
    },
    /** Moves in so many milliseconds; at once where the reader asked for less motion. */
    move(map: MapLibreMap, request: CameraRequest, covered: number, duration: number) {
      const container = map.getContainer();
      const center = viewpointOf(request, container, covered);
      if (!center) return;
      const { zoom } = center;
      const there = { center, zoom, padding: paddingAbove(container, covered), duration };
      if ("viewpoint" in request) map.easeTo(there);
      else map.flyTo(there);
    },
    /** Keeps in the middle of what is in sight what stood there, once more or less of the foot is covered. */
    cover(map: MapLibreMap, covered: number, duration: number) {
      map.easeTo({ padding: paddingAbove(map.getContainer(), covered), duration });
    },
  };
}
