import { useChartWords } from "./chart-words.ts";
import { useMemo, useRef } from "preact/hooks";
import type { Indicator } from "../record/story.ts";
import type { DayRange } from "../record/when.ts";
import { numberShape } from "../time/number-shape.ts";
import { inLanguage } from "../words/translated.ts";
import { MomentLine } from "./moment-line.tsx";
import { Years } from "./number-chart.tsx";
import { NumberFacts } from "./number-facts.tsx";
import { usePanel, useWords } from "./panel-context.ts";
import { StoryText } from "./story-text.tsx";
import { useMomentLine } from "./use-moment-line.ts";
import { useWidth } from "./use-width.ts";

/** Pixels of the room that a year's name needs, and of a line until its width is known. */
const yearRoom = 34;
const usualWidth = 320;

/** Numbers that share a line with no other: by area, each in words, above it its period on an axis of time. */
export function LoneNumbers({
  indicators,
  axis,
  now,
}: {
  readonly indicators: readonly Indicator[];
  readonly axis: DayRange;
  /** Ids of those in the time shown. */
  readonly now: ReadonlySet<string>;
}) {
  const { session } = usePanel();
  const { words, language } = useWords();
  const own = useChartWords();
  const list = useRef<HTMLElement>(null);
  const width = useWidth(list, usualWidth);
  useMomentLine(list, axis);
  const areas = useMemo(() => byArea(indicators), [indicators]);
  if (indicators.length === 0) return null;
  return (
    <section class="lone-numbers" aria-label={own.alone} ref={list}>
      <h3>{own.alone}</h3>
      {areas.map(({ places, numbers }) => (
        <section key={places.join(" ")} class="number-area">
          <h4>
            {places
              .flatMap((id) => session.story.places.get(id) ?? [])
              .map(({ name }) => inLanguage(name, language))
              .join(", ") || words.noPlace}
          </h4>
          <dl>
            {numbers.map((indicator) => (
              <div key={indicator.id} data-number={indicator.id} tabIndex={-1}>
                <dt>
                  <StoryText text={indicator.title} />
                </dt>
                <dd>
                  <Period indicator={indicator} axis={axis} />
                  {now.has(indicator.id) && <span class="number-now">{own.now}</span>}{" "}
                  <NumberFacts indicator={indicator} />
                </dd>
              </div>
            ))}
          </dl>
          <Years axis={axis} most={Math.floor(width / yearRoom)} />
        </section>
      ))}
    </section>
  );
}

/** Where a number's period lies; the words beside it say it too. */
function Period({ indicator, axis }: { readonly indicator: Indicator; readonly axis: DayRange }) {
  const { period, isAhead } = numberShape(indicator, axis);
  return (
    <span class="number-period" aria-hidden="true">
      <span
        class="number-span"
        data-period={period.look}
        data-ahead={isAhead}
        style={{ left: `${period.from * 100}%`, width: `${(period.to - period.from) * 100}%` }}
      />
      <MomentLine />
    </span>
  );
}

interface Area {
  readonly places: readonly string[];
  readonly numbers: Indicator[];
}

/** Areas with the most numbers first; the numbers of each as they are given. */
function byArea(indicators: readonly Indicator[]): readonly Area[] {
  const areas = new Map<string, Area>();
  for (const indicator of indicators) {
    const key = indicator.places.toSorted().join(" ");
    const area = areas.get(key) ?? { places: indicator.places, numbers: [] };
    area.numbers.push(indicator);
    areas.set(key, area);
  }
  return [...areas.values()].toSorted((a, b) => b.numbers.length - a.numbers.length);
}
