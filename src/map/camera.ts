import type { Map as MapLibreMap, MapOptions } from "maplibre-gl";
import type { Story } from "../record/story.ts";
import { cameraBounds, cameraPadding, nearestZoom } from "../scene/camera-bounds.ts";
import type { CameraRequest } from "../session/session.ts";

type Size = Pick<HTMLElement, "clientWidth" | "clientHeight">;

function paddingIn({ clientWidth, clientHeight }: Size): number {
  return cameraPadding(clientWidth, clientHeight);
}

/** The same on each side of what is in sight, so that its middle is the camera's: words may cover the map's foot. */
function paddingAbove({ clientWidth, clientHeight }: HTMLElement, covered: number) {
  const around = paddingIn({ clientWidth, clientHeight: clientHeight - covered });
  return { top: around, left: around, right: around, bottom: around + covered };
}

/** Turns what the session asks to look at into what the map's camera is told. */
export function createCamera(story: Pick<Story, "places">) {
  function boundsFor(request: Extract<CameraRequest, { places: unknown }>) {
    const bounds = cameraBounds(request, story);
    return bounds && ([...bounds] as [number, number, number, number]);
  }

  return {
    /** Where a map starts, so many pixels of its foot covered; nothing for places that are not known. */
    opening(
      request: CameraRequest,
      container: HTMLElement,
      covered: number,
    ): Pick<MapOptions, "bounds" | "fitBoundsOptions" | "center" | "zoom"> {
      if ("viewpoint" in request) {
        const { lon, lat, zoom } = request.viewpoint;
        return { center: [lon, lat], zoom };
      }
      const bounds = boundsFor(request);
      if (!bounds) return {};
      const padding = paddingAbove(container, covered);
      return { bounds, fitBoundsOptions: { padding, absolutePadding: true, maxZoom: nearestZoom } };
    },
    /** Moves in so many milliseconds; at once where the reader asked for less motion. */
    move(map: MapLibreMap, request: CameraRequest, covered: number, duration: number) {
      const padding = paddingAbove(map.getContainer(), covered);
      if ("viewpoint" in request) {
        const { lon, lat, zoom } = request.viewpoint;
        map.easeTo({ center: [lon, lat], zoom, padding, duration });
        return;
      }
      const bounds = boundsFor(request);
      if (!bounds) return;
      map.fitBounds(bounds, { padding, absolutePadding: true, maxZoom: nearestZoom, duration });
    },
    /** Keeps in the middle of what is in sight what stood there, once more or less of the foot is covered. */
    cover(map: MapLibreMap, covered: number, duration: number) {
      map.easeTo({ padding: paddingAbove(map.getContainer(), covered), duration });
    },
  };
}
