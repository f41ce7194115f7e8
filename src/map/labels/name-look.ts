import type { Label } from "./label.ts";

/** Pixels of names by zoom: those of towns, and those of areas and lines. */
const townSizes = [
  [3, 11],
  [8, 14],
] as const;
const shapeSizes = [
  [3, 11.5],
  [8, 15],
] as const;

/** Steps to a pixel of a name's size: letters are drawn anew for each. */
const sizeSteps = 4;

/** Pixels of a name's letters at a zoom. */
export function nameSize(shape: Label["shape"], zoom: number): number {
  const [[fromZoom, from], [toZoom, to]] = shape === "point" ? townSizes : shapeSizes;
  const size = from + (to - from) * shareBetween(fromZoom, toZoom, zoom);
  return Math.round(size * sizeSteps) / sizeSteps;
}

/** The zoom from which lines are named. */
export const lineNamesFrom = 3.9;

/** Zooms between which the dots of what rests come, having been named from the first on. */
const restZooms = [4.9, 5.2] as const;

/** Levels below that within which a name that rests goes, where the map moves out. */
const leaving = 0.3;

/** Whether a town is named at a zoom while nothing shows there. */
export function isNamedAtRest(rest: Label["rest"], zoom: number): boolean {
  return rest === "far" || (rest === "near" && zoom >= restZooms[0]);
}

/** How opaque a name is that stands on the map, 0 to 1: until the camera rests it stays where it stood. */
export function nameOpacity(
  isActive: boolean,
  { shape, rest, from }: Pick<Label, "shape" | "rest" | "from">,
  zoom: number,
): number {
  if (from > Math.floor(zoom) || (shape === "line" && zoom < lineNamesFrom)) return 0;
  if (isActive || (shape === "point" && rest === "far")) return 1;
  return shareBetween(restZooms[0] - leaving, restZooms[0], zoom);
}

/** How opaque a town's dot is: from near by every town that the story names has one, from afar what shows. */
export function dotOpacity(
  isActive: boolean,
  { rest, from }: Pick<Label, "rest" | "from">,
  zoom: number,
): number {
  if (from > Math.floor(zoom)) return 0;
  if (isActive || rest === "far") return 1;
  return rest === "never" ? 0 : shareBetween(...restZooms, zoom);
}

/** Pixels of a dot from its middle to its rim's edge where it is largest. */
export const dotRadius = 3.7;

/** The same at a zoom: from afar, where towns are close to each other, it is less. */
export function dotReach(zoom: number): number {
  const reach = dotRadius * (0.8 + 0.2 * shareBetween(4, 6, zoom));
  return Math.round(reach * sizeSteps) / sizeSteps;
}

/** How much of a dot's reach is its paper. */
export const dotPaper = 0.65;

/** How much of the way from one zoom to another has been gone at a third, 0 to 1. */
function shareBetween(from: number, to: number, zoom: number): number {
  return Math.min(1, Math.max(0, (zoom - from) / (to - from)));
}
