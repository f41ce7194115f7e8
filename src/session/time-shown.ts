import { batch, computed, signal } from "@preact/signals";
import type { ReadonlySignal } from "@preact/signals";
import type { CivilDay, DayRange } from "../record/when.ts";
import { clockAt, tick } from "../time/clock.ts";
import { nextEventDay, previousEventDay } from "../time/event-days.ts";
import type { Run } from "../time/run.ts";
import { clockIn, runFrom, runOn } from "../time/run.ts";
import type { WindowName } from "../time/show-window.ts";
import { createTempo } from "../time/tempo.ts";
import { panRange, zoomRange } from "../time/zoom-range.ts";

export const speeds = [0.5, 1, 2, 4] as const;
export type Speed = (typeof speeds)[number];

/** How long the clock runs to a day that it is sent to, in milliseconds: as long as the camera flies. */
export const runLength = 1_800;

export interface TimeShownOptions {
  /** All of time that there is. */
  readonly extent: DayRange;
  /** What the slider shows at first. */
  readonly opening: DayRange;
  readonly moment: CivilDay;
  readonly window: WindowName;
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
  const window = signal<WindowName>(start.window);
  const range = signal<DayRange>(opening);
  const playing = signal(false);
  const speed = signal<Speed>(1);
  const run = signal<Run | null>(null);
  const moment = computed(() => clock.value.moment);
  const tempo = computed(() => createTempo(stops.value, walks));

  /** The last day that the slider reaches. */
  const lastDay = () => range.peek().end - 1;

  /** Whether the slider shows a part of time that the reader has chosen. */
  const isZoomed = () => range.peek() !== opening && range.peek() !== extent;

  /** The last day that playing runs to: a part of time moves on with it. */
  const lastPlayed = () => {
    if (!isZoomed()) return lastDay();
    return (moment.peek() < opening.end ? opening.end : extent.end) - 1;
  };

  /**
   * Makes the slider show a day that lies outside of what it shows: the part of time that the reader
   * has chosen moves there, else the whole extent shows.
   */
  function reach(day: CivilDay) {
    const { start, end } = range.peek();
    if (day >= start && day < end) return;
    range.value = isZoomed() ? panRange(range.peek(), day - (start + end) / 2, extent) : extent;
  }

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

  function setMoment(day: CivilDay) {
    run.value = null;
    const held = Math.min(Math.max(Math.round(day), range.peek().start), lastDay());
    clock.value = clockAt(held);
  }

  function goTo(day: CivilDay) {
    batch(() => {
      playing.value = false;
      reach(day);
      setMoment(day);
    });
  }

  function endRun() {
    const ends = run.peek();
    if (!ends) return;
    batch(() => {
      run.value = null;
      clock.value = clockAt(ends.to);
    });
  }

  function runFor(milliseconds: number) {
    const before = run.peek();
    const next = before && runOn(before, milliseconds);
    if (!next) return endRun();
    batch(() => {
      run.value = next;
      clock.value = clockIn(next);
    });
  }

  const actions = {
    setMoment(day: CivilDay) {
      batch(() => {
        playing.value = false;
        setMoment(day);
      });
    },
    /** Stops the clock on a day, and shows the time around it where that was out of sight. */
    goToDay(day: CivilDay) {
      goTo(day);
    },
    stepToNextEvent() {
      const day = nextEventDay(stops.peek(), moment.peek());
      if (day !== null) goTo(day);
    },
    stepToPreviousEvent() {
      const day = previousEventDay(stops.peek(), moment.peek());
      if (day !== null) goTo(day);
    },
    setWindow(name: WindowName) {
      window.value = name;
    },
    setSpeed(value: Speed) {
      speed.value = value;
    },
    /** Starts over when the clock stands at the end. */
    play() {
      batch(() => {
        endRun();
        if (moment.peek() >= lastPlayed()) {
          clock.value = { moment: range.peek().start, passed: 0 };
        }
        playing.value = true;
      });
    },
    /** The clock comes to rest at the end of its day. */
    pause() {
      batch(() => {
        playing.value = false;
        run.value = null;
        clock.value = clockAt(moment.peek());
      });
    },
    /** Lets the clock run to a day, in a time that is the same however far that is. */
    runTo(day: CivilDay) {
      batch(() => {
        playing.value = false;
        reach(day);
        run.value = day === moment.peek() ? null : runFrom(clock.peek(), day, runLength);
        if (!run.peek()) clock.value = clockAt(day);
      });
    },
    /** Puts the clock where its run leads. */
    endRun,
    /** Lets playback run for so many milliseconds; stops at the end. */
    advance(milliseconds: number) {
      if (run.peek()) return runFor(milliseconds);
      if (!playing.peek()) return;
      const last = lastPlayed();
      const next = tick(clock.peek(), milliseconds, tempo.peek(), speed.peek(), last);
      batch(() => {
        clock.value = next;
        follow(next.moment);
        if (next.moment >= last && next.passed >= 1) playing.value = false;
      });
    },
    /** One step of playing without motion: rests on the next event; stops after the last. */
    playToNextEvent() {
      const day = nextEventDay(stops.peek(), moment.peek());
      batch(() => {
        if (day === null || day > lastPlayed()) {
          playing.value = false;
          return;
        }
        clock.value = clockAt(day);
        follow(day);
      });
    },
    showOpeningRange() {
      batch(() => {
        range.value = opening;
        setMoment(moment.peek());
      });
    },
    showWholeRange() {
      range.value = extent;
    },
    /**
     * Shows `factor` times as much time, less where that is under 1, with a day standing where it
     * stood: the moment, unless another is given. The moment stays in what shows.
     */
    zoomTime(factor: number, around: CivilDay = moment.peek()) {
      batch(() => {
        showRange(zoomRange(range.peek(), factor, around, extent));
        if (!playing.peek()) setMoment(moment.peek());
      });
    },
    /** Shows time so many days later, or earlier; the moment comes along where it would be left out. */
    panTime(days: number) {
      batch(() => {
        showRange(panRange(range.peek(), days, extent));
        if (!playing.peek()) setMoment(moment.peek());
      });
    },
  };

  return {
    state: {
      clock: clock as ReadonlySignal<typeof clock.value>,
      moment,
      window: window as ReadonlySignal<WindowName>,
      range: range as ReadonlySignal<DayRange>,
      /** Whether the clock is on its way to a day that it was sent to. */
      running: computed(() => run.value !== null),
      playing: playing as ReadonlySignal<boolean>,
      speed: speed as ReadonlySignal<Speed>,
    },
    actions,
  };
}
