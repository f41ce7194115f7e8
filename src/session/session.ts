import { batch, computed, signal } from "@preact/signals";
import type { ReadonlySignal } from "@preact/signals";
import type { CivilDay, DayRange } from "../record/when.ts";
import type { Story } from "../record/story.ts";
import type { Viewpoint } from "../record/viewpoint.ts";
import { eventDays } from "../time/event-days.ts";
import { focusDay } from "../time/focus-day.ts";
import { createLayerDays } from "../time/layer-days.ts";
import type { TimeWindow } from "../time/show-window.ts";
import { presence } from "../time/show-window.ts";
import type { Language } from "../words/dictionary.ts";

import type { FramePart } from "./frame-parts.ts";
import { createFilterShown } from "./filter-shown.ts";
import type { FilterText } from "./filter-text.ts";
import { nothingOff, sameFilter } from "./filter.ts";
import { createLanguageShown } from "./language-shown.ts";
import type { PageMode } from "./guide.ts";
import { createGuide } from "./guide.ts";
import { recordColumns } from "./record-columns.ts";
import type { ReportView } from "./report-view.ts";
import { createReportView } from "./report-view.ts";
import { createSearchShown } from "./search-shown.ts";
import { createTimeShown } from "./time-shown.ts";
import type { RangeAsked } from "../time/range-text.ts";
import type { Theme } from "./theme.ts";
import { walkSpans } from "./walk-spans.ts";
import { wholeExtent } from "./whole-extent.ts";

/** What the reader has picked: one record, or the several that lie under one click. */
export interface Selection {
  readonly ids: readonly string[];
  /** Which of them the card shows. */
  readonly index: number;
}

/** Where the map is asked to look. A new object is a new request, even for the same places. */
export type CameraRequest =
  | {
      readonly places: readonly string[];
      /** Kilometres from west to east around them, in place of what just holds them. */
      readonly widthKm?: number | null;
    }
  | { readonly viewpoint: Viewpoint };

/** What a session starts from; an address or a default. */
export interface SessionStart {
  readonly moment?: CivilDay | undefined;
  readonly window?: TimeWindow | undefined;
  /** What the slider shows. */
  readonly range?: RangeAsked | undefined;
  readonly language?: Language | undefined;
  readonly selected?: string | undefined;
  readonly theme?: Theme | undefined;
  readonly viewpoint?: Viewpoint | undefined;
  /** The chapter of the guided story that is told; what else is given is shown instead of its own. */
  readonly chapter?: string | undefined;
  readonly filter?: FilterText | undefined;
  /** What is looked for, as `parseSearch` reads it. */
  readonly search?: string | undefined;
  readonly view?: ReportView | undefined;
  /** Whether keys act that need no focus of their own; as before unless given. */
  readonly shortcuts?: boolean | undefined;
  readonly mode?: PageMode | undefined;
  /** What the page has where it stands in another page's frame; the session itself does without it. */
  readonly frame?: ReadonlySet<FramePart> | undefined;
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
  const beginDays = createLayerDays(columns.begin, columns.layer);

  const filter = createFilterShown(story);
  const search = createSearchShown({
    story,
    filterMask: filter.state.recordMask,
    filterFailures: filter.state.failures,
  });
  const reports = createReportView();
  const { hiddenLayers } = filter.state;
  const { recordMask } = search.state;
  const selection = signal<Selection | null>(null);
  const camera = signal<CameraRequest>({ places: story.firstView.places });
  const viewpoint = signal<Viewpoint | null>(null);
  /** What the camera was last asked for, and where the map has come to stand; neither by the reader's hand. */
  const cameraFor = signal("");
  const standing = signal<Viewpoint | null>(null);
  const tongue = createLanguageShown(story.languages, start.language);
  const chosenTheme = signal<Theme | null>(null);
  const shortcuts = signal(true);

