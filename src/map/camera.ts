import type { Map as MapLibreMap, MapOptions } from "maplibre-gl";
import type { Story } from "../record/story.ts";
import { cameraBounds, cameraPadding, nearestZoom } from "../scene/camera-bounds.ts";
import type { CameraRequest } from "../session/session.ts";

function paddingIn({ clientWidth, clientHeight }: HTMLElement): number {
  return cameraPadding(clientWidth, clientHeight);
}

/** Turns what the session asks to look at into what the map's camera is told. */
export function createCamera(story: Pick<Story, "places">) {
  function boundsFor(request: Extract<CameraRequest, { places: unknown }>) {
    const bounds = cameraBounds(request, story);
    return bounds && ([...bounds] as [number, number, number, number]);
  }

  return {
    /** Where a map starts; nothing for places that are not known. */
    opening(
      request: CameraRequest,
      container: HTMLElement,
    ): Pick<MapOptions, "bounds" | "fitBoundsOptions" | "center" | "zoom"> {
      if ("viewpoint" in request) {
        const { lon, lat, zoom } = request.viewpoint;
        return { center: [lon, lat], zoom };
      }
      const bounds = boundsFor(request);
      if (!bounds) return {};
      return { bounds, fitBoundsOptions: { padding: paddingIn(container), maxZoom: nearestZoom } };
    },
    /** Moves in so many milliseconds; at once where the reader asked for less motion. */
    move(map: MapLibreMap, request: CameraRequest, duration: number) {
      if ("viewpoint" in request) {
        const { lon, lat, zoom } = request.viewpoint;
        map.easeTo({ center: [lon, lat], zoom, duration });
        return;
      }
      const bounds = boundsFor(request);
      if (!bounds) return;
      const padding = paddingIn(map.getContainer());
      map.fitBounds(bounds, { padding, maxZoom: nearestZoom, duration });
    },
  };
}
