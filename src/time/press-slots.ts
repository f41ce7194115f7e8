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
  const middles = marks.map(({ from, to }) => (from + to) / 2);
  for (let at = 0; at < count; at += 1) {
    const before = at === 0 ? least / 2 : (middles[at - 1] ?? 0) + least;
    middles[at] = Math.max(middles[at] ?? 0, before);
  }
  for (let at = count - 1; at >= 0; at -= 1) {
    const after = at === count - 1 ? width - least / 2 : (middles[at + 1] ?? 0) - least;
    middles[at] = Math.min(middles[at] ?? 0, after);
  }
  return marks.map(({ from, to }, at) => {
    const middle = middles[at] ?? 0;
    const half = Math.max(least, to - from) / 2;
    const before = at === 0 ? 0 : ((middles[at - 1] ?? 0) + middle) / 2;
    const after = at === count - 1 ? width : (middle + (middles[at + 1] ?? 0)) / 2;
    return { from: Math.max(before, middle - half), to: Math.min(after, middle + half) };
  });
}
