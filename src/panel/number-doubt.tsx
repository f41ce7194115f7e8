import { useChartWords } from "./chart-words.ts";
import type { Status } from "../record/record.ts";
import { parseQuantity } from "../record/quantity.ts";
import { parseWhen } from "../record/when.ts";
import { numberScale } from "../time/number-scale.ts";
import { numberShape } from "../time/number-shape.ts";
import { Disclosure } from "./disclosure.tsx";
import { NumberFigure } from "./number-figure.tsx";

type Sample = readonly [value: string, date: string, status: Status];

const samples = {
  exact: ["8", "2000", "reported"],
  about: ["~8", "2000", "reported"],
  least: [">6", "2000", "reported"],
  most: ["<8", "2000", "reported"],
  range: ["4..8", "2000", "reported"],
  inferred: ["8", "2000?", "reported"],
  ahead: ["8", "2000", "forecast"],
} as const satisfies Record<string, Sample>;

/** In days and pixels; the sampled year is of the middle third. */
const axis = { start: 10_957 - 366, end: 10_957 + 732 };
const size = 30;

/** What the caps and sides of the numbers mean. */
export function NumberDoubt() {
  const own = useChartWords();
  return (
    <Disclosure summary={own.looksTitle} class="number-doubt">
      <ul>
        {(Object.keys(samples) as (keyof typeof samples)[]).map((name) => (
          <li key={name}>
            <Picture sample={samples[name]} />
            {own.looks[name]}
          </li>
        ))}
      </ul>
      <p>{own.moment}</p>
    </Disclosure>
  );
}

function Picture({ sample: [written, date, status] }: { readonly sample: Sample }) {
  const value = parseQuantity(written);
  const when = parseWhen(date, "period");
  const top = parseQuantity("10");
  if (!value.ok || !when.ok || !top.ok) return null;
  const shape = numberShape({ value: value.quantity, when: when.when, status }, axis);
  return (
    <svg width={size} height={size} aria-hidden="true">
      <NumberFigure shape={shape} scale={numberScale([top.quantity])} height={size} />
    </svg>
  );
}
