import { batch, computed, signal } from "@preact/signals";
import type { ReadonlySignal } from "@preact/signals";
import type { CivilDay, DayRange } from "../record/when.ts";
import { clockAt } from "../time/clock.ts";
import { nextEventDay, previousEventDay } from "../time/event-days.ts";
import type { TimeWindow } from "../time/show-window.ts";
import type { RangeAsked } from "../time/range-text.ts";
import { isRange, windowAt, windowLength } from "../time/show-window.ts";
import { createTempo } from "../time/tempo.ts";
import { nearerEnd } from "../time/nearer-end.ts";
import { panRange, rangeAround, zoomRange } from "../time/zoom-range.ts";
import { createPlaying } from "./playing.ts";

export interface TimeShownOptions {
  /** All of time that there is. */
  readonly extent: DayRange;
  /** What the slider shows at first. */
  readonly opening: DayRange;
  readonly moment: CivilDay;
  readonly window: TimeWindow;
  /** The days that stepping and playing rest on, ascending. */
  readonly stops: ReadonlySignal<readonly CivilDay[]>;
  /** When somebody is on the way. */
  readonly walks: readonly DayRange[];
}

/**
 * The part of the session that is time: the clock, the window that ends at it, the part of time that
 * the slider shows, and playing. Days are counted from 1970-01-01.
 */
