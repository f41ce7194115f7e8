import { useChartWords } from "./chart-words.ts";
import { useEffect, useId, useMemo, useRef, useState } from "preact/hooks";
import { typicalValue } from "../record/quantity.ts";
import type { Indicator } from "../record/story.ts";
import type { DayRange } from "../record/when.ts";
import { fractionOf } from "../time/axis.ts";
import { yearStarts } from "../time/year-starts.ts";
import { heightOf, numberScale } from "../time/number-scale.ts";
import { numberShape } from "../time/number-shape.ts";
import { sayWhen, sayYear } from "../words/dates.ts";
import { sayNumber } from "../words/quantities.ts";
import { inLanguage } from "../words/translated.ts";
import { MomentLine } from "./moment-line.tsx";
import { NumberChoice } from "./number-choice.tsx";
import { NumberFacts, sayNumberOf } from "./number-facts.tsx";
import { NumberFigure, NumberPlate } from "./number-figure.tsx";
import { NumberTable } from "./number-table.tsx";
import { usePanel, useWords } from "./panel-context.ts";
import { useWidth } from "./use-width.ts";

/** Pixels: of the plot, of the room that a year's name needs, and of the plot until its width is known. */
const height = 104;
const yearRoom = 34;
const usualWidth = 280;

/** Numbers that may share a line, as bars on an axis of time; the one that is chosen stands below in words. */
export function NumberChart({
  indicators,
  axis,
  now,
}: {
  /** Ascending in time, at least one. */
  readonly indicators: readonly Indicator[];
  readonly axis: DayRange;
  /** Ids of those in the time shown. */
  readonly now: ReadonlySet<string>;
}) {
  const { session } = usePanel();
  const { language, storyLang } = useWords();
  const own = useChartWords();
  const last = indicators.length - 1;
  const [chosenAt, setChosenAt] = useState(last);
  const asked = session.askedNumber.value;
  useEffect(() => {
    const at = indicators.findIndex(({ id }) => id === asked);
    if (at >= 0) setChosenAt(at);
  }, [asked, indicators]);
  const plot = useRef<HTMLDivElement>(null);
  const width = useWidth(plot, usualWidth);
  const name = useId();
  const scale = useMemo(() => numberScale(indicators.map(({ value }) => value)), [indicators]);
  const shapes = useMemo(
    () => indicators.map((indicator) => numberShape(indicator, axis)),
    [indicators, axis],
  );
  const at = Math.min(chosenAt, last);
  const chosen = indicators[at];
  const newest = indicators[last];
  if (!chosen || !newest) return null;

  const title = inLanguage(newest.title, language);
  const unit = session.story.units.find(({ id }) => id === newest.unit);
  const places = newest.places.flatMap((id) => session.story.places.get(id) ?? []);
  const where = [
    places.map((place) => inLanguage(place.name, language)).join(", "),
    unit ? inLanguage(unit.name, language) : newest.unit,
  ]
    .filter(Boolean)
    .join(" · ");
  const rising = indicators.toSorted((a, b) => typicalValue(a.value) - typicalValue(b.value));
  const say = (indicator: Indicator | undefined) =>
    indicator ? sayNumberOf(indicator, session.story, language) : "";
  const period = (indicator: Indicator | undefined) =>
    indicator ? sayWhen(indicator.when, "period", language) : "";

  return (
    <figure class="number-chart">
      <figcaption>
        <h3 lang={storyLang}>{title}</h3>
        <p lang={storyLang}>{where}</p>
      </figcaption>
      <div class="plot">
        <div class="plot-values" aria-hidden="true">
          {scale.ticks.toReversed().map((tick) => (
            <span key={tick}>{sayNumber(tick, language)}</span>
          ))}
        </div>
        <div class="plot-area" ref={plot} style={{ height: `${height}px` }}>
          <svg
            role="img"
            width="100%"
            height={height}
            aria-labelledby={`${name}-title ${name}-says`}
            data-series={newest.series}
          >
            <title id={`${name}-title`}>{`${title}. ${where}`}</title>
            <desc id={`${name}-says`}>
              {[
                own.span(indicators.length, period(indicators[0]), period(newest)),
                own.extremes(say(rising[0]), say(rising.at(-1))),
              ].join(" ")}
            </desc>
            {shapes.map((shape, index) => {
              const id = indicators[index]?.id ?? "";
              return now.has(id) && <NumberPlate key={id} shape={shape} height={height} />;
            })}
            {scale.ticks.map((tick) => (
              <line
                key={tick}
                class={tick === 0 ? "plot-zero" : "plot-tick"}
                x2="100%"
                y1={heightOf(tick, scale, height)}
                y2={heightOf(tick, scale, height)}
              />
            ))}
            {shapes.map((shape, index) => (
              <NumberFigure
                key={indicators[index]?.id}
                shape={shape}
                scale={scale}
                height={height}
                isChosen={index === at}
              />
            ))}
          </svg>
          <NumberChoice
            label={own.figures(title)}
            indicators={indicators}
            shapes={shapes}
            width={width}
            chosenAt={at}
            onChoose={setChosenAt}
          />
          <MomentLine />
        </div>
        <Years axis={axis} most={Math.floor(width / yearRoom)} />
      </div>
      <p class="chosen-number" data-number={chosen.id}>
        {now.has(chosen.id) && <span class="number-now">{own.now}</span>}{" "}
        <NumberFacts indicator={chosen} />
      </p>
      <NumberTable title={title} indicators={indicators} />
    </figure>
  );
}

/** The years of an axis, each where it begins. */
export function Years({ axis, most }: { readonly axis: DayRange; readonly most: number }) {
  const { language } = useWords();
  return (
    <div class="plot-years" aria-hidden="true">
      {yearStarts(axis, most).map((day) => (
        <span key={day} style={{ left: `${fractionOf(day, axis) * 100}%` }}>
          {sayYear(day, language)}
        </span>
      ))}
    </div>
  );
}
