import { placeAt } from "./camera.ts";
import { momentOf, stepCount } from "./steps.ts";

/**
 * Dots that say by which of them show which step the picture is of: one strip in each of two tiles
 * (they may be of two moments in one picture), on the sea, off the other points and the names.
 */
export const strips = [
  { x: 100, y: 330 },
  { x: 960, y: 330 },
] as const;

/** A column of so many dots, so many pixels from one's middle to the next's. */
export const dotsInStrip = 7;
export const dotSpacing = 36;

/** A record of a strip's dot: it shows in some run of steps. */
export interface StripRecord {
  readonly lon: number;
  readonly lat: number;
  readonly start: number;
  readonly end: number;
}

/** All records of the strips. Those of one dot follow each other, and are never there at once. */
export function stripRecords(): readonly StripRecord[] {
  return strips.flatMap(({ x, y }) =>
    Array.from({ length: dotsInStrip }, (_, dot) => {
      const [lon, lat] = placeAt(x + 0.5, y + dot * dotSpacing + 0.5);
      return runsOf(dot).map(([from, to]) => ({
        lon,
        lat,
        start: momentOf(from),
        end: momentOf(to - 1) + 1,
      }));
    }).flat(),
  );
}

/** The step that a strip's dots say, from the first to the last; null when none shows. */
export function stepOf(dots: readonly boolean[]): number | null {
  let code = 0;
  let bit = 0;
  for (const isThere of dots.toReversed()) {
    bit ^= isThere ? 1 : 0;
    code = code * 2 + bit;
  }
  return code === 0 ? null : code - 1;
}

/** Gray's code, in which one dot changes a step: fewest records. No step is without a dot. */
function shows(dot: number, step: number): boolean {
  const code = step + 1;
  return (((code ^ (code >> 1)) >> dot) & 1) === 1;
}

function runsOf(dot: number): readonly (readonly [from: number, to: number])[] {
  const runs: [number, number][] = [];
  for (let step = 0; step <= stepCount; step += 1) {
    if (!shows(dot, step)) continue;
    const last = runs.at(-1);
    if (last?.[1] === step) last[1] = step + 1;
    else runs.push([step, step + 1]);
  }
  return runs;
}
