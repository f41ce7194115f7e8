import type { Label } from "./label.ts";
import type { Box } from "./place-names.ts";
import type { SetName } from "./text-size.ts";

/**
 * Where a name's block stands as seen from its point: how much of its width and height lies left of and above that,
 * 0 to 1, and by how many ems it is moved from there to the right and down.
 */
export type NameVariant = readonly [across: number, along: number, right: number, down: number];

/** How far a town's name may stand off its point, in ems: clear of a dot, of a mark, of a ring of marks. */
const distances = [1.4, 2.4, 3.9];

/** Everywhere that a name may stand as seen from its point. */
export const nameVariants: Readonly<Record<string, NameVariant>> = {
  middle: [0.5, 0.5, 0, 0],
  over: [0.5, 1, 0, -0.5],
  under: [0.5, 0, 0, 0.5],
  lower: [0.5, 0, 0, 0.9],
  higher: [0.5, 1, 0, -1.9],
  lowest: [0.5, 0, 0, 2.1],
  before: [1, 0.5, -0.6, 0],
  after: [0, 0.5, 0.6, 0],
  "above-right": [0, 1, 0.8, -0.7],
  "below-right": [0, 0, 0.8, 0.7],
  "above-left": [1, 1, -0.8, -0.7],
  "below-left": [1, 0, -0.8, 0.7],
  ...Object.fromEntries(
    distances.flatMap((ems, step): readonly (readonly [string, NameVariant])[] => [
      [`right-${step}`, [0, 0.5, ems, 0]],
      [`left-${step}`, [1, 0.5, -ems, 0]],
      [`above-${step}`, [0.5, 1, 0, 0.3 - ems]],
      [`below-${step}`, [0.5, 0, 0, ems - 0.3]],
    ]),
  ),
};

/** The sides of a town in the order in which they are tried, by the one that its borders leave free. */
const sides = {
  right: ["right", "left", "below", "above"],
  left: ["left", "above", "below", "right"],
  above: ["above", "left", "right", "below"],
  below: ["below", "left", "right", "above"],
} as const;

const corners = ["above-right", "below-right", "above-left", "below-left"];

const ofShapes = {
  area: ["middle", "under", "over", "after", "before", "lowest", "higher"],
  line: ["under", "over", "after", "before", "lowest", "higher"],
  // The ground names the country itself where the middle is.
  country: ["lower", "lowest", "higher", "after", "before"],
} as const;

/**
 * Whether a variant stands so far off that only the marks at a town explain it: at rest, such a name
 * would seem to be another's.
 */
export function isFarOff(variant: string): boolean {
  return /-[12]/.test(variant);
}

/** The variants of a label, the best first. */
export function variantsOf({ shape, side }: Pick<Label, "shape" | "side">): readonly string[] {
  if (shape !== "point") return ofShapes[shape];
  // A corner's own sides are the next best, then those beyond what the name is to keep off.
  const home = side.split("-").toReversed();
  const [first = "right"] = home;
  const all = [...new Set([...home, ...sides[first as keyof typeof sides]])];
  const nearest = corners.toSorted((a, b) => Number(b.includes(first)) - Number(a.includes(first)));
  const near = [...(corners.includes(side) ? [side] : []), ...all.map((each) => `${each}-0`)];
  const farther = [1, 2].flatMap((step) => all.map((each) => `${each}-${step}`));
  return [...new Set([...near, ...nearest, ...farther])];
}

/** The box of a name in pixels, for its point at (x, y) and letters of a size. */
export function boxOf(
  [across, along, right, down]: NameVariant,
  { width, height }: Pick<SetName, "width" | "height">,
  { x, y }: { readonly x: number; readonly y: number },
  size: number,
): Box {
  const left = x + (right - across * width) * size;
  const top = y + (down - along * height) * size;
  return { left, top, right: left + width * size, bottom: top + height * size };
}
