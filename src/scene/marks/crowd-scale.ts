/** So many marks stand well beside each other on a map of the whole, at full size. */
const fewMarks = 300;

/** The zoom at which that is, and from which on each mark has four times the room a zoom nearer. */
const wholeZoom = 3;

/** Seven pixels of a usual mark: smaller ones are no longer told apart. */
const leastScale = 0.3;

/**
 * How much the marks of a story are reduced at a zoom, 1 for not at all: as much as keeps the share of
 * the map that is covered the same, however many there are. It depends on nothing that the clock
 * moves, so that no mark changes size while time runs.
 */
export function crowdScale(marks: number, zoom: number): number {
  if (marks <= fewMarks) return 1;
  const fitting = Math.sqrt(fewMarks / marks) * 2 ** (zoom - wholeZoom);
  return Math.min(1, Math.max(leastScale, fitting));
}

/** Whether marks are so many that only those of one and the same place are spread out. */
export function isCrowd(marks: number): boolean {
  return marks > fewMarks;
}
