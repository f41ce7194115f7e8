/** Least and most pixels that the map itself asks for. */
const leastMap = 260;
const mostMap = 620;

/**
 * How high a map is that is so wide, in pixels: nearly a square on a phone, flatter the wider it is. Never by the
 * height that it has: of a frame that follows its content that would grow without end.
 */
export function mapHeight(width: number): number {
  const ratio = width < 480 ? 1.05 : width < 900 ? 0.62 : 0.52;
  return Math.round(Math.min(Math.max(width * ratio, leastMap), mostMap));
}