export function createTimeShown({ extent, opening, stops, walks, ...start }: TimeShownOptions) {
  const clock = signal(clockAt(start.moment));
  const stepped = signal<{ readonly to: CivilDay } | null>(null);
  const window = signal<TimeWindow>(heldWindow(start.window));
  const range = signal<DayRange>(opening);
  /** What shows before it was rounded to days, so that zooming in and out again comes back to where it was. */
  let exact = opening;
  const moment = computed(() => clock.value.moment);
  const tempo = computed(() => createTempo(stops.value, walks));
  const windowDays = computed<DayRange>(() => {
    const { start: first, end } = windowAt(moment.value, window.value);
    return { start: Math.max(first, extent.start), end };
  });
  const playing = createPlaying({ clock, range, stops, tempo, runsTo, reach, follow });

  /** A range is whole days, at least one, and no longer than all of time. */
  function heldWindow(wanted: TimeWindow): TimeWindow {
    return isRange(wanted) ? held(wanted, 1, extent.end - extent.start) : wanted;
  }

  /** The last day that the slider reaches. */
  const lastDay = () => range.peek().end - 1;

  /** Whether the slider shows a part of time that the reader has chosen. */
  const isZoomed = () => range.peek() !== opening && range.peek() !== extent;

  /**
   * The last day that playing runs to: a part of time moves on with it, unless the reader has chosen
   * a range, which runs through what shows.
   */
  function runsTo() {
    if (!isZoomed() || isRange(window.peek())) return lastDay();
    return (moment.peek() < opening.end ? opening.end : extent.end) - 1;
  }

  /**
   * Makes the slider show a day that lies outside of what it shows: the part of time that the reader
   * has chosen moves there, else the whole extent shows.
   */
  function reach(day: CivilDay) {
    const { start, end } = range.peek();
    if (day >= start && day < end) return;
    range.value = isZoomed() ? panRange(range.peek(), day - (start + end) / 2, extent) : extent;
  }

  /** What the slider shows, where the moment and a range of the reader's own would not make it show just that. */
  const rangeAsked = computed<RangeAsked | null>(() => {
    const now = moment.value;
    const days = isRange(window.value) ? windowDays.value : { start: now, end: now + 1 };
    const isInOpening = days.start >= opening.start && days.end <= opening.end;
    const shown = range.value;
    if (shown === (isInOpening ? opening : extent)) return null;
    return shown === extent ? "all" : shown;
  });

  /** Makes the slider show all of some days: by panning where they fit, else by showing more time. */
  function reachAll(days: DayRange) {
    const shown = range.peek();
    const holds = ({ start, end }: DayRange) => days.start >= start && days.end <= end;
    if (holds(shown)) return;
    const by = (days.start + days.end - shown.start - shown.end) / 2;
    const panned = isZoomed() ? panRange(shown, by, extent) : extent;
    range.value = [panned, opening].find(holds) ?? extent;
  }

  const isInSight = (day: CivilDay) => day >= range.peek().start && day <= lastDay();

  /** Turns the page when the clock runs out of a part of time. */
  function follow(day: CivilDay) {
    const { start, end } = range.peek();
    if (isZoomed() && day >= end) {
      range.value = panRange(range.peek(), day - start - (end - start) / 10, extent);
    }
  }

  /** A range of the reader's choice; those that have a name are known by it. */
  function showRange(wanted: DayRange) {
    const named = [opening, extent].find(
      ({ start, end }) => start === wanted.start && end === wanted.end,
    );
    range.value = named ?? wanted;
  }

  /** Shows `factor` times as much time, or less, with a day standing where it stood. */
  function zoom(factor: number, around: CivilDay) {
    const { start, end } = range.peek();
    const isOwn = Math.round(exact.start) === start && Math.round(exact.end) === end;
    const wanted = zoomRange(isOwn ? exact : range.peek(), factor, around, extent);
    // The day that it is about stays in sight, all of it.
    const least = around < end ? Math.floor(around) + 1 : start;
    showRange({
      start: Math.round(wanted.start),
      end: Math.max(Math.round(wanted.end), least),
    });
    exact = wanted;
  }

  /** Puts the moment on a day, as far as that shows. */
  function stand(day: CivilDay) {
    clock.value = clockAt(held(day, range.peek().start, lastDay()));
  }

  function stepTo(day: CivilDay | null) {
    if (day === null) return;
    goTo(day);
    stepped.value = { to: day };
  }

  /** What a hand does to the clock stops it. */
  function byHand(act: () => void) {
    batch(() => {
      playing.stop();
      act();
    });
  }

  function goTo(day: CivilDay) {
    byHand(() => {
      reach(day);
      stand(day);
    });
  }

  /** What moves the moment within what shows stops at the edges; where it was out of sight, what shows goes to it. */
  function setMoment(day: CivilDay) {
    if (isInSight(moment.peek())) byHand(() => stand(day));
    else goTo(held(day, extent.start, extent.end - 1));
  }

  /** Makes the window the days from one to another, both in it. */
  function setDays(first: CivilDay, last: CivilDay) {
    window.value = last - first + 1;
    clock.value = clockAt(last);
  }

  const actions = {
    setMoment,
    /** Stops the clock on a day, and shows the time around it where that was out of sight. */
    goToDay(day: CivilDay) {
      goTo(day);
    },
    /** Lets the clock run to a day, in a time that is the same however far that is. */
    runTo(day: CivilDay) {
      byHand(() => {
        reach(day);
        playing.runTo(day);
      });
    },
    stepToNextEvent() {
      stepTo(nextEventDay(stops.peek(), moment.peek()));
    },
    stepToPreviousEvent() {
      stepTo(previousEventDay(stops.peek(), moment.peek()));
    },
    setWindow(wanted: TimeWindow) {
      window.value = heldWindow(wanted);
    },
    /** Makes the window a range of the days that it has; of one without a start those that show. */
    freeWindow() {
      if (isRange(window.peek())) return;
      const isOpen = windowLength(window.peek()) === Infinity;
      const first = isOpen ? Math.min(range.peek().start, moment.peek()) : windowDays.peek().start;
      window.value = moment.peek() - first + 1;
    },
    /** Makes the window a range of these days, half-open, held to all of time; shows the time around it. */
    setWindowDays({ start, end }: DayRange) {
      byHand(() => {
        const first = held(start, extent.start, extent.end - 1);
        const last = held(end - 1, first, extent.end - 1);
        reachAll({ start: first, end: last + 1 });
        setDays(first, last);
      });
    },
    /** Moves the first day of the window, which becomes a range; the moment stays. */
    setFirstDay(day: CivilDay) {
      const first = held(day, Math.min(range.peek().start, moment.peek()), moment.peek());
      byHand(() => setDays(first, moment.peek()));
    },
    /** Moves the moment as the last day of the window, which becomes a range; its first day stays. */
    setLastDay(day: CivilDay) {
      const { start: first } = windowDays.peek();
      byHand(() => {
        if (!isInSight(moment.peek())) reach(held(day, first, extent.end - 1));
        setDays(first, held(day, Math.max(first, range.peek().start), lastDay()));
      });
    },
    /** Moves that end of a range which lies nearer to a day; of any other window the moment. */
    setNearerEnd(day: CivilDay) {
      const { start: first, end } = windowDays.peek();
      if (!isRange(window.peek())) actions.setMoment(day);
      else if (nearerEnd(day, { first, last: end - 1 }) === "first") actions.setFirstDay(day);
      else actions.setLastDay(day);
    },
    /** Shows the time around a range of the reader's own where a part of it is out of sight. */
    showWholeWindow() {
      if (isRange(window.peek())) reachAll(windowDays.peek());
    },
    /** Shows the time around the moment, or around a range of the reader's own, where that is out of sight. */
    showMoment() {
      batch(() => {
        actions.showWholeWindow();
        reach(moment.peek());
      });
    },
    showOpeningRange() {
      range.value = opening;
    },
    showWholeRange() {
      range.value = extent;
    },
    /** Shows what an address asks for, a week at least and as far as there is time. */
    showRangeAsked(asked: RangeAsked) {
      showRange(asked === "all" ? extent : rangeAround(asked, extent));
    },
    /**
     * Shows `factor` times as much time, less where that is under 1, with a day standing where it
     * stood: the moment where it is in sight, else the middle, unless another is given. The moment stays as it is.
     */
    zoomTime(factor: number, around?: CivilDay) {
      const { start, end } = range.peek();
      const fixed = isInSight(moment.peek()) ? moment.peek() : (start + end) / 2;
      zoom(factor, around ?? fixed);
    },
    /** Shows the time that has some days in its middle, as near as it gets. */
    showTimeAround(days: DayRange) {
      showRange(rangeAround(days, extent));
    },
    /** Shows time so many days later, or earlier; the moment stays as it is. */
    panTime(days: number) {
      showRange(panRange(range.peek(), days, extent));
    },
    ...playing.actions,
  };

  return {
    state: {
      clock: clock as ReadonlySignal<typeof clock.value>,
      moment,
      /** The last step to an event; null before the first. */
      stepped: stepped as ReadonlySignal<typeof stepped.value>,
      hasNextEvent: computed(() => nextEventDay(stops.value, moment.value) !== null),
      hasPreviousEvent: computed(() => previousEventDay(stops.value, moment.value) !== null),
      window: window as ReadonlySignal<TimeWindow>,
      /** The days that the window has, half-open, as far as there is time. */
      windowDays,
      range: range as ReadonlySignal<DayRange>,
      rangeAsked,
      ...playing.state,
    },
    actions,
  };
}

/** A whole day or number of days, no more than `most`, and never less than `least`. */
function held(wanted: number, least: number, most: number): number {
  return Math.max(Math.min(Math.round(wanted), most), least);
}
