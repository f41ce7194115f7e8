/** Part of a day in which a mark comes in. */
export const comingDays = 0.35;

/** Opacity that is left when the last day before leaving begins. */
export const lastDayOpacity = 0.35;

/** Most days over which a mark leaves. */
const mostLeavingDays = 14;

/** Part of the window's length over which a mark leaves. */
const leavingPart = 0.2;

/**
 * Days over which marks leave a window of `length` days; 0 where they leave at once: a day is too
 * short to fade in, and nothing leaves a window that has no start.
 */
export function leavingDays(length: number): number {
  return length > 1 && Number.isFinite(length)
    ? Math.min(length * leavingPart, mostLeavingDays)
    : 0;
}

/**
 * How opaque what may occupy the half-open range `[start, end)` is, 0 to 1, while the window is
 * `[time − length, time)`; 0 outside of it. Days since 1970-01-01, ±Infinity where open; `time` and
 * thereby the window's ends may lie within a day. A function of the moment alone: on whole days
 * what begins is fully there, and what leaves is never below `lastDayOpacity` before it is gone.
 *
 * No fade is longer than the range: what lasted a day is full until its last day in the window.
 * The shader of the marks says the same.
 */
export function fade(start: number, end: number, time: number, length: number): number {
  const since = time - start;
  const left = end - (time - length);
  if (since <= 0 || left <= 0) return 0;
  const coming = Math.min(1, since / comingDays);
  return Math.min(coming, leaving(left, Math.min(leavingDays(length), end - start)));
}

/** `left` days before it is gone, of `days` over which it leaves. */
function leaving(left: number, days: number): number {
  if (days <= 0 || left >= days) return 1;
  if (days <= 1) return left / days;
  return left <= 1
    ? left * lastDayOpacity
    : lastDayOpacity + ((1 - lastDayOpacity) * (left - 1)) / (days - 1);
}
