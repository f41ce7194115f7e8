import type { CivilDay } from "../../../src/record/when.ts";

/** Steps that the hand makes after the picture of step 0 stands. */
export const stepCount = 120;

/** Days since 1970-01-01: 2014-01-01, and eleven years. */
export const firstDay = 16_071;
export const dayCount = 4_018;

const firstMoment = firstDay + 29;
const stride = 33;

/** The day that a step shows; steps count from 0 to `stepCount`. */
export function momentOf(step: number): CivilDay {
  return firstMoment + step * stride;
}

/** The steps `[from, to)` at whose moments a record of the days `[start, end)` shows. */
export function stepsOf(start: CivilDay, end: CivilDay): readonly [from: number, to: number] {
  return [firstStepFrom(start), firstStepFrom(end)];
}

function firstStepFrom(day: CivilDay): number {
  return Math.min(stepCount + 1, Math.max(0, Math.ceil((day - firstMoment) / stride)));
}
