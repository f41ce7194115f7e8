/** A rectangle of the screen in pixels, y down. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A name and where it may stand. */
export interface NameToPlace<Kind extends Candidate = Candidate> {
  readonly key: string;
  /** The least is placed first; of equals the one that comes first. */
  readonly rank: number;
  /** The best first. */
  readonly candidates: readonly Kind[];
}

export interface Candidate {
  readonly variant: string;
  readonly box: Box;
}

/** Pixels that stay free between two names. */
const gap = 2;

/**
 * Where each name stands, by its key: none on another, none on an obstacle. A name has its first free
 * candidate, but stays where it stood before as long as it can; one that is new rather takes a place
 * that moves none of the others. Left out is only what obstacles and names of a lower rank leave no room.
 */
export function placeNames<Kind extends Candidate>(
  names: readonly NameToPlace<Kind>[],
  obstacles: readonly Box[],
  before: ReadonlyMap<string, string> = new Map(),
): ReadonlyMap<string, Kind> {
  const inOrder = names.toSorted((a, b) => a.rank - b.rank);
  /** Where those that are not yet placed stood: nobody's yet, but theirs if they can keep it. */
  const held = new Map<string, Box>();
  for (const { key, candidates } of inOrder) {
    const variant = before.get(key);
    const kept = variant && candidates.find((each) => each.variant === variant);
    if (kept) held.set(key, kept.box);
  }
  const taken = [...obstacles];
  const placed = new Map<string, Kind>();
  for (const { key, candidates } of inOrder) {
    const isFree = ({ box }: Candidate) => !taken.some((other) => overlap(box, other));
    const movesNobody = ({ box }: Candidate) =>
      ![...held.values()].some((other) => overlap(box, other));
    const stood = held.get(key);
    held.delete(key);
    const kept = stood && candidates.find(({ box }) => box === stood);
    const found = kept && isFree(kept) ? kept : firstOf(candidates.filter(isFree), movesNobody);
    if (!found) continue;
    placed.set(key, found);
    taken.push(found.box);
  }
  return placed;
}

function firstOf<Kind extends Candidate>(
  free: readonly Kind[],
  isBest: (candidate: Kind) => boolean,
): Kind | undefined {
  return free.find(isBest) ?? free[0];
}

/** Whether two boxes come nearer to each other than the gap. */
export function overlap(a: Box, b: Box): boolean {
  return (
    a.left < b.right + gap &&
    b.left < a.right + gap &&
    a.top < b.bottom + gap &&
    b.top < a.bottom + gap
  );
}

/** The square around a pixel. */
export function around({ x, y }: { readonly x: number; readonly y: number }, reach: number): Box {
  return { left: x - reach, top: y - reach, right: x + reach, bottom: y + reach };
}
