import type { CivilDay } from "../record/when.ts";
import type { Clock } from "./clock.ts";
import { clockAt } from "./clock.ts";

/** The clock on its way from one moment to another, in a time that is fixed however far that is. */
export interface Run {
  /** Days since 1970-01-01 with the part of the day that has passed. */
  readonly from: number;
  readonly to: CivilDay;
  /** Milliseconds that the whole run lasts. */
  readonly length: number;
  /** Milliseconds since it began. */
  readonly passed: number;
}

export function runFrom({ moment, passed }: Clock, to: CivilDay, length: number): Run {
  // A clock at rest stands at the end of its day.
  return { from: moment + passed, to, length, passed: 0 };
}

/** The run after so many more milliseconds; null once it is over. */
export function runOn(run: Run, milliseconds: number): Run | null {
  const passed = run.passed + milliseconds;
  return passed < run.length ? { ...run, passed } : null;
}

/** Where the clock stands in a run: slow at both ends, so that the eye can follow. */
export function clockIn({ from, to, passed, length }: Run): Clock {
  const share = passed / length;
  const end = clockAt(to);
  const at = from + (end.moment + end.passed - from) * share * share * (3 - 2 * share);
  const moment = Math.ceil(at) - 1;
  return { moment, passed: at - moment };
}
