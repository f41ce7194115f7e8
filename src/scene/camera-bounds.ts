import type { Story } from "../record/story.ts";
import type { Bounds } from "../record/where.ts";
import { boundsOf } from "../record/where.ts";
import { widenedBounds } from "../record/widened-bounds.ts";
import type { CameraRequest } from "../session/session.ts";

/** The zoom that the map does not go beyond by itself. */
export const nearestZoom = 8;

/** Pixels beside and above what is looked at, on each side of it. */
export interface CameraPadding {
  readonly beside: number;
  readonly above: number;
}

/**
 * So that marks and their names stand clear of the edges; less on a small map, where one that is low leaves
 * room beside for a mark and its ring all the same.
 */
export function cameraPadding(width: number, height: number): CameraPadding {
  const above = Math.min(72, 0.12 * Math.min(width, height));
  return { beside: Math.max(above, Math.min(72, 0.1 * width)), above };
}

/** What a request for places wants in sight, in degrees; null where no place that is asked for is known. */
export function cameraBounds(
  request: Extract<CameraRequest, { places: unknown }>,
  { places }: Pick<Story, "places">,
): Bounds | null {
  const bounds = boundsOf(request.places.flatMap((id) => places.get(id) ?? []));
  return bounds && request.widthKm ? widenedBounds(bounds, request.widthKm) : bounds;
}