  const shownFocusDays = computed(() =>
    recordMask.value ? focusDays.masked(recordMask.value) : focusDays,
  );
  const shownBeginDays = computed(() =>
    recordMask.value ? beginDays.masked(recordMask.value) : beginDays,
  );
  const stops = computed(() =>
    eventDays(
      [shownFocusDays.value, shownBeginDays.value],
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
    window: "month",
    stops,
    walks: walkSpans(story.records),
  });

  /** What the map was last asked to look at for a chapter. */
  let guidedCamera: CameraRequest | null = null;
  const guide = createGuide({
    story,
    show({ moment, window, hiddenLayers: hidden, camera: wanted }, atOnce) {
      batch(() => {
        selection.value = null;
        filter.actions.setFilter({ ...nothingOff, layers: hidden });
        search.actions.clearSearch();
        time.actions.setWindow(window);
        if (atOnce) time.actions.goToDay(moment);
        else time.actions.runTo(moment);
        // A new object, since the same one asks for nothing.
        guidedCamera = { ...wanted };
        ask(guidedCamera, `chapter ${guide.state.chapter.peek()?.id}`);
      });
    },
    isElsewhere: ({ moment, window, hiddenLayers: hidden }) =>
      viewpoint.value !== null ||
      search.state.found.value !== null ||
      camera.value !== guidedCamera ||
      time.state.window.value !== window ||
      (time.state.moment.value !== moment && !time.state.running.value) ||
      !sameFilter(filter.state.filter.value, { ...nothingOff, layers: hidden }),
  });
  /** What the map points at: what the reader has picked, else what the chapter tells of. */
  const pointedAt = computed<ReadonlySet<string>>(() => {
    const picked = selected.value;
    return new Set(picked ? [picked.id] : (guide.state.chapter.value?.show ?? []));
  });

  /** What an address that names no place on the map makes it show. */
  const impliedFor = computed(() => {
    if (selected.value) return `record ${selected.value.id}`;
    return guide.state.chapter.value ? `chapter ${guide.state.chapter.value.id}` : "";
  });
  const lookedAt = computed<CameraRequest>(() =>
    viewpoint.value ? { viewpoint: viewpoint.value } : camera.value,
  );
  const placeShown = computed(
    () => viewpoint.value ?? (cameraFor.value === impliedFor.value ? null : standing.value),
  );

  /** Whether the map is no longer where it looked as the story opened, and no chapter has it look elsewhere. */
  const isAway = computed(
    () =>
      guide.state.chapter.value === null && (viewpoint.value !== null || cameraFor.value !== ""),
  );

  const actions = {
    /**
     * Opens a record's card. Brings it back where it is filtered out or not what is looked for, moves the
     * clock to it when it is out of the window, and, with `look`, asks the map to show where it was.
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
    /** Shows the numbers, at one of them, in place of a card or of what is looked for. */
    showNumber(id: string) {
      batch(() => {
        selection.value = null;
        search.actions.clearSearch();
        reports.actions.showNumber(id);
      });
    },
    lookAt(places: readonly string[]) {
      // Of the first view nothing has to be said.
      ask({ places }, places === story.firstView.places ? "" : "places");
    },
    /** Asks the map to look where it looked as the story opened. */
    lookAtAll() {
      actions.lookAt(story.firstView.places);
    },
    /** Asks the map to look where an address could say that it looks. */
    lookFrom(wanted: Viewpoint) {
      ask({ viewpoint: wanted }, "viewpoint");
    },
    /** Takes down where the reader has moved the map to by hand. */
    reportViewpoint(value: Viewpoint) {
      viewpoint.value = value;
    },
    /** Takes down where the map stands after it moved by itself. */
    reportStanding(value: Viewpoint) {
      standing.value = value;
    },
    /** Light or dark, whatever the system has; null to follow that. */
    setTheme(value: Theme | null) {
      chosenTheme.value = value;
    },
    /** Whether keys act wherever the focus is, such as the slash that leads to the search (WCAG 2.1.4). */
    setShortcuts(on: boolean) {
      shortcuts.value = on;
    },
    /** Shows what an address asks for, at once; what it leaves out is as when the story opens. */
    restore(asked: SessionStart) {
      batch(() => open(asked));
    },
  };

