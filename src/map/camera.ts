import type { Map as MapLibreMap, MapOptions } from "maplibre-gl";
import type { Story } from "../record/story.ts";
import { boundsOf } from "../record/where.ts";
import { widenedBounds } from "../record/widened-bounds.ts";
import type { CameraRequest } from "../session/session.ts";

/** The zoom that the map does not go beyond by itself. */
const nearest = 8;

/** Pixels around what is looked at, so that marks and their names stand clear of the edges; less on a small map. */
function paddingIn({ clientWidth, clientHeight }: HTMLElement): number {
  return Math.min(72, 0.12 * Math.min(clientWidth, clientHeight));
}

/** Turns what the session asks to look at into what the map's camera is told. */
export function createCamera({ places }: Pick<Story, "places">) {
  /** Degrees, west south east north; null where no place that is asked for is known. */
  function boundsFor(request: Extract<CameraRequest, { places: unknown }>) {
    const bounds = boundsOf(request.places.flatMap((id) => places.get(id) ?? []));
    const widened = bounds && request.widthKm ? widenedBounds(bounds, request.widthKm) : bounds;
    return widened && ([...widened] as [number, number, number, number]);
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
      return { bounds, fitBoundsOptions: { padding: paddingIn(container), maxZoom: nearest } };
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
      map.fitBounds(bounds, { padding, maxZoom: nearest, duration });
    },
  };
}
