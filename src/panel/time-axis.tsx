import { useComputed } from "@preact/signals";
import { fromCivilDay } from "../record/civil-day.ts";
import { fractionOf, monthTicks } from "../time/axis.ts";
import { countInBins, monthsOf } from "../time/bins.ts";
import { windowAt } from "../time/show-window.ts";
import { sayMonthShort } from "../words/dates.ts";
import { usePanel, useWords } from "./panel-context.ts";

/** Heights in pixels: the bars, and the tallest of them. */
const barsHeight = 30;

/** Where time is thick: reports a month by layer, the window that counts as now, and the months' names. */
export function TimeAxis() {
  return (
    <div class="time-axis" aria-hidden="true">
      <svg class="bars" width="100%" height={barsHeight}>
        <Now />
        <Bars />
      </svg>
      <Ticks />
    </div>
  );
}

/** Where a day stands on the axis, held to its ends. */
function usePercent() {
  const range = usePanel().session.range.value;
  return (day: number) => Math.min(Math.max(fractionOf(day, range), 0), 1) * 100;
}

/** The window. It alone is drawn anew as the clock moves. */
function Now() {
  const { session } = usePanel();
  const percent = usePercent();
  const { start, end } = windowAt(session.moment.value, session.window.value);
  return (
    <rect
      class="now"
      x={`${percent(start)}%`}
      width={`${percent(end) - percent(start)}%`}
      height={barsHeight}
    />
  );
}

function Bars() {
  const { session } = usePanel();
  const percent = usePercent();
  const range = session.range.value;
  const months = useComputed(() => {
    const bins = monthsOf(session.range.value);
    const hidden = session.hiddenLayers.value;
    const layers = session.story.layers.flatMap(({ id }, layer) =>
      hidden.has(id) ? [] : [{ id, counts: countInBins(session.focusDays, layer, bins) }],
    );
    return bins.map((bin, index) => {
      const parts = layers.map(({ id, counts }) => ({ id, count: counts[index] ?? 0 }));
      return { bin, parts, whole: parts.reduce((sum, { count }) => sum + count, 0) };
    });
  });
  const most = Math.max(1, ...months.value.map(({ whole }) => whole));
  return (
    <>
      {months.value.map(({ bin, parts, whole }) => {
        let below = barsHeight;
        const width = (fractionOf(bin.end, range) - fractionOf(bin.start, range)) * 100;
        return parts.map(({ id, count }) => {
          if (count === 0) return null;
          // The square root keeps a month of one report visible beside a month of thirty.
          const height = (Math.sqrt(whole / most) * barsHeight * count) / whole;
          below -= height;
          return (
            <rect
              key={`${bin.start} ${id}`}
              x={`${percent(bin.start)}%`}
              y={below}
              width={`${Math.max(width * 0.86, 0.2)}%`}
              height={height}
              fill={`var(--layer-${id})`}
            />
          );
        });
      })}
    </>
  );
}

function Ticks() {
  const { session } = usePanel();
  const { language } = useWords();
  const percent = usePercent();
  return (
    <div class="ticks">
      {monthTicks(session.range.value, 14).map(({ day, rank }) => (
        <span key={day} style={{ left: `${percent(day)}%` }} data-rank={rank}>
          {rank === 12 ? fromCivilDay(day).year : sayMonthShort(day, language)}
        </span>
      ))}
    </div>
  );
}
