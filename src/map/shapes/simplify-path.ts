import type { Path } from "./mercator-shape.ts";

/** Each leaves out at most every other position: so many leave one in 256. */
const mostPasses = 8;

/**
 * A line or ring with fewer positions, each of those left out no farther than a tolerance from the line between
 * those beside it. A line keeps its ends, a ring three positions. Takes time in proportion to the positions.
 */
export function simplifyPath(path: Path, isRing: boolean, tolerance: number): Path {
  let current = path;
  for (let pass = 0; pass < mostPasses; pass += 1) {
    const next = onePass(current, isRing, tolerance);
    if (next.length === current.length) break;
    current = next;
  }
  return current;
}

function onePass(path: Path, isRing: boolean, tolerance: number): Path {
  const count = path.length / 2;
  const least = isRing ? 3 : 2;
  const kept = new Float64Array(path.length);
  let length = 0;
  let left = count;
  let isLastOut = false;
  for (let index = 0; index < count; index += 1) {
    const isEnd = index === 0 || index === count - 1;
    const out: boolean =
      !isEnd && !isLastOut && left > least && isNear(path, index, (index + 1) % count, tolerance);
    isLastOut = out;
    if (out) {
      left -= 1;
      continue;
    }
    kept[length] = path[index * 2] ?? 0;
    kept[length + 1] = path[index * 2 + 1] ?? 0;
    length += 2;
  }
  return kept.slice(0, length);
}

/** Whether a position is no farther than a tolerance from the leg between the one before it and another. */
function isNear(path: Path, index: number, after: number, tolerance: number): boolean {
  const x = path[index * 2] ?? 0;
  const y = path[index * 2 + 1] ?? 0;
  const fromX = path[index * 2 - 2] ?? 0;
  const fromY = path[index * 2 - 1] ?? 0;
  const legX = (path[after * 2] ?? 0) - fromX;
  const legY = (path[after * 2 + 1] ?? 0) - fromY;
  const squared = legX * legX + legY * legY;
  const along = squared === 0 ? 0 : ((x - fromX) * legX + (y - fromY) * legY) / squared;
  const part = Math.min(1, Math.max(0, along));
  const [offX, offY] = [x - fromX - legX * part, y - fromY - legY * part];
  return offX * offX + offY * offY <= tolerance * tolerance;
}
