/** How the way to a stop is known, as a number in the routes' arrays. */
export const stretchCodes = { reported: 0, inferred: 1, intended: 2 } as const;

/** Whether a line ends in an arrow: none, with its tip at the end, or short of the mark of a place that stands there. */
export const arrowCodes = { none: 0, atEnd: 1, beforePlace: 2 } as const;

/**
 * Routes as arrays, for any number of them. Times are in days since 1970-01-01 with a fraction,
 * positions are degrees, longitude before latitude (RFC 7946).
 * An array of "first" numbers has one entry more than there are things: the last is the count of all.
 */
export interface RouteData {
  /** Longitude, latitude of each position of the lines, segment after segment. */
  readonly positions: Float64Array;
  /** The first position of each segment's line. */
  readonly segmentPositions: Uint32Array;
  /** One of `stretchCodes` a segment. */
  readonly segmentStretches: Uint8Array;
  /** One of `arrowCodes` a segment. */
  readonly segmentArrows: Uint8Array;
  /** When the stop before is left; −Infinity where that is not known. */
  readonly segmentLeft: Float64Array;
  /** When the segment has been walked; for what was only intended, when its stop before is left. */
  readonly segmentReached: Float64Array;
  /** The first segment of each route. */
  readonly routeSegments: Uint32Array;
  /** Longitude, latitude of each stop that is a point. */
  readonly stopPositions: Float64Array;
  readonly stopReached: Float64Array;
  /** 1 where it is known that they were there then, 0 where the time is worked out. */
  readonly stopExact: Uint8Array;
  /** The first stop of each route. */
  readonly routeStops: Uint32Array;
  /** Which of the layer's colours each route has. */
  readonly routeColours: Uint8Array;
}