  /** The map leaves where the reader had moved it to. */
  function ask(request: CameraRequest, what: string) {
    batch(() => {
      cameraFor.value = what;
      camera.value = request;
      viewpoint.value = "viewpoint" in request ? request.viewpoint : null;
    });
  }

  function bringIntoView(id: string, look: boolean) {
    const record = records.get(id);
    if (!record) return;
    filter.actions.showRecord(id);
    const found = search.state.found.peek();
    if (found?.mask[filter.state.numberOf(id) ?? -1] === 0) search.actions.clearSearch();
    const shown = presence(record.when, time.state.moment.peek(), time.state.window.peek());
    if (shown === "absent" || shown === "earlier") time.actions.goToDay(focusDay(record.when));
    if (!look) return;
    const stops = record.waypoints.map(({ place }) => place);
    const places = [...new Set([...record.places, ...stops])];
    if (places.length > 0) ask({ places }, `record ${id}`);
  }

  function open(asked: SessionStart) {
    if (asked.language) tongue.actions.setLanguage(asked.language);
    if (asked.shortcuts !== undefined) shortcuts.value = asked.shortcuts;
    chosenTheme.value = asked.theme ?? null;
    guide.actions.setMode(asked.mode ?? null);
    time.actions.showOpeningRange();
    if (asked.chapter === undefined) guide.actions.leaveStory();
    else guide.actions.openChapter(asked.chapter, { atOnce: true });
    const isGuided = guide.state.chapter.peek() !== null;
    const { moment: day = NaN } = asked;
    const moment = day >= extent.start && day < extent.end ? day : undefined;
    if (!isGuided) time.actions.setWindow("month");
    if (asked.window) time.actions.setWindow(asked.window);
    if (moment !== undefined || !isGuided) {
      time.actions.goToDay(moment ?? story.firstView.moment);
      time.actions.showWholeWindow();
    }
    if (asked.range) time.actions.showRangeAsked(asked.range);
    // Who has moved away from a chapter has a moment in the address, and all of their own filter.
    const ownFilter = Object.keys(asked.filter ?? {}).length > 0 || moment !== undefined;
    if (!isGuided || ownFilter) filter.actions.readFilter(asked.filter ?? {});
    search.actions.readSearch(asked.search ?? "");
    reports.actions.setReportView(asked.view ?? "list");
    selection.value = null;
    const picked = records.get(asked.selected ?? "");
    if (picked) {
      selection.value = { ids: [picked.id], index: 0 };
      bringIntoView(picked.id, true);
    }
    if (asked.viewpoint) ask({ viewpoint: asked.viewpoint }, "viewpoint");
  }
  open(start);

  return {
    story,
    extent,
    opening,
    records,
    /** The records' days and layers; a layer's number is its place in `story.layers`. */
    columns,
    /** The day on which each record is looked at, by layer, of those that `recordMask` lets through. */
    focusDays: shownFocusDays,
    ...time.state,
    ...filter.state,
    ...search.state,
    ...reports.state,
    selection: selection as ReadonlySignal<Selection | null>,
    selected,
    camera: camera as ReadonlySignal<CameraRequest>,
    /** Where the reader has moved the map to; null while it is where it was asked to look. */
    viewpoint: viewpoint as ReadonlySignal<Viewpoint | null>,
    /** Where the map looks: where the reader has moved it to, else where it was asked to. */
    lookedAt,
    /** Where the map looks, as far as an address has to say it: null where all else says it already. */
    placeShown,
    isAway,
    /** Null while the system decides. */
    chosenTheme: chosenTheme as ReadonlySignal<Theme | null>,
    shortcuts: shortcuts as ReadonlySignal<boolean>,
    ...tongue.state,
    stops,
    ...guide.state,
    /** Ids of the records that the map points at: the one that is picked, else what a chapter tells of. */
    pointedAt,
    ...time.actions,
    ...guide.actions,
    ...filter.actions,
    ...search.actions,
    ...reports.actions,
    ...tongue.actions,
    ...actions,
  };
}

export type Session = ReturnType<typeof createSession>;
