import { useComputed } from "@preact/signals";
import { fromCivilDay } from "../record/civil-day.ts";
import { fractionOf, monthTicks } from "../time/axis.ts";
import { countByBin, monthsOf } from "../time/bins.ts";
import { focusDay } from "../time/focus-day.ts";
import { windowAt } from "../time/show-window.ts";
import { sayMonthShort } from "../words/dates.ts";
import { usePanel, useWords } from "./panel-context.ts";

/** Heights in pixels: the bars, and the tallest of them. */
const barsHeight = 30;

/** Where time is thick: reports a month by layer, the window that counts as now, and the months' names. */
export function TimeAxis() {
  const { session } = usePanel();
  const { language } = useWords();
  const bars = useComputed(() => {
    const bins = monthsOf(session.range.value);
    const hidden = session.hiddenLayers.value;
    const items = session.story.records
      .filter(({ layer }) => !hidden.has(layer))
      .map(({ when, layer }) => ({ day: focusDay(when), group: layer }));
    const counts = countByBin(bins, items);
    const most = Math.max(
      1,
      ...counts.map((groups) => [...groups.values()].reduce((sum, count) => sum + count, 0)),
    );
    return { bins, counts, most };
  });
  const range = session.range.value;
  const percent = (day: number) => `${Math.min(Math.max(fractionOf(day, range), 0), 1) * 100}%`;
  const now = windowAt(session.moment.value, session.window.value);
  const left = Math.max(now.start, range.start);
  const ticks = monthTicks(range, 14);
  const { bins, counts, most } = bars.value;

  return (
    <div class="time-axis" aria-hidden="true">
      <svg class="bars" width="100%" height={barsHeight}>
        <rect
          class="now"
          x={percent(left)}
          width={`${fractionOf(now.end, range) * 100 - fractionOf(left, range) * 100}%`}
          height={barsHeight}
        />
        {bins.map((bin, index) => {
          let below = barsHeight;
          const width = (fractionOf(bin.end, range) - fractionOf(bin.start, range)) * 100;
          return session.story.layers.map(({ id }) => {
            const count = counts[index]?.get(id) ?? 0;
            if (count === 0) return null;
            // The square root keeps a month of one report visible beside a month of thirty.
            const whole = [...(counts[index]?.values() ?? [])].reduce((sum, each) => sum + each, 0);
            const height = (Math.sqrt(whole / most) * barsHeight * count) / whole;
            below -= height;
            return (
              <rect
                key={`${bin.start} ${id}`}
                x={percent(bin.start)}
                y={below}
                width={`${Math.max(width * 0.86, 0.2)}%`}
                height={height}
                fill={`var(--layer-${id})`}
              />
            );
          });
        })}
      </svg>
      <div class="ticks">
        {ticks.map(({ day, rank }) => (
          <span key={day} style={{ left: percent(day) }} data-rank={rank}>
            {rank === 12 ? fromCivilDay(day).year : sayMonthShort(day, language)}
          </span>
        ))}
      </div>
    </div>
  );
}
