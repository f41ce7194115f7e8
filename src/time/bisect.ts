import type { CivilDay } from "../record/when.ts";

/** The first slot of ascending days that holds `day` or a later one; their length when none does. */
export function bisectLeft(days: ArrayLike<CivilDay>, day: number, from = 0, to = days.length) {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((days[middle] ?? 0) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The first slot of ascending days that holds a later day than `day`; their length when none does. */
export function bisectRight(days: ArrayLike<CivilDay>, day: number, from = 0, to = days.length) {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((days[middle] ?? 0) <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The same as `bisectLeft`, looked for around a slot first: near where it was found last time, few
 * days are touched, and those that were touched before.
 */
export function bisectLeftNear(
  days: ArrayLike<CivilDay>,
  day: number,
  near: number,
  from = 0,
  to = days.length,
) {
  const middle = Math.min(Math.max(near, from), to);
  let step = 1;
  if (middle < to && (days[middle] ?? 0) < day) {
    while (middle + step < to && (days[middle + step] ?? 0) < day) step *= 2;
    return bisectLeft(days, day, middle + (step >> 1) + 1, Math.min(middle + step, to));
  }
  while (middle - step >= from && (days[middle - step] ?? 0) >= day) step *= 2;
  return bisectLeft(days, day, Math.max(middle - step + 1, from), middle - (step >> 1));
}
