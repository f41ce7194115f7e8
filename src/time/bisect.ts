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
