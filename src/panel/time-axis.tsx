import type { Signal } from "@preact/signals";
import { useEffect, useMemo, useRef } from "preact/hooks";
import { fromCivilDay } from "../record/civil-day.ts";
import type { Tick } from "../time/axis.ts";
import { ticksOf } from "../time/axis.ts";
import { binsOf, countInBins } from "../time/bins.ts";
import { sayDayShort, sayMonthShort, sayYear } from "../words/dates.ts";
import { sayNumber } from "../words/quantities.ts";
import type { Language } from "../words/dictionary.ts";
import { inLanguage } from "../words/translated.ts";
import { usePanel, useWords } from "./panel-context.ts";
import { lazyModule } from "./lazy-module.ts";
import { lazyPart } from "./lazy-part.tsx";
import { textSize, usualTextSize } from "./text-size.ts";
import { TimeEvents } from "./time-events.tsx";
import { usePercent } from "./use-percent.ts";
import { useEventStrip } from "./use-event-strip.ts";
import { useWidth } from "./use-width.ts";
import { useWindowPlace } from "./use-window-place.ts";
import { WindowPlace } from "./window-place.tsx";

/** Pixels of the articles' lines above the bars. */
const articlesHeight = 8;

/** Pixels of the narrowest bar, and of the name of a tick, or of a year, with room around it in text of usual size. */
const leastBar = 9;
const tickRoom = 62;
const yearRoom = 40;

/** From the axis's end to the window's edge: pixels, and ems of the page's text. */
const beyondAxis = { pixels: 12, ems: 1.25 };

/** Ems of a letter of a tick's name, and pixels before the first. */
const tickLetter = 0.42;
const beforeName = 5;

/** Pixels to begin with, until the axis knows its width. */
const usualWidth = 1200;

/** The page works without them, by buttons and keys. */
const gestures = lazyModule(() => import("./time-gestures.ts"));
const articles = lazyModule(() => import("./article-lines.tsx"));
const LeftOutCounts = lazyPart(() => import("./left-out-counts.tsx"), "LeftOutCounts");

/**
 * Where time is thick: reports by layer in days, weeks, months, quarters or years, as there is room;
 * from near the reports themselves; the window that counts as now, what time the articles report on,
 * and dates.
 */
export function TimeAxis({
  choosing,
  height,
}: {
  readonly choosing: Signal<boolean>;
  /** Pixels of the tallest bar. */
  readonly height: number;
}) {
  const { session } = usePanel();
  const axis = useRef<HTMLDivElement>(null);
  const width = useWidth(axis, usualWidth);
  const { module: hands } = gestures.use(true);
  const { module: lines } = articles.use(true);
  useEffect(() => {
    if (!hands || !axis.current) return undefined;
    return hands.listenOnAxis(axis.current, session, choosing);
  }, [hands, session, choosing]);
  const { events, leftOut, isNear, Glyph } = useEventStrip(width, height);
  return (
    <>
      <div class="time-axis" aria-hidden="true" ref={axis}>
        <Now height={height} />
        <svg class="bars" width="100%" height={articlesHeight + height}>
          {lines && <lines.ArticleLines middle={articlesHeight / 2 - 0.5} />}
          <TimeEvents events={events} Glyph={Glyph} top={articlesHeight}>
            {!isNear && <Bars most={Math.max(8, Math.floor(width / leastBar))} height={height} />}
          </TimeEvents>
        </svg>
        <Ticks width={width} />
      </div>
      {leftOut.length > 0 && (
        <LeftOutCounts leftOut={leftOut} width={width} top={articlesHeight + height - 4} />
      )}
    </>
  );
}

/** The window, behind the bars. It alone moves with the clock. */
function Now({ height }: { readonly height: number }) {
  const now = useRef<HTMLDivElement>(null);
  useWindowPlace(now);
  return (
    <div class="now" style={{ top: `${articlesHeight}px`, height: `${height}px` }} ref={now}>
      <WindowPlace class="now-band" />
    </div>
  );
}

function Bars({
  most: mostBins,
  height: whole,
}: {
  readonly most: number;
  readonly height: number;
}) {
  const { session } = usePanel();
  const { language } = useWords();
  const percent = usePercent();
  const range = session.range.value;
  const hidden = session.hiddenLayers.value;
  const days = session.focusDays.value;
  const bars = useMemo(() => {
    const bins = binsOf(range, mostBins);
    const layers = session.story.layers.flatMap(({ id, name }, layer) =>
      hidden.has(id)
        ? []
        : [{ id, name: inLanguage(name, language), counts: countInBins(days, layer, bins) }],
    );
    return bins.map((bin, index) => {
      const parts = layers.map(({ id, name, counts }) => ({ id, name, count: counts[index] ?? 0 }));
      return { bin, parts, sum: parts.reduce((sum, { count }) => sum + count, 0) };
    });
  }, [session, range, hidden, days, mostBins, language]);
  const most = Math.max(1, ...bars.map(({ sum }) => sum));
  return (
    <>
      {bars.map(({ bin, parts, sum }) => {
        let below = articlesHeight + whole;
        // The first and the last may begin before the axis and end after it.
        const width = percent(bin.end) - percent(bin.start);
        return parts.map(({ id, name, count }) => {
          if (count === 0) return null;
          // The square root keeps a bar of one report visible beside one of thirty.
          const height = (Math.sqrt(sum / most) * whole * count) / sum;
          below -= height;
          return (
            <rect
              key={`${bin.start} ${id}`}
              x={`${percent(bin.start)}%`}
              y={below}
              width={`${Math.max(width * 0.86, 0.2)}%`}
              height={height}
              fill={`var(--layer-${id})`}
            >
              <title>{`${name}: ${sayNumber(count, language)}`}</title>
            </rect>
          );
        });
      })}
    </>
  );
}

function Ticks({ width }: { readonly width: number }) {
  const { session } = usePanel();
  const { language } = useWords();
  const percent = usePercent();
  const size = textSize();
  const most = Math.max(4, Math.floor((width * usualTextSize) / (tickRoom * size)));
  /** Else it would be cut at the window's edge. */
  const hasRoom = (name: string, at: number) =>
    beforeName + name.length * tickLetter * size <
    (1 - at / 100) * width + beyondAxis.pixels + beyondAxis.ems * size;
  const shown = ticksOf(session.range.value, most);
  /** Years are marked however many they are, but then not each is named. */
  const step = Math.ceil((shown.length * yearRoom * size) / (width * usualTextSize));
  return (
    <div class="ticks">
      {shown.map((tick, index, ticks) => {
        const name = nameOf(tick, ticks[index - 1], language);
        const at = percent(tick.day);
        return (
          <span key={tick.day} style={{ left: `${at}%` }} data-rank={tick.rank}>
            {index % step === 0 && hasRoom(name, at) && name}
          </span>
        );
      })}
    </div>
  );
}

/** The largest unit that begins: the year, the month, the day; the first of a month's says the month. */
function nameOf({ day, rank }: Tick, before: Tick | undefined, language: Language) {
  const { month, day: ofMonth } = fromCivilDay(day);
  if (rank === 12) return sayYear(day, language);
  if (rank > 0) return sayMonthShort(day, language);
  const isFirst = !before || fromCivilDay(before.day).month !== month;
  return isFirst ? sayDayShort(day, language) : sayNumber(ofMonth, language);
}
