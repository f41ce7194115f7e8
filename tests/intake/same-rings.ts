import type { Position } from "geojson";

const isPosition = (value: unknown): value is Position =>
  Array.isArray(value) && value.length >= 2 && value.every((each) => typeof each === "number");

/** A closed ring of positions, without the one that closes it, as texts. */
function openRing(value: unknown): readonly string[] | null {
  if (!Array.isArray(value) || value.length < 4 || !value.every(isPosition)) return null;
  const texts = value.map(String);
  return texts[0] === texts.at(-1) ? texts.slice(1) : null;
}

/**
 * For `expect.addEqualityTesters`: rings are the same that run through the same positions in the same order,
 * wherever they begin, as a topology's do at a junction; of all else it says nothing.
 */
export function sameRings(one: unknown, other: unknown): boolean | undefined {
  const [ring, its] = [openRing(one), openRing(other)];
  if (!ring || !its) return undefined;
  if (ring.length !== its.length) return false;
  return its.some((_, start) =>
    ring.every((position, index) => position === its[(start + index) % its.length]),
  );
}
