import { batch, computed, effect, signal, untracked } from "@preact/signals";
import type { ReadonlySignal } from "@preact/signals";
import type { Lesson as LessonPlan } from "../../record/lesson.ts";
import type { Session } from "../../session/session.ts";
import { jumpTo, stepBack, stepOn } from "./steps.ts";

/** What the wall is covered with, so that the class looks at who speaks. */
export const screens = ["map", "black", "white"] as const;
export type Screen = (typeof screens)[number];

/** A place that who speaks points at. */
export interface Pointed {
  readonly lon: number;
  readonly lat: number;
}

/** What a lesson's windows share besides what their maps show. */
export interface LessonState {
  readonly screen: Screen;
  /** Which of the chapter's questions is on the wall, from 0; null for none. */
  readonly question: number | null;
  /** Whether its answer is there too. */
  readonly isAnswered: boolean;
  /** The wall stays as it is while who speaks prepares. */
  readonly isFrozen: boolean;
  readonly withReports: boolean;
  readonly timer: LessonTimer;
}

/** Milliseconds; the first three of the time that was measured, the last on the machine's clock. */
export interface LessonTimer {
  /** What had been measured when it was stopped last. */
  readonly before: number;
  /** When the chapter began that is told. */
  readonly chapterAt: number;
  /** When it was started; null while it stands. */
  readonly startedAt: number | null;
}

export const openingState: LessonState = {
  screen: "map",
  question: null,
  isAnswered: false,
  isFrozen: false,
  withReports: true,
  timer: { before: 0, chapterAt: 0, startedAt: null },
};

/** Milliseconds that a timer has measured by `now`, on the same clock. */
export function measured({ before, startedAt }: LessonTimer, now: number): number {
  return before + (startedAt === null ? 0 : Math.max(0, now - startedAt));
}

/**
 * A lesson with the story: where its windows stand, and what may be done. `destroy` ends what it follows.
 *
 * @param plans what each chapter has for a class, by its id; empty until that has come
 */
export function createLesson(
  session: Session,
  plans: ReadonlySignal<ReadonlyMap<string, LessonPlan>>,
  clock: () => number = Date.now,
) {
  const state = signal<LessonState>(openingState);
  const pointed = signal<Pointed | null>(null);
  const plan = computed(() => plans.value.get(session.chapter.value?.id ?? "") ?? null);
  const change = (part: Partial<LessonState>) => {
    state.value = { ...state.peek(), ...part };
  };

  // A question belongs to its chapter, and so does the time that it takes.
  let told = session.chapter.peek();
  const destroy = effect(() => {
    const chapter = session.chapter.value;
    if (chapter === told) return;
    told = chapter;
    untracked(() => {
      const { timer } = state.peek();
      const chapterAt = measured(timer, clock());
      change({ question: null, isAnswered: false, timer: { ...timer, chapterAt } });
    });
  });

  /** Where the wall stays as it is, it stays covered too. */
  const uncovered = () => (state.peek().isFrozen ? state.peek().screen : "map");

  /** What covers the map is taken away by whatever goes on. */
  function goOn(act: () => void) {
    batch(() => {
      if (state.peek().screen !== uncovered()) change({ screen: uncovered() });
      act();
    });
  }

  return {
    state: state as ReadonlySignal<LessonState>,
    /** Null for nothing. */
    pointed: pointed as ReadonlySignal<Pointed | null>,
    /** What the chapter that is told has for a class; null for none, and until it has come. */
    plan,
    stepOn: () => goOn(() => stepOn(session, state.peek())),
    stepBack: () => goOn(() => stepBack(session, state.peek())),
    nextChapter: () => goOn(session.nextChapter),
    previousChapter: () => goOn(session.previousChapter),
    jumpTo: (number: number) => goOn(() => jumpTo(session, number)),
    /** Covers the wall, or uncovers it where it is covered so already. */
    cover(screen: Screen) {
      change({ screen: state.peek().screen === screen ? "map" : screen });
    },
    /** Puts one of the chapter's questions on the wall without its answer; null takes it away. */
    ask(question: number | null) {
      const known = question !== null && plan.peek()?.questions[question] !== undefined;
      change({ question: known ? question : null, isAnswered: false, screen: uncovered() });
    },
    /** The first question, then each next one, then none. */
    askNext() {
      const { question } = state.peek();
      this.ask(question === null ? 0 : question + 1);
    },
    /** Shows the answer, or hides it again. */
    answer() {
      const { question, isAnswered } = state.peek();
      if (question !== null) change({ isAnswered: !isAnswered });
    },
    freeze(isFrozen: boolean) {
      change({ isFrozen });
    },
    setWithReports(withReports: boolean) {
      change({ withReports });
    },
    startTimer() {
      const { timer } = state.peek();
      if (timer.startedAt === null) change({ timer: { ...timer, startedAt: clock() } });
    },
    stopTimer() {
      const { timer } = state.peek();
      change({ timer: { ...timer, before: measured(timer, clock()), startedAt: null } });
    },
    resetTimer() {
      change({ timer: openingState.timer });
    },
    pointAt(place: Pointed | null) {
      pointed.value = place;
    },
    /** Takes over what another window of the lesson has. */
    takeOver(other: LessonState) {
      state.value = other;
    },
    destroy,
  };
}

export type Lesson = ReturnType<typeof createLesson>;
