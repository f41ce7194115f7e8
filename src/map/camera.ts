import type { Map as MapLibreMap, MapOptions } from "maplibre-gl";
import type { Story } from "../record/story.ts";
import { boundsOf } from "../record/where.ts";
import { widenedBounds } from "../record/widened-bounds.ts";
import type { CameraRequest } from "../session/session.ts";

/** The zoom that the map does not go beyond by itself. */
const nearest = 8;

type Size = Pick<HTMLElement, "clientWidth" | "clientHeight">;

/** Pixels around what is looked at, so that marks and their names stand clear of the edges; less on a small map. */
function paddingIn({ clientWidth, clientHeight }: Size): number {
  return Math.min(72, 0.12 * Math.min(clientWidth, clientHeight));
}

/** The same on each side of what is in sight, so that its middle is the camera's: words may cover the map's foot. */
function paddingAbove({ clientWidth, clientHeight }: HTMLElement, covered: number) {
  const around = paddingIn({ clientWidth, clientHeight: clientHeight - covered });
  return { top: around, left: around, right: around, bottom: around + covered };
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
      return { bounds, fitBoundsOptions: { padding, absolutePadding: true, maxZoom: nearest } };
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
      map.fitBounds(bounds, { padding, absolutePadding: true, maxZoom: nearest, duration });
    },
    /** Keeps in the middle of what is in sight what stood there, once more or less of the foot is covered. */
    cover(map: MapLibreMap, covered: number, duration: number) {
      map.easeTo({ padding: paddingAbove(map.getContainer(), covered), duration });
    },
  };
}
