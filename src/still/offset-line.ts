import type { Pixel } from "./svg.ts";

/** How much farther than the line's own offset a sharp corner may reach. */
const mostMitre = 2;

/** A line beside another, so many pixels to its right (as the screen shows it) or, below 0, to its left. */
export function offsetLine(line: readonly Pixel[], offset: number): readonly Pixel[] {
  if (offset === 0 || line.length < 2) return line;
  const normals = line.slice(1).map(([x, y], index): Pixel => {
    const [beforeX, beforeY] = line[index] ?? [x, y];
    const length = Math.hypot(x - beforeX, y - beforeY) || 1;
    return [-(y - beforeY) / length, (x - beforeX) / length];
  });
  return line.map(([x, y], index): Pixel => {
    const before = normals[index - 1] ?? normals[index] ?? [0, 0];
    const after = normals[index] ?? before;
    const [sumX, sumY] = [before[0] + after[0], before[1] + after[1]];
    const length = Math.hypot(sumX, sumY) || 1;
    const along = (sumX * after[0] + sumY * after[1]) / length;
    const reach = (offset * Math.min(1 / Math.max(along, 0.01), mostMitre)) / length;
    return [x + sumX * reach, y + sumY * reach];
  });
}
