/** An offset in pixels, x to the right, y down. */
export type Offset = readonly [x: number, y: number];

/** Pixels between the centres of neighbours of the usual size, and what of them their rims and the gap take. */
const usualSpacing = 25;
const rims = 3;

/** The most that stand on one ring. */
const ringSize = 8;

/**
 * Where `count` marks of one place stand so that none hides another: one on the place itself, two
 * side by side, more on rings around it. One that would be alone on the outermost ring stands in
 * the middle, which the others leave free. Between the centres of neighbours are `spacing` pixels at least.
 */
export function fanOut(count: number, spacing = usualSpacing): readonly Offset[] {
  if (count <= 1) return [[0, 0]];
  const offsets: Offset[] = [];
  let radius = 0;
  while (offsets.length < count) {
    const left = count - offsets.length;
    if (left === 1) return [...offsets, [0, 0]];
    const ring = Math.min(left, radius === 0 ? ringSize : ringSize * 2);
    const needed = spacing / 2 / Math.sin(Math.PI / ring);
    radius = Math.max(needed, radius === 0 ? spacing / 2 : radius + spacing);
    // Two lie beside each other; three and more begin at the top.
    const turn = ring === 2 ? Math.PI : -Math.PI / 2;
    for (let index = 0; index < ring; index += 1) {
      const angle = turn + (index / ring) * 2 * Math.PI;
      offsets.push([round(radius * Math.cos(angle)), round(radius * Math.sin(angle))]);
    }
  }
  return offsets;
}

function round(pixels: number): number {
  return Math.round(pixels * 10) / 10 + 0;
}

/** Pixels between neighbours so that the two largest of some marks, of so many pixels across, leave each other free. */
export function fanSpacing(sizes: readonly number[]): number {
  let [first, second] = [0, 0];
  for (const size of sizes) {
    if (size > first) [first, second] = [size, first];
    else if (size > second) second = size;
  }
  return Math.max(usualSpacing, Math.ceil((first + second) / 2) + rims);
}
