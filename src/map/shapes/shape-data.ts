import type { LineString, MultiLineString, MultiPolygon, Polygon } from "geojson";
import type { ShapeKind } from "../../scene/shape-tints.ts";

/** What a shape layer draws; from below in the order that they are given in. */
export interface Shape {
  readonly kind: ShapeKind;
  /** In degrees (RFC 7946); for a line lines, for all else polygons. */
  readonly geometry: Polygon | MultiPolygon | LineString | MultiLineString;
  /** Which of the layer's colours it has. */
  readonly colour: number;
}

/** Numbers next to each other, from `first` up to `end`, which is not in it. */
export interface Run {
  readonly first: number;
  readonly end: number;
}

/** The first number of each shape's things among all, and the count of all. */
export function runOf(firsts: Uint32Array, { first, end }: Run): Run {
  return { first: firsts[first] ?? 0, end: firsts[end] ?? 0 };
}
