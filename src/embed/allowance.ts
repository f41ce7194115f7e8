export interface Rate {
  /** How many may come at once. */
  readonly burst: number;
  /** How many may go on coming. */
  readonly perSecond: number;
}

/**
 * Says of each message whether it is still within the rate (a token bucket).
 *
 * @param now milliseconds that never go back
 */
export function createAllowance({ burst, perSecond }: Rate, now = () => performance.now()) {
  let left = burst;
  let before = now();
  return {
    take(): boolean {
      const at = now();
      left = Math.min(burst, left + ((at - before) / 1000) * perSecond);
      before = at;
      if (left < 1) return false;
      left -= 1;
      return true;
    },
  };
}
