import { dateLook } from "../record/date-look.ts";
import type { When } from "../record/when.ts";

/**
 * What stands under a mark for the look of its date, the same sign as on the time bar: a bar for a
 * span, an arrow towards the side that is open, a wave for what is inferred. A sure day and a day
 * within a range have none: those are told by solid and hollow.
 */
export const markFeet = ["none", "span", "open-start", "open-end", "inferred"] as const;
export type MarkFoot = (typeof markFeet)[number];

export function markFoot(when: When): MarkFoot {
  const look = dateLook(when);
  if (look === "open") return when.earliest === null ? "open-start" : "open-end";
  return look === "span" || look === "inferred" ? look : "none";
}

/** Thickness of a foot's line. */
export const footWidth = 2.2;

/** How far below the middle of the mark's field its foot lies, and how far to each side it reaches. */
export const footDrop = 14.2;
export const footReach = 6.5;

/** How high the wave swings; its halves are parabolas. */
export const waveHeight = 1.7;

/** Of the arrow, from the foot's middle: its point, where its barbs begin, half their span. */
export const arrowHead = { point: 9, back: 4.2, half: 2.9 } as const;

export interface FootPath {
  readonly path: string;
  /** Drawn along; else filled. */
  readonly isLine: boolean;
}

/** The paths of a foot on the mark's field of 24 by 24, below which it lies. */
export function footPaths(foot: MarkFoot): readonly FootPath[] {
  const [x, y] = [12, 12 + footDrop];
  const line = (from: number, to: number) => ({
    path: `M${x + from} ${y}H${x + to}`,
    isLine: true,
  });
  const arrow = (side: 1 | -1) => {
    const { point, back, half } = arrowHead;
    const [from, tip] = [x + back * side, x + point * side];
    return { path: `M${from} ${y - half}L${tip} ${y}L${from} ${y + half}Z`, isLine: false };
  };
  switch (foot) {
    case "none":
      return [];
    case "span":
      return [line(-footReach, footReach)];
    case "open-start":
      return [line(-arrowHead.back, footReach), arrow(-1)];
    case "open-end":
      return [line(-footReach, arrowHead.back), arrow(1)];
    case "inferred":
      return [{ path: wavePath(x - footReach, y, footReach, 2, waveHeight), isLine: true }];
  }
}

/** A wave of so many halves from a point to the right, each so long and high, the first one up. */
export function wavePath(
  x: number,
  y: number,
  length: number,
  halves: number,
  height: number,
): string {
  // A parabola as a cubic curve: its handles lie at a third, four thirds of its height away.
  const third = round(length / 3);
  const parts = Array.from({ length: halves }, (_, half) => {
    const away = round((half % 2 === 0 ? -4 : 4) * (height / 3));
    return `c${third} ${away} ${round(2 * third)} ${away} ${round(length)} 0`;
  });
  return `M${round(x)} ${round(y)}${parts.join("")}`;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
