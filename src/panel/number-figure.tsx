import type { NumberScale } from "../time/number-scale.ts";
import { heightOf } from "../time/number-scale.ts";
import type { NumberShape } from "../time/number-shape.ts";

/**
 * One number of a chart, as SVG: as wide as its period, as high as its value. Its cap says how the value is
 * known, its sides how its time is.
 */
export function NumberFigure({
  shape,
  scale,
  height,
  isChosen = false,
}: {
  readonly shape: NumberShape;
  readonly scale: NumberScale;
  /** Of the plot, in pixels. */
  readonly height: number;
  readonly isChosen?: boolean;
}) {
  const { value, period, isAhead } = shape;
  const y = (of: number) => heightOf(of, scale, height);
  const [base, near, far] = [y(0), y(value.near), y(value.far)];
  /** Away from zero: up for what is above it. */
  const away = far > base || near > base ? 1 : -1;
  const tip = value.look === "least" ? near : far;
  return (
    <svg
      class="figure"
      x={`${period.from * 100}%`}
      width={`${Math.max(0, period.to - period.from) * 100}%`}
      height={height}
      overflow="visible"
      data-value={value.look}
      data-period={period.look}
      data-ahead={isAhead}
      data-chosen={isChosen}
    >
      <Block class="figure-sure" from={base} to={value.look === "most" ? base : near} />
      {near !== far && (
        <Block class="figure-maybe" from={value.look === "most" ? base : near} to={far} />
      )}
      <line class="figure-side" x1="0" x2="0" y1={base} y2={tip} />
      <line class="figure-side" x1="100%" x2="100%" y1={base} y2={tip} />
      {value.look === "range" && <line class="figure-cap" x1="0" x2="100%" y1={near} y2={near} />}
      <line class="figure-cap figure-tip" x1="0" x2="100%" y1={tip} y2={tip} />
      <svg x="50%" y={tip} overflow="visible">
        {value.look === "least" && <Arrow away={away} />}
        {value.look === "most" && <Arrow away={-away} />}
      </svg>
      {isChosen && (
        <svg x="50%" y={height} overflow="visible">
          <path class="figure-chosen" d="M0 1l5 6h-10z" />
        </svg>
      )}
    </svg>
  );
}

/** Behind a number that lies in the time shown. Drawn before all numbers, so that it covers none. */
export function NumberPlate({
  shape: { period },
  height,
}: {
  readonly shape: NumberShape;
  readonly height: number;
}) {
  const width = `${Math.max(0, period.to - period.from) * 100}%`;
  return (
    <svg x={`${period.from * 100}%`} width={width} height={height} overflow="visible">
      <rect class="figure-now" x="-3" width="100%" height={height} />
    </svg>
  );
}

function Block({
  class: name,
  from,
  to,
}: {
  readonly class: string;
  readonly from: number;
  readonly to: number;
}) {
  return <rect class={name} width="100%" y={Math.min(from, to)} height={Math.abs(from - to)} />;
}

/** From the cap on: there may be more that way. */
function Arrow({ away }: { readonly away: number }) {
  return (
    <path
      class="figure-arrow"
      d={`M0 0v${away * 9}m-4 ${-away * 4}l4 ${away * 4}l4 ${-away * 4}`}
    />
  );
}
