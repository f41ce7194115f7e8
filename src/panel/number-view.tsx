import { useComputed } from "@preact/signals";
import { useEffect, useMemo, useRef } from "preact/hooks";
import type { Indicator } from "../record/story.ts";
import type { DayRange } from "../record/when.ts";
import { numberPasses } from "../session/number-passes.ts";
import { groupNumbers, yearsOf } from "../time/number-series.ts";
import { presence } from "../time/show-window.ts";
import { ChartWords, useChartWords } from "./chart-words.ts";
import { LoneNumbers } from "./lone-numbers.tsx";
import { NumberChart } from "./number-chart.tsx";
import { NumberDoubt } from "./number-doubt.tsx";
import { usePanel, useWords } from "./panel-context.ts";
import { PartMissing } from "./part-missing.tsx";
import { ViewChoice } from "./report-sorting.tsx";
import { useLaterWords } from "./use-later-words.ts";
import { useMomentLine } from "./use-moment-line.ts";

/** Every number with an area and a period: charts of those that may share a line, then the others. */
export function NumberView(props: NumberViewProps) {
  const { own, isMissing, again } = useLaterWords("charts");
  if (!own) return isMissing ? <PartMissing again={again} /> : null;
  return (
    <ChartWords.Provider value={own}>
      <AllNumbers {...props} />
    </ChartWords.Provider>
  );
}

interface NumberViewProps {
  readonly canBeTable: boolean;
}

function AllNumbers({ canBeTable }: NumberViewProps) {
  const { session } = usePanel();
  const { words } = useWords();
  const own = useChartWords();
  const filter = session.filter.value;
  const { indicators } = session.story;
  const passing = useMemo(
    () => indicators.filter((indicator) => numberPasses(indicator, filter)),
    [indicators, filter],
  );
  const { series, alone } = useMemo(() => groupNumbers(passing), [passing]);
  const chartAxis = useMemo(() => yearsOf(series.flat()) ?? session.extent, [series, session]);
  const aloneAxis = useMemo(() => yearsOf(alone) ?? session.extent, [alone, session]);
  const now = usePresent(indicators);
  const view = useRef<HTMLElement>(null);
  const asked = session.askedNumber.value;
  useEffect(() => {
    if (asked === null) return;
    const found = view.current?.querySelector<HTMLElement>(`[data-number="${CSS.escape(asked)}"]`);
    found?.focus({ preventScroll: true });
    (found?.closest("figure") ?? found)?.scrollIntoView({ block: "center" });
  }, [asked]);

  return (
    <section id="reports" class="reports number-view" aria-label={words.charts.title} ref={view}>
      <div class="reports-bar">
        <h2>{words.charts.title}</h2>
        <ViewChoice canBeTable={canBeTable} />
      </div>
      <p class="number-rule">{own.rule}</p>
      {passing.length < indicators.length && (
        <p class="number-rule">{own.leftOut(indicators.length - passing.length)}</p>
      )}
      <NumberDoubt />
      <Charts series={series} axis={chartAxis} now={now} />
      <LoneNumbers indicators={alone} axis={aloneAxis} now={now} />
    </section>
  );
}

function Charts({
  series,
  axis,
  now,
}: {
  readonly series: readonly (readonly Indicator[])[];
  readonly axis: DayRange;
  readonly now: ReadonlySet<string>;
}) {
  const charts = useRef<HTMLDivElement>(null);
  useMomentLine(charts, axis);
  return (
    <div class="number-charts" ref={charts}>
      {series.map((numbers) => (
        <NumberChart key={numbers[0]?.id} indicators={numbers} axis={axis} now={now} />
      ))}
    </div>
  );
}

/** Ids of the numbers whose period meets the window, at rest; the same set until others do. */
function usePresent(indicators: readonly Indicator[]): ReadonlySet<string> {
  const { session, visible } = usePanel();
  const present = useComputed(() => {
    // The window at rest, not while the clock moves.
    void visible.value;
    const [moment, window] = [session.moment.peek(), session.window.peek()];
    return indicators
      .filter(({ when }) => ["sure", "possible"].includes(presence(when, moment, window)))
      .map(({ id }) => id)
      .join(" ");
  });
  return useMemo(() => new Set(present.value.split(" ")), [present.value]);
}
