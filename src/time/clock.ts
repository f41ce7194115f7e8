import type { CivilDay } from "../record/when.ts";
import type { Tempo } from "./tempo.ts";

/** Where playback stands. */
export interface Clock {
  /** The present day. */
  readonly moment: CivilDay;
  /** The part of that day which has passed, 0 up to and including 1; 1 whenever the clock stands still. */
  readonly passed: number;
}

/** A clock that stands at the end of a day: all that happened on it has happened. */
export function clockAt(moment: CivilDay): Clock {
  return { moment, passed: 1 };
}

/**
 * The clock after `milliseconds` of playing at `speed` (1 is normal), not past the last day.
 * It stands at the end of `last` once it gets there.
 */
export function tick(
  clock: Clock,
  milliseconds: number,
  tempo: Tempo,
  speed: number,
  last: CivilDay,
): Clock {
  let { moment, passed } = clock;
  let left = milliseconds * speed;
  while (moment <= last) {
    const duration = tempo.duration(moment);
    const rest = (1 - passed) * duration;
    if (left < rest) return { moment, passed: passed + left / duration };
    if (moment === last) break;
    left -= rest;
    moment += 1;
    passed = 0;
  }
  return clockAt(last);
}
