import type { Story } from "../record/story.ts";
import { cameraBounds } from "../scene/camera-bounds.ts";
import { fitBounds } from "../scene/fit-bounds.ts";
import type { CameraRequest } from "../session/session.ts";

/** Where a picture looks, and how large it is. */
export interface StillCamera {
  /** Of its middle, in degrees (WGS 84). */
  readonly lon: number;
  readonly lat: number;
  /** MapLibre's, of 512-pixel tiles. */
  readonly zoom: number;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** Pixels at its foot that something lies over: its middle is that of the rest. */
  readonly covered?: number;
}

/** Of a picture, in pixels. */
export type Size = Pick<StillCamera, "width" | "height" | "covered">;

/** The zooms that the live map keeps to on its own ground. */
export const zoomRange = { least: 1.5, most: 11 } as const;

/** Where the live map starts where it is asked for nothing that there is. */
const nowhere = { lon: 0, lat: 0, zoom: zoomRange.least };

/** Where the live map of a size would look for a request: at a point, or so that all places are in sight. */
export function stillCamera(
  request: CameraRequest,
  story: Pick<Story, "places">,
  size: Size,
): StillCamera {
  if ("viewpoint" in request) {
    const { lon, lat, zoom } = request.viewpoint;
    return { lon, lat, zoom: withinRange(zoom), ...size };
  }
  const bounds = cameraBounds(request, story);
  if (!bounds) return { ...nowhere, ...size };
  const { lon, lat, zoom } = fitBounds(bounds, size);
  return { lon, lat, zoom: withinRange(zoom), ...size };
}

function withinRange(zoom: number): number {
  return Math.min(Math.max(zoom, zoomRange.least), zoomRange.most);
}
