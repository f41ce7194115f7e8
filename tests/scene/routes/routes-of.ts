import type { RouteData } from "../../../src/scene/routes/route-data.ts";
import { arrowCodes, stretchCodes } from "../../../src/scene/routes/route-data.ts";

type Position = readonly [longitude: number, latitude: number];

/** A way to a stop as a test writes it. */
export interface TestSegment {
  readonly line: readonly Position[];
  readonly stretch?: keyof typeof stretchCodes;
  readonly arrow?: keyof typeof arrowCodes;
  readonly left: number;
  readonly reached: number;
}

export interface TestRoute {
  readonly segments?: readonly TestSegment[];
  readonly stops?: readonly {
    readonly at: Position;
    readonly reached: number;
    readonly exact?: boolean;
  }[];
}

/** Routes as arrays, all of one colour. */
export function routesOf(routes: readonly TestRoute[]): RouteData {
  const segments = routes.flatMap((route) => route.segments ?? []);
  const stops = routes.flatMap((route) => route.stops ?? []);
  const firsts = (counts: readonly number[]) => {
    let sum = 0;
    return Uint32Array.from([0, ...counts.map((count) => (sum += count))]);
  };
  return {
    positions: Float64Array.from(segments.flatMap(({ line }) => line.flat())),
    segmentPositions: firsts(segments.map(({ line }) => line.length)),
    segmentStretches: Uint8Array.from(
      segments.map(({ stretch = "reported" }) => stretchCodes[stretch]),
    ),
    segmentArrows: Uint8Array.from(segments.map(({ arrow = "none" }) => arrowCodes[arrow])),
    segmentLeft: Float64Array.from(segments.map(({ left }) => left)),
    segmentReached: Float64Array.from(segments.map(({ reached }) => reached)),
    routeSegments: firsts(routes.map((route) => route.segments?.length ?? 0)),
    stopPositions: Float64Array.from(stops.flatMap(({ at }) => at)),
    stopReached: Float64Array.from(stops.map(({ reached }) => reached)),
    stopExact: Uint8Array.from(stops.map(({ exact = true }) => (exact ? 1 : 0))),
    routeStops: firsts(routes.map((route) => route.stops?.length ?? 0)),
    routeColours: new Uint8Array(routes.length),
  };
}
