import type { PackedPoints } from "./pack-points.ts";
import { leastRadius } from "../pick.ts";
import type { PointColumns } from "../../scene/marks/point-columns.ts";
import type { ScreenPoint, ScreenProjection } from "../gl/screen-projection.ts";
import type { createShownPoints, Showing, Shown } from "../../scene/marks/shown-points.ts";

export interface PointHit {
  /** Index in the columns. */
  readonly id: number;
  /** Pixels from the mark's centre. */
  readonly distance: number;
}

/** Pixels from its place at which a mark may still be hit, moved as it may be: no mark is larger. */
const farthest = 80;

/** What was drawn last, and how. */
export interface Picture {
  readonly projection: ScreenProjection;
  /** How much marks and their shifts are reduced. */
  readonly scale: number;
  readonly packed: PackedPoints;
  readonly columns: PointColumns;
  readonly points: ReturnType<typeof createShownPoints>;
  readonly showing: Showing;
  readonly shown: Shown;
}

/** What a mark's rim adds to its half. */
const rim = 28 / 24;

/**
 * The marks under a point of the screen, nearest first, each once. It looks through what shows
 * alone, where the last picture put it; no mark is harder to hit than one of `leastRadius`.
 */
export function pickPoints(
  { x, y }: Readonly<ScreenPoint>,
  { projection, scale, packed, columns, points, showing, shown }: Picture,
): readonly PointHit[] {
  const nearest = new Map<number, number>();
  const at: ScreenPoint = { x: 0, y: 0 };
  const box = projection.boxAround({ x, y }, farthest);
  function isInBox(slot: number): boolean {
    if (!box) return true;
    // As integers of 32 bits, so that the difference is that the short way around the world.
    const east = ((packed.where[slot * 4] ?? 0) - box.x) | 0;
    const south = (packed.where[slot * 4 + 1] ?? 0) - box.y;
    return Math.abs(east) <= box.reachX && Math.abs(south) <= box.reachY;
  }
  function look(slot: number, id: number, right: number, down: number) {
    const placeX = packed.where[slot * 4] ?? 0;
    const placeY = packed.where[slot * 4 + 1] ?? 0;
    for (const copy of projection.copies) {
      if (!projection.project(placeX, placeY, copy, at)) continue;
      const away = [at.x + right * scale - x, at.y + down * scale - y] as const;
      // Most lie far away: a hypotenuse and a size are looked up for the others only.
      if (Math.abs(away[0]) > farthest || Math.abs(away[1]) > farthest) continue;
      const distance = Math.hypot(away[0], away[1]);
      const radius = Math.max(leastRadius, ((columns.size[id] ?? 0) / 2) * rim * scale);
      if (distance <= radius && distance < (nearest.get(id) ?? Infinity)) {
        nearest.set(id, distance);
      }
    }
  }
  points.visit(shown, showing, look, isInBox);
  return [...nearest]
    .map(([id, distance]) => ({ id, distance }))
    .toSorted((a, b) => a.distance - b.distance);
}

export type PickPoints = typeof pickPoints;
