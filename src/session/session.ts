import { batch, computed, signal } from "@preact/signals";
import type { ReadonlySignal } from "@preact/signals";
import type { CivilDay, DayRange } from "../record/when.ts";
import type { Story } from "../record/story.ts";
import { clockAt, tick } from "../time/clock.ts";
import { eventDays, nextEventDay, previousEventDay } from "../time/event-days.ts";
import { focusDay } from "../time/focus-day.ts";
import { createLayerDays } from "../time/layer-days.ts";
import type { WindowName } from "../time/show-window.ts";
import { presence } from "../time/show-window.ts";
import { createTempo } from "../time/tempo.ts";
import { panRange, zoomRange } from "../time/zoom-range.ts";
import type { Language } from "../words/dictionary.ts";
import { recordColumns } from "./record-columns.ts";
import { walkSpans } from "./walk-spans.ts";
import { wholeExtent } from "./whole-extent.ts";
import type { Viewpoint } from "./viewpoint.ts";

export const speeds = [0.5, 1, 2, 4] as const;
export type Speed = (typeof speeds)[number];

/** What the reader has picked: one record, or the several that lie under one click. */
export interface Selection {
  readonly ids: readonly string[];
  /** Which of them the card shows. */
  readonly index: number;
}

/** Where the map is asked to look. A new object is a new request, even for the same places. */
export type CameraRequest =
  | { readonly places: readonly string[] }
  | { readonly viewpoint: Viewpoint };

/** What a session starts from; an address or a default. */
export interface SessionStart {
  readonly moment?: CivilDay | undefined;
  readonly window?: WindowName | undefined;
  readonly language?: Language | undefined;
  readonly selected?: string | undefined;
  readonly viewpoint?: Viewpoint | undefined;
}

/**
 * The one state of the app. What is public can be read and followed; only the actions write.
 * Days are counted from 1970-01-01.
 */
export function createSession(story: Story, start: SessionStart = {}) {
  const extent = wholeExtent(story);
  const opening: DayRange = {
    start: story.firstView.range.earliest ?? extent.start,
    end: story.firstView.range.latest ?? extent.end,
  };
  const records = new Map(story.records.map((record) => [record.id, record]));
  const columns = recordColumns(story);
  const focusDays = createLayerDays(columns.focus, columns.layer);
  const walks = walkSpans(story.records);

  const clock = signal(clockAt(story.firstView.moment));
  const window = signal<WindowName>(start.window ?? "month");
  const range = signal<DayRange>(opening);
  const playing = signal(false);
  const speed = signal<Speed>(1);
  const hiddenLayers = signal<ReadonlySet<string>>(new Set());
  const selection = signal<Selection | null>(null);
  const camera = signal<CameraRequest>({ places: story.firstView.places });
  const viewpoint = signal<Viewpoint | null>(null);
  const language = signal<Language>(start.language ?? "en");

  const moment = computed(() => clock.value.moment);
  const stops = computed(() =>
    eventDays(
      focusDays,
      story.layers.flatMap(({ id }, layer) => (hiddenLayers.value.has(id) ? [] : [layer])),
    ),
  );
  const selected = computed(() => {
    const picked = selection.value;
    return picked ? (records.get(picked.ids[picked.index] ?? "") ?? null) : null;
  });
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
        clock.value = clockAt(moment.peek());
      });
    },
    /** Lets playback run for so many milliseconds; stops at the end. */
    advance(milliseconds: number) {
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
    toggleLayer(id: string) {
      const hidden = new Set(hiddenLayers.peek());
      if (!hidden.delete(id)) hidden.add(id);
      hiddenLayers.value = hidden;
    },
    /**
     * Opens a record's card. Brings back its layer, moves the clock to it when it is out of the
     * window, and, with `look`, asks the map to show where it was.
     */
    select(ids: readonly string[], { look = false } = {}) {
      const known = ids.filter((id) => records.has(id));
      const record = records.get(known[0] ?? "");
      if (!record) return;
      batch(() => {
        selection.value = { ids: known, index: 0 };
        bringIntoView(record.id, look);
      });
    },
    /** Shows another of the records that lie under one click; wraps around. */
    turnSelection(step: 1 | -1) {
      const picked = selection.peek();
      if (!picked) return;
      const index = (picked.index + step + picked.ids.length) % picked.ids.length;
      selection.value = { ids: picked.ids, index };
    },
    clearSelection() {
      selection.value = null;
    },
    lookAt(places: readonly string[]) {
      ask({ places });
    },
    /** Takes down where the reader has moved the map to by hand. */
    reportViewpoint(value: Viewpoint) {
      viewpoint.value = value;
    },
    setLanguage(value: Language) {
      language.value = value;
    },
  };

  /** The map leaves where the reader had moved it to. */
  function ask(request: CameraRequest) {
    batch(() => {
      camera.value = request;
      viewpoint.value = "viewpoint" in request ? request.viewpoint : null;
    });
  }

  function bringIntoView(id: string, look: boolean) {
    const record = records.get(id);
    if (!record) return;
    if (hiddenLayers.peek().has(record.layer)) actions.toggleLayer(record.layer);
    const shown = presence(record.when, moment.peek(), window.peek());
    if (shown === "absent" || shown === "earlier") goTo(focusDay(record.when));
    if (!look) return;
    const stops = record.waypoints.map(({ place }) => place);
    const places = [...new Set([...record.places, ...stops])];
    if (places.length > 0) ask({ places });
  }

  goTo(start.moment ?? story.firstView.moment);
  if (start.selected !== undefined) {
    const asked = records.get(start.selected);
    if (asked) {
      selection.value = { ids: [asked.id], index: 0 };
      bringIntoView(asked.id, true);
    }
  }
  if (start.viewpoint) ask({ viewpoint: start.viewpoint });

  return {
    story,
    extent,
    opening,
    records,
    /** The records' days and layers; a layer's number is its place in `story.layers`. */
    columns,
    /** The day on which each record is looked at, by layer. */
    focusDays,
    clock: clock as ReadonlySignal<typeof clock.value>,
    moment,
    window: window as ReadonlySignal<WindowName>,
    range: range as ReadonlySignal<DayRange>,
    playing: playing as ReadonlySignal<boolean>,
    speed: speed as ReadonlySignal<Speed>,
    hiddenLayers: hiddenLayers as ReadonlySignal<ReadonlySet<string>>,
    selection: selection as ReadonlySignal<Selection | null>,
    selected,
    camera: camera as ReadonlySignal<CameraRequest>,
    /** Where the reader has moved the map to; null while it is where it was asked to look. */
    viewpoint: viewpoint as ReadonlySignal<Viewpoint | null>,
    language: language as ReadonlySignal<Language>,
    stops,
    ...actions,
  };
}

export type Session = ReturnType<typeof createSession>;
