import { batch, computed, signal } from "@preact/signals";
import type { ReadonlySignal } from "@preact/signals";
import type { Chapter } from "../record/chapter.ts";
import type { Story } from "../record/story.ts";
import type { CivilDay } from "../record/when.ts";
import type { TimeWindow } from "../time/show-window.ts";
import { parseWindow } from "../time/show-window.ts";

/** What the page is besides a map to read: on a wall, before a class; or beside that, for who speaks. */
export const pageModes = ["present", "speaker"] as const;
export type PageMode = (typeof pageModes)[number];

/** What a chapter makes the map show. */
export interface ChapterView {
  readonly moment: CivilDay;
  readonly window: TimeWindow;
  /** Layers that are switched off. */
  readonly hiddenLayers: ReadonlySet<string>;
  readonly camera: Chapter["camera"];
}

/** The moment is the last day of the chapter's range; its first where it has no end. */
export function chapterView({ when, window, layers, camera }: Chapter, story: Story): ChapterView {
  const shown = layers.length > 0 ? new Set(layers) : null;
  return {
    moment: when.latest === null ? (when.earliest ?? story.firstView.moment) : when.latest - 1,
    window: parseWindow(window ?? "") ?? "month",
    hiddenLayers: new Set(
      story.layers.map(({ id }) => id).filter((id) => shown?.has(id) === false),
    ),
    camera,
  };
}

export interface GuideOptions {
  readonly story: Story;
  /** Makes the map show a chapter; the clock runs there unless it is to be there at once. */
  readonly show: (view: ChapterView, atOnce: boolean) => void;
  /** Whether the map shows something else than a view: the reader has moved on by hand. */
  readonly isElsewhere: (view: ChapterView) => boolean;
}

/** The part of the session that is the guided story: which chapter is told, and moving through them. */
export function createGuide({ story, show, isElsewhere }: GuideOptions) {
  const { chapters } = story;
  const chapter = signal<Chapter | null>(null);
  const mode = signal<PageMode | null>(null);
  const index = computed(() => (chapter.value ? chapters.indexOf(chapter.value) : -1));

  function open(wanted: Chapter | undefined, atOnce: boolean) {
    if (!wanted) return;
    // At once, so that nobody sees the chapter with the map of another.
    batch(() => {
      chapter.value = wanted;
      show(chapterView(wanted, story), atOnce);
    });
  }

  return {
    state: {
      chapter: chapter as ReadonlySignal<Chapter | null>,
      /** Its place among the chapters, from 0; -1 for none. */
      chapterIndex: index,
      /** Null for a page to read. */
      mode: mode as ReadonlySignal<PageMode | null>,
      /** Whether the reader has moved away from what the chapter shows. */
      isAstray: computed(
        () => chapter.value !== null && isElsewhere(chapterView(chapter.value, story)),
      ),
    },
    actions: {
      /** Tells a chapter; an id that is none is left alone. */
      openChapter(id: string, { atOnce = false } = {}) {
        open(
          chapters.find((each) => each.id === id),
          atOnce,
        );
      },
      /** The first where none is told; the last has none after it. */
      nextChapter() {
        open(chapters[index.peek() + 1], false);
      },
      previousChapter() {
        open(chapters[index.peek() - 1], false);
      },
      /** Shows again what the chapter tells of. */
      backToChapter() {
        open(chapter.peek() ?? undefined, false);
      },
      setMode(value: PageMode | null) {
        mode.value = value;
      },
      /** The map stays as it is. */
      leaveStory() {
        chapter.value = null;
      },
    },
  };
}
