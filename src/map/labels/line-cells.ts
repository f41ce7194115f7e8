import type { FixedPoint } from "../../scene/mercator.ts";
import type { Box } from "./place-names.ts";

/** Pixels of a side of a cell: less than a line of a name is high. */
const side = 5;

/** Pixels of a box that lie within a name's line but have no letter. */
const airy = 2;

const cellOf = (column: number, row: number) => row * 10_000 + column;

/** Pixels of what is looked at, and where a place stands there; null where it is out of sight behind the globe. */
interface LineView {
  readonly width: number;
  readonly height: number;
  project(place: FixedPoint): { readonly x: number; readonly y: number } | null;
}

/** Looks once through which cells of a view lines run; says whether one runs through a box, in pixels. */
export function lineCells(
  { width, height, project }: LineView,
  lines: readonly (readonly FixedPoint[])[],
): (box: Box) => boolean {
  const cells = new Set<number>();

  function add(fromX: number, fromY: number, x: number, y: number) {
    if (Math.max(fromX, x) < 0 || Math.min(fromX, x) > width) return;
    if (Math.max(fromY, y) < 0 || Math.min(fromY, y) > height) return;
    const steps = Math.ceil(Math.hypot(x - fromX, y - fromY) / side);
    for (let step = 0; step <= steps; step += 1) {
      const share = step / (steps || 1);
      const column = Math.floor((fromX + (x - fromX) * share) / side);
      cells.add(cellOf(column, Math.floor((fromY + (y - fromY) * share) / side)));
    }
  }

  for (const line of lines) {
    let [fromX, fromY] = [NaN, NaN];
    for (const point of line) {
      const { x, y } = project(point) ?? { x: NaN, y: NaN };
      add(fromX, fromY, x, y);
      [fromX, fromY] = [x, y];
    }
  }
  return ({ left, top, right, bottom }) => {
    for (let row = Math.floor((top + airy) / side); row * side <= bottom - airy; row += 1) {
      for (let column = Math.floor(left / side); column * side <= right; column += 1) {
        if (cells.has(cellOf(column, row))) return true;
      }
    }
    return false;
  };
}
