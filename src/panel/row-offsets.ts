/** Where rows of different heights begin below each other, in pixels, and after the last its end. */
export function rowOffsets(heights: readonly number[]): Float64Array {
  const offsets = new Float64Array(heights.length + 1);
  for (const [row, height] of heights.entries()) offsets[row + 1] = (offsets[row] ?? 0) + height;
  return offsets;
}

/**
 * The rows of which a part lies between two heights, half-open: `[first, end)`. Rows that the band
 * lies above or below are none.
 */
export function rowsBetween(
  offsets: Float64Array,
  top: number,
  bottom: number,
): { readonly first: number; readonly end: number } {
  const count = offsets.length - 1;
  const first = firstWhere(count, (row) => (offsets[row + 1] ?? 0) > top);
  const end = firstWhere(count, (row) => (offsets[row] ?? 0) >= bottom);
  return { first, end: Math.max(first, end) };
}

/** The first of so many numbers of which something holds that holds of all after it. */
function firstWhere(count: number, holds: (number: number) => boolean): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
