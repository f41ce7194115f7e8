/** The layer whose records have stops, in `waypoints.csv`. */
export const routesLayer = "routes";
/** The layer whose records have no place and stand on the timeline only. */
export const placelessLayer = "events";
