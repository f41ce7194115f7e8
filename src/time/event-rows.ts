/** One thing to lay out along rows, in whole pixels. */
export interface RowItem {
  readonly width: number;
  /** Between which two its left edge may lie, both included, and where it would best lie. */
  readonly least: number;
  readonly most: number;
  readonly wanted: number;
}

export interface RowPlace {
  /** From 0 on. */
  readonly row: number;
  readonly left: number;
}

/** A stretch of a row that is taken, half-open, with the gap on both sides. */
interface Taken {
  readonly from: number;
  readonly to: number;
}

/**
 * Lays things out along so many rows, none over another and at least `gap` pixels apart: each as near
 * as it can be to where it would best lie, in the first of the rows where that is equal; null for what
 * finds no room. What comes later never moves what came before, so the order is one of importance.
 */
export function packRows(
  items: readonly RowItem[],
  rows: number,
  gap: number,
): readonly (RowPlace | null)[] {
  const taken: readonly Taken[][] = Array.from({ length: rows }, () => []);
  // Room only shrinks: where one found none, none will of the same size and bounds.
  const full = new Set<string>();
  return items.map((item) => {
    const { width, least, most, wanted } = item;
    const bounds = `${width} ${least} ${most}`;
    if (full.has(bounds)) return null;
    let best: RowPlace | null = null;
    for (const [row, stretches] of taken.entries()) {
      const left = nearestFree(stretches, item);
      if (left === null) continue;
      if (!best || Math.abs(left - wanted) < Math.abs(best.left - wanted)) best = { row, left };
    }
    if (!best) {
      full.add(bounds);
      return null;
    }
    taken[best.row]?.push({ from: best.left - gap, to: best.left + width + gap });
    return best;
  });
}

function nearestFree(taken: readonly Taken[], { width, least, most, wanted }: RowItem) {
  const near = taken.filter(({ from, to }) => to > least && from < most + width);
  const isFree = (left: number) =>
    left >= least &&
    left <= most &&
    near.every(({ from, to }) => left >= to || left + width <= from);
  let nearest: number | null = null;
  for (const left of [wanted, ...near.flatMap(({ from, to }) => [from - width, to])]) {
    if (!isFree(left)) continue;
    if (nearest === null || Math.abs(left - wanted) < Math.abs(nearest - wanted)) nearest = left;
  }
  return nearest;
}

/** How many things at about one place found no room. */
export interface LeftOut {
  /** Of the first of them. */
  readonly at: number;
  readonly count: number;
  /** Which of the places they are, by number. */
  readonly members: readonly number[];
}

/** Counts what found no room by place, in numbers that stand at least `apart` pixels from each other. */
export function countLeftOut(places: readonly number[], apart: number): readonly LeftOut[] {
  const groups: { at: number; members: number[] }[] = [];
  const inOrder = places.map((at, member) => ({ at, member })).toSorted((a, b) => a.at - b.at);
  for (const { at, member } of inOrder) {
    const last = groups.at(-1);
    if (last && at - last.at < apart) last.members.push(member);
    else groups.push({ at, members: [member] });
  }
  return groups.map(({ at, members }) => ({ at, count: members.length, members }));
}
