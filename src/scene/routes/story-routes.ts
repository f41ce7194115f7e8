import type { Story } from "../../record/story.ts";
import { stopTimes } from "../../time/route-times.ts";
import { arrowCodes, stretchCodes } from "./route-data.ts";
import type { RouteData } from "./route-data.ts";

/** A story's routes as arrays, with the names of what the arrays number. */
export interface StoryRoutes {
  readonly data: RouteData;
  /** Record id -> the route's number. */
  readonly numbers: ReadonlyMap<string, number>;
  /** Route number -> its record's id. */
  readonly records: readonly string[];
  /** Colour number -> the story layer whose colour it is. */
  readonly layers: readonly string[];
}

/** The routes of all records that have stops. */
export function storyRoutes(story: Story): StoryRoutes {
  const walks = story.records.filter(({ waypoints }) => waypoints.length > 0);
  const layers = [...new Set(walks.map(({ layer }) => layer))];
  const positions: number[] = [];
  const segments = {
    positions: [0],
    stretches: [] as number[],
    arrows: [] as number[],
    left: [] as number[],
    reached: [] as number[],
  };
  const stops = { positions: [] as number[], reached: [] as number[], exact: [] as number[] };
  const routes = { segments: [0], stops: [0] };
  const pointOf = (place: string | undefined) => {
    const geometry = story.places.get(place ?? "")?.geometry;
    return geometry?.type === "Point" ? geometry.coordinates : null;
  };

  for (const { waypoints } of walks) {
    const times = stopTimes(waypoints);
    const lastReached = Math.max(...times.map(({ reached }) => reached ?? -Infinity));
    /** When the last stop that was reached is left. */
    let left = lastReached;
    for (const [index, { place, line, segment }] of waypoints.entries()) {
      const { reached = null, exact = false } = times[index] ?? {};
      const stop = pointOf(place);
      if (line) {
        for (const [longitude = 0, latitude = 0] of line.coordinates) {
          positions.push(longitude, latitude);
        }
        const isSure = reached !== null && stop && pointOf(waypoints[index - 1]?.place);
        segments.positions.push(positions.length / 2);
        segments.stretches.push(stretchCodes[segment === "start" ? "reported" : segment]);
        segments.arrows.push(
          isSure ? arrowCodes.none : stop ? arrowCodes.beforePlace : arrowCodes.atEnd,
        );
        segments.left.push(reached === null ? lastReached : left);
        segments.reached.push(reached ?? lastReached);
      }
      if (reached !== null && stop) {
        stops.positions.push(stop[0] ?? 0, stop[1] ?? 0);
        stops.reached.push(reached);
        stops.exact.push(exact ? 1 : 0);
      }
      left = reached ?? left;
    }
    routes.segments.push(segments.stretches.length);
    routes.stops.push(stops.reached.length);
  }

  const records = walks.map(({ id }) => id);
  return {
    data: {
      positions: Float64Array.from(positions),
      segmentPositions: Uint32Array.from(segments.positions),
      segmentStretches: Uint8Array.from(segments.stretches),
      segmentArrows: Uint8Array.from(segments.arrows),
      segmentLeft: Float64Array.from(segments.left),
      segmentReached: Float64Array.from(segments.reached),
      routeSegments: Uint32Array.from(routes.segments),
      stopPositions: Float64Array.from(stops.positions),
      stopReached: Float64Array.from(stops.reached),
      stopExact: Uint8Array.from(stops.exact),
      routeStops: Uint32Array.from(routes.stops),
      routeColours: Uint8Array.from(walks.map(({ layer }) => layers.indexOf(layer))),
    },
    numbers: new Map(records.map((id, number) => [id, number])),
    records,
    layers,
  };
}
