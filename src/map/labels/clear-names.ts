/** A name as it would stand on the screen: its middle and size in pixels. */
export interface PlacedName {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** The least is placed first. */
  readonly rank: number;
}

/** Pixels that stay free between two names. */
const gap = 2;

/** The keys of the names that can stand without covering one that was placed before. */
export function clearNames(names: readonly PlacedName[]): ReadonlySet<string> {
  const placed: PlacedName[] = [];
  for (const name of names.toSorted((a, b) => a.rank - b.rank)) {
    if (!placed.some((other) => overlap(name, other))) placed.push(name);
  }
  return new Set(placed.map(({ key }) => key));
}

function overlap(a: PlacedName, b: PlacedName): boolean {
  return (
    Math.abs(a.x - b.x) < (a.width + b.width) / 2 + gap &&
    Math.abs(a.y - b.y) < (a.height + b.height) / 2 + gap
  );
}
