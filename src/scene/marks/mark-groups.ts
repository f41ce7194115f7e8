import { isCrowd } from "./crowd-scale.ts";
import { nearbyGroups, samePlaceGroups } from "./nearby-groups.ts";
import type { PointColumns } from "./point-columns.ts";

/** Most points of which those at one place are looked for: more are too many to be spread out. */
const mostGrouped = 200_000;

/**
 * Which marks are spread out beside each other, by numbers of groups: those so near that they would
 * hide each other, in a crowd only those of one place. Null where there are too many for either.
 */
export function markGroups({ lon, lat }: Pick<PointColumns, "lon" | "lat">): Int32Array | null {
  if (lon.length > mostGrouped) return null;
  return isCrowd(lon.length) ? samePlaceGroups(lon, lat) : nearbyGroups(lon, lat);
}
