import type { Geometry, Position } from "geojson";
import type { Box } from "./clip.ts";
import { clipLine, clipRing, thinned } from "./clip.ts";
import type { StillProjection } from "./still-projection.ts";
import type { Pixel } from "./svg.ts";
import { linePath } from "./svg.ts";

/** What is drawn of the world, and how: the same object as long as the camera rests. */
export interface Frame {
  readonly projection: StillProjection;
  /** What lies outside of it is left out. */
  readonly box: Box;
}

/** A shape as it lies on a picture. */
export interface Outline {
  /** The rings of an area, cut to the frame. */
  readonly rings: readonly (readonly Pixel[])[];
  /** Path data of those. */
  readonly filled: string;
  /** Its lines or edges, cut to the frame but not closed along it. */
  readonly lines: readonly (readonly Pixel[])[];
  /** The middle of the box around what is seen of it; not a number where nothing is. */
  readonly x: number;
  readonly y: number;
}

/** Pixels between two points of a shape, below which one is left out. */
const least = 1;

/** Outlines of shapes, worked out once a frame. */
export function createOutlines() {
  const known = new WeakMap<Frame, Map<Geometry, Outline>>();
  return (geometry: Geometry, frame: Frame): Outline => {
    const outlines = known.get(frame) ?? new Map<Geometry, Outline>();
    known.set(frame, outlines);
    const outline = outlines.get(geometry) ?? outlineOf(geometry, frame);
    outlines.set(geometry, outline);
    return outline;
  };
}

function outlineOf(geometry: Geometry, { projection, box }: Frame): Outline {
  const seen = linesOf(geometry).flatMap((line) => {
    const points = projection.line(line);
    return points ? [points] : [];
  });
  const isArea = geometry.type === "Polygon" || geometry.type === "MultiPolygon";
  const rings = isArea
    ? seen.map((ring) => thinned(clipRing(ring, box), least)).filter((ring) => ring.length > 2)
    : [];
  const lines = seen.flatMap((line) => clipLine(line, box).map((piece) => thinned(piece, least)));
  return {
    rings,
    filled: rings.map((ring) => linePath(ring, true)).join(""),
    lines,
    ...middleOf((isArea ? rings : lines).flat()),
  };
}

/** The lines of a shape, or the rings of its areas. */
function linesOf(geometry: Geometry): readonly Position[][] {
  switch (geometry.type) {
    case "LineString":
      return [geometry.coordinates];
    case "MultiLineString":
    case "Polygon":
      return geometry.coordinates;
    case "MultiPolygon":
      return geometry.coordinates.flat();
    default:
      return [];
  }
}

function middleOf(points: readonly Pixel[]): { readonly x: number; readonly y: number } {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
  }
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}
