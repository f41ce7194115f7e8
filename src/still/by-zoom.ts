/** A number between two at two zooms, and the same as at the nearer one beyond them. */
export function byZoom(
  zoom: number,
  ...stops: readonly (readonly [zoom: number, value: number])[]
): number {
  const after = stops.findIndex(([at]) => at > zoom);
  const [, last = 0] = stops.at(-1) ?? [];
  if (after < 0) return last;
  const [toZoom, to] = stops[after] ?? [0, 0];
  const [fromZoom, from] = stops[after - 1] ?? [-Infinity, to];
  if (!Number.isFinite(fromZoom)) return to;
  return from + ((to - from) * (zoom - fromZoom)) / (toZoom - fromZoom);
}
