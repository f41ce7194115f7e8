/**
 * Points in time, as columns of one length: no object a point, so that a million are as simple as
 * ten. Days are counted from 1970-01-01; ranges are half-open.
 */
export interface PointColumns {
  /** Degrees. */
  readonly lon: Float64Array;
  /** Degrees. What lies beyond Web Mercator is drawn at its edge. */
  readonly lat: Float64Array;
  /** First day it may occupy; `openStart` where that is not known. */
  readonly start: Int32Array;
  /** The day after the last it may occupy; `openEnd` where that is not known. */
  readonly end: Int32Array;
  /** The days it surely occupies; none where the end is not after the start. */
  readonly sureStart: Int32Array;
  readonly sureEnd: Int32Array;
  /** Index of its layer, which is also the order to draw: 0 lies lowest. */
  readonly layer: Uint8Array;
  /** Index into `markStyles`. */
  readonly style: Uint8Array;
  /** Index into `markFeet`: what the mark stands on, by the look of its date. */
  readonly foot: Uint8Array;
  /** Index into the list of pictograms; `noGlyph` for none. */
  readonly glyph: Uint8Array;
  /** Pixels of the screen across, rim aside; to 1/32, less than 128. */
  readonly size: Float32Array;
}

/** Steps of a mark's size to a pixel. */
export const sizeSteps = 32;

export const noGlyph = 255;

/** How a status is drawn, by the number that stands for it in a column. */
export const markStyles = ["plain", "contested", "claimed", "planned"] as const;

/** The outlines of marks, by the number that stands for each in the shader. */
export const markShapes = ["disc", "diamond", "square"] as const;

/** Most layers that points can be of. */
export const mostLayers = 64;

export interface PointLayer {
  /** One of `markShapes`; anything else is drawn as a disc. */
  readonly shape: string;
  /** What is over stays as a faint trace. */
  readonly leavesTrace: boolean;
}
