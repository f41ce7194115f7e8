import type { Points } from "../points/make-points.ts";
import { stepCount, stepsOf } from "../points/steps.ts";

/** The points that a step shows and the one before it doesn't, and the other way round. */
export interface StepChanges {
  readonly come: readonly (readonly number[])[];
  readonly gone: readonly (readonly number[])[];
}

/**
 * What changes at each step, known before the hand moves. A real page would have to find it at each step; the
 * rivals that write only changes are spared that, so that what is measured of them is MapLibre's part.
 */
export function stepChanges({ start, end }: Points): StepChanges {
  const steps = () => Array.from({ length: stepCount + 2 }, (): number[] => []);
  const [come, gone] = [steps(), steps()];
  for (let id = 0; id < start.length; id += 1) {
    const [from, to] = stepsOf(start[id] ?? 0, end[id] ?? 0);
    if (from === to) continue;
    come[from]?.push(id);
    gone[to]?.push(id);
  }
  return { come, gone };
}
