import type { Label } from "./label.ts";
import type { Box } from "./place-names.ts";
import type { SetName } from "./text-size.ts";

/** Which part of a name's block stands at its point, moved by so many ems to the right and down. */
export interface NameVariant {
  readonly anchor:
    | "center"
    | "left"
    | "right"
    | "top"
    | "bottom"
    | "top-left"
    | "top-right"
    | "bottom-left"
    | "bottom-right";
  readonly offset: readonly [right: number, down: number];
}

/** How far a town's name may stand off its point, in ems: clear of a dot, of a mark, of a ring of marks. */
const distances = [1.4, 2.4, 3.9];

/** Everywhere that a name may stand as seen from its point. */
export const nameVariants: Readonly<Record<string, NameVariant>> = {
  middle: { anchor: "center", offset: [0, 0] },
  over: { anchor: "bottom", offset: [0, -0.5] },
  under: { anchor: "top", offset: [0, 0.5] },
  lower: { anchor: "top", offset: [0, 0.9] },
  higher: { anchor: "bottom", offset: [0, -1.9] },
  lowest: { anchor: "top", offset: [0, 2.1] },
  before: { anchor: "right", offset: [-0.6, 0] },
  after: { anchor: "left", offset: [0.6, 0] },
  "above-right": { anchor: "bottom-left", offset: [0.8, -0.7] },
  "below-right": { anchor: "top-left", offset: [0.8, 0.7] },
  "above-left": { anchor: "bottom-right", offset: [-0.8, -0.7] },
  "below-left": { anchor: "top-right", offset: [-0.8, 0.7] },
  ...Object.fromEntries(
    distances.flatMap((ems, step) => [
      [`right-${step}`, { anchor: "left", offset: [ems, 0] }],
      [`left-${step}`, { anchor: "right", offset: [-ems, 0] }],
      [`above-${step}`, { anchor: "bottom", offset: [0, 0.3 - ems] }],
      [`below-${step}`, { anchor: "top", offset: [0, ems - 0.3] }],
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
  return farOff.has(variant);
}

const farOff = new Set(
  Object.keys(nameVariants).filter((each) => each.endsWith("-1") || each.endsWith("-2")),
);

/** The variants of a label, the best first. */
export function variantsOf({ shape, side }: Pick<Label, "shape" | "side">): readonly string[] {
  if (shape !== "point") return ofShapes[shape];
  // A corner is one by hand: on its side are the next best.
  const all = sides[side.split("-").at(-1) as keyof typeof sides];
  const near = [...(corners.includes(side) ? [side] : []), ...all.map((each) => `${each}-0`)];
  const farther = [1, 2].flatMap((step) => all.map((each) => `${each}-${step}`));
  return [...new Set([...near, ...corners, ...farther])];
}

/** The box of a name in pixels, for its point at (x, y) and letters of a size. */
export function boxOf(
  { anchor, offset: [right, down] }: NameVariant,
  { width, height }: Pick<SetName, "width" | "height">,
  { x, y }: { readonly x: number; readonly y: number },
  size: number,
): Box {
  const [across, along] = sharesBefore(anchor);
  const left = x + (right - across * width) * size;
  const top = y + (down - along * height) * size;
  return { left, top, right: left + width * size, bottom: top + height * size };
}

/** How much of a name's width and height lies left of its point and above it. */
export function sharesBefore(
  anchor: NameVariant["anchor"],
): readonly [across: number, along: number] {
  return [
    anchor.endsWith("left") ? 0 : anchor.endsWith("right") ? 1 : 0.5,
    anchor.startsWith("top") ? 0 : anchor.startsWith("bottom") ? 1 : 0.5,
  ];
}
