/** Where the two ends of a range stand, on any scale: its first day and its last. */
export interface RangeEnds {
  readonly first: number;
  readonly last: number;
}

/** The end that stands nearer; the last where they are as near, but for what lies before both. */
export function nearerEnd(at: number, { first, last }: RangeEnds): "first" | "last" {
  const [toFirst, toLast] = [Math.abs(at - first), Math.abs(at - last)];
  return toFirst < toLast || (toFirst === toLast && at < first) ? "first" : "last";
}
