/** Where something can be pressed, in pixels from the start. */
export interface PressSlot {
  readonly from: number;
  readonly to: number;
}

/**
 * Where to press each of some marks along a line: as wide as the mark, and no less than `least`
 * where there is room, none over another. Marks ascend by their middles; a slot whose mark stands close
 * to others moves aside. Where they are too many each gets the same share of the line.
 */
export function pressSlots(
  marks: readonly PressSlot[],
  width: number,
  least: number,
): readonly PressSlot[] {
  const count = marks.length;
  if (count * least > width) {
    const share = width / count;
    return marks.map((_mark, at) => ({ from: at * share, to: (at + 1) * share }));
  }
  const middles = apart(
    marks.map(({ from, to }) => (from + to) / 2),
    least,
  ).map((middle, at) =>
    // Each keeps room for those before and after it.
    Math.min(Math.max(middle, (at + 0.5) * least), width - (count - at - 0.5) * least),
  );
  return marks.map(({ from, to }, at) => {
    const middle = middles[at] ?? 0;
    const half = Math.max(least, to - from) / 2;
    const before = at === 0 ? 0 : ((middles[at - 1] ?? 0) + middle) / 2;
    const after = at === count - 1 ? width : (middle + (middles[at + 1] ?? 0)) / 2;
    return { from: Math.max(before, middle - half), to: Math.min(after, middle + half) };
  });
}

/**
 * Ascending places moved so that they are `least` apart, in all as little as can be (isotonic
 * regression by pooling): those that stand too close spread evenly about their common middle.
 */
function apart(places: readonly number[], least: number): readonly number[] {
  const pools: { sum: number; count: number }[] = [];
  for (const [at, place] of places.entries()) {
    let pool = { sum: place - at * least, count: 1 };
    for (;;) {
      const before = pools.at(-1);
      if (!before || before.sum / before.count <= pool.sum / pool.count) break;
      pools.pop();
      pool = { sum: before.sum + pool.sum, count: before.count + pool.count };
    }
    pools.push(pool);
  }
  return pools
    .flatMap(({ sum, count }) => Array.from({ length: count }, () => sum / count))
    .map((place, at) => place + at * least);
}
