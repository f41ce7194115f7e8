import { batch, computed, signal } from "@preact/signals";
import type { ReadonlySignal, Signal } from "@preact/signals";
import type { CivilDay, DayRange } from "../record/when.ts";
import type { Clock } from "../time/clock.ts";
import { clockAt, tick } from "../time/clock.ts";
import { nextEventDay } from "../time/event-days.ts";
import type { Run } from "../time/run.ts";
import { clockIn, runFrom, runOn } from "../time/run.ts";
import type { Tempo } from "../time/tempo.ts";

export const speeds = [0.5, 1, 2, 4] as const;
export type Speed = (typeof speeds)[number];

/**
 * Milliseconds that the clock rests at the end before it starts over, whatever the speed: a loop over
 * a short time must not make what it shows come and go several times a second (WCAG 2.2, 2.3.1).
 */
export const restAtEnd = 1600;

/** How long the clock runs to a day that it is sent to, in milliseconds: as long as the camera flies. */
export const runLength = 1_800;

export interface PlayingOptions {
  readonly clock: Signal<Clock>;
  /** The part of time that the slider shows, which a loop runs over. */
  readonly range: ReadonlySignal<DayRange>;
  /** The days that playing rests on where less motion is wanted, ascending. */
  readonly stops: ReadonlySignal<readonly CivilDay[]>;
  readonly tempo: ReadonlySignal<Tempo>;
  /** The last day that playing runs to where it does not loop. */
  readonly runsTo: () => CivilDay;
  /** Makes the slider show a day that is out of its sight. */
  readonly reach: (day: CivilDay) => void;
  /** Makes the slider show the day that playing has come to. */
  readonly follow: (day: CivilDay) => void;
}

/** The part of the session's time that runs by itself: play, pause, speed, loop, and a run to a day. */
export function createPlaying({
  clock,
  range,
  stops,
  tempo,
  runsTo,
  reach,
  follow,
}: PlayingOptions) {
  const playing = signal(false);
  const speed = signal<Speed>(1);
  const looping = signal(false);
  const run = signal<Run | null>(null);
  /** Milliseconds that a loop has rested at its end. */
  let rested = 0;

  const lastPlayed = () => (looping.peek() ? range.peek().end - 1 : runsTo());
  const isOver = ({ moment, passed }: Clock) => moment >= lastPlayed() && passed >= 1;

  function startOver() {
    rested = 0;
    clock.value = { moment: range.peek().start, passed: 0 };
  }

  /** The event to rest on next; null after the last, unless a loop comes round to one. */
  function nextStop(): CivilDay | null {
    const next = nextEventDay(stops.peek(), clock.peek().moment);
    if (next !== null && next <= lastPlayed()) return next;
    const first = looping.peek() ? nextEventDay(stops.peek(), range.peek().start - 1) : null;
    return first !== null && first <= lastPlayed() ? first : null;
  }

  function endRun() {
    const ends = run.peek();
    if (!ends) return;
    batch(() => {
      run.value = null;
      clock.value = clockAt(ends.to);
    });
  }

  function runFor(before: Run, milliseconds: number) {
    const next = runOn(before, milliseconds);
    if (!next) return endRun();
    batch(() => {
      run.value = next;
      clock.value = clockIn(next);
    });
  }

  const actions = {
    setSpeed(value: Speed) {
      speed.value = value;
    },
    /** Whether playing starts over, at the start of what the slider shows, once it comes to its end. */
    setLooping(value: boolean) {
      looping.value = value;
    },
    /**
     * Starts over when the clock stands at the end. What shows goes to where the clock stands; a loop begins in what
     * shows.
     */
    play() {
      batch(() => {
        rested = 0;
        endRun();
        const { moment } = clock.peek();
        if (!looping.peek()) reach(moment);
        else if (moment < range.peek().start) startOver();
        if (clock.peek().moment >= lastPlayed()) startOver();
        playing.value = true;
      });
    },
    /** The clock comes to rest at the end of its day. */
    pause() {
      batch(() => {
        playing.value = false;
        run.value = null;
        clock.value = clockAt(clock.peek().moment);
      });
    },
    /** Puts the clock where it was sent. */
    endRun,
    /** Lets playback run for so many milliseconds; at the end it stops, or rests and starts over. */
    advance(milliseconds: number) {
      const running = run.peek();
      if (running) {
        runFor(running, milliseconds);
        return;
      }
      if (!playing.peek()) return;
      if (looping.peek() && isOver(clock.peek())) {
        rested += milliseconds;
        if (rested >= restAtEnd) startOver();
        return;
      }
      const next = tick(clock.peek(), milliseconds, tempo.peek(), speed.peek(), lastPlayed());
      batch(() => {
        clock.value = next;
        follow(next.moment);
        if (!looping.peek() && isOver(next)) playing.value = false;
      });
    },
    /** One step of playing without motion: rests on the next event; stops after the last, or starts over. */
    playToNextEvent() {
      const day = nextStop();
      batch(() => {
        if (day === null) {
          playing.value = false;
          return;
        }
        clock.value = clockAt(day);
        follow(day);
      });
    },
  };

  return {
    state: {
      playing: playing as ReadonlySignal<boolean>,
      speed: speed as ReadonlySignal<Speed>,
      /** Whether the clock is on its way to a day that it was sent to. */
      running: computed(() => run.value !== null),
      looping: looping as ReadonlySignal<boolean>,
    },
    /** Stops where a hand moves the clock. */
    stop() {
      playing.value = false;
      run.value = null;
    },
    /** Whether the clock moves by itself. */
    isMoving: () => playing.peek() || run.peek() !== null,
    /** Sends the clock to a day. */
    runTo(day: CivilDay) {
      const { moment } = clock.peek();
      run.value = day === moment ? null : runFrom(clock.peek(), day, runLength);
      if (day === moment) clock.value = clockAt(day);
    },
    actions,
  };
}
