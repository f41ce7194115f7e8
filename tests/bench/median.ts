/** The middle of the values that are known; null where none is. */
export function median(values: readonly (number | null | undefined)[]): number | null {
  const known = values.filter((value) => value != null).toSorted((a, b) => a - b);
  const [below, above] = [known[(known.length - 1) >> 1], known[known.length >> 1]];
  return below === undefined || above === undefined ? null : (below + above) / 2;
}
