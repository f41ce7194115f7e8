import type { Quantity } from "../record/quantity.ts";
import { valueShape } from "./number-shape.ts";

/** An axis of values that holds zero, from its lowest tick to its highest. */
export interface NumberScale {
  /** Ascending, evenly apart, zero among them; two to six. */
  readonly ticks: readonly number[];
  readonly low: number;
  readonly high: number;
}

/** Room above a number that may be greater, for its arrow. */
const arrowRoom = 1.12;

/** An axis for some quantities: of round ticks, from zero, below it only where a quantity falls. */
export function numberScale(quantities: readonly Quantity[]): NumberScale {
  let [lowest, highest] = [0, 0];
  for (const quantity of quantities) {
    const { look, near, far } = valueShape(quantity);
    for (const value of [near, look === "least" ? far * arrowRoom : far]) {
      lowest = Math.min(lowest, value);
      highest = Math.max(highest, value);
    }
  }
  if (lowest === highest) highest = 1;
  const step = roundStep((highest - lowest) / 3);
  const [first, last] = [Math.floor(lowest / step), Math.ceil(highest / step)];
  const end = last === first ? first + 1 : last;
  // Adding zero turns -0 into 0; twelve digits take away what a step of 0.1 adds up to.
  const ticks = Array.from({ length: end - first + 1 }, (_none, at) =>
    Number(((first + at) * step + 0).toPrecision(12)),
  );
  return { ticks, low: ticks[0] ?? 0, high: ticks.at(-1) ?? 1 };
}

/** The least of 1, 2, 2.5, 5 and 10 times a power of ten that is no less. */
function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  const times = [1, 2, 2.5, 5, 10].find((each) => each * power >= least * 0.999999);
  return (times ?? 10) * power;
}

/** How far below the axis's top a value stands, of a height in pixels. */
export function heightOf(value: number, { low, high }: NumberScale, height: number): number {
  return height * (1 - (value - low) / (high - low));
}
