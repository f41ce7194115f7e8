import { batch, computed, signal } from "@preact/signals";
import type { ReadonlySignal } from "@preact/signals";
import type { CivilDay, DayRange } from "../record/when.ts";
import type { Story } from "../record/story.ts";
import { eventDays } from "../time/event-days.ts";
import { focusDay } from "../time/focus-day.ts";
import { createLayerDays } from "../time/layer-days.ts";
import type { TimeWindow } from "../time/show-window.ts";
import { presence } from "../time/show-window.ts";
import type { Language } from "../words/dictionary.ts";
import { recordColumns } from "./record-columns.ts";
import { createTimeShown } from "./time-shown.ts";
import { walkSpans } from "./walk-spans.ts";
import { wholeExtent } from "./whole-extent.ts";
import type { Viewpoint } from "./viewpoint.ts";

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
  readonly window?: TimeWindow | undefined;
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

  const hiddenLayers = signal<ReadonlySet<string>>(new Set());
  const selection = signal<Selection | null>(null);
  const camera = signal<CameraRequest>({ places: story.firstView.places });
  const viewpoint = signal<Viewpoint | null>(null);
  const language = signal<Language>(start.language ?? "en");

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
  const time = createTimeShown({
    extent,
    opening,
    moment: story.firstView.moment,
    window: start.window ?? "month",
    stops,
    walks: walkSpans(story.records),
  });

  const actions = {
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
    const shown = presence(record.when, time.state.moment.peek(), time.state.window.peek());
    if (shown === "absent" || shown === "earlier") time.actions.goToDay(focusDay(record.when));
    if (!look) return;
    const stops = record.waypoints.map(({ place }) => place);
    const places = [...new Set([...record.places, ...stops])];
    if (places.length > 0) ask({ places });
  }

  time.actions.goToDay(start.moment ?? story.firstView.moment);
  time.actions.showWholeWindow();
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
    ...time.state,
    hiddenLayers: hiddenLayers as ReadonlySignal<ReadonlySet<string>>,
    selection: selection as ReadonlySignal<Selection | null>,
    selected,
    camera: camera as ReadonlySignal<CameraRequest>,
    /** Where the reader has moved the map to; null while it is where it was asked to look. */
    viewpoint: viewpoint as ReadonlySignal<Viewpoint | null>,
    language: language as ReadonlySignal<Language>,
    stops,
    ...time.actions,
    ...actions,
  };
}

export type Session = ReturnType<typeof createSession>;
