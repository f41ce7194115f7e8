import { effect, signal } from "@preact/signals";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { usePanel } from "../../panel/panel-context.ts";
import { useLaterWords } from "../../panel/use-later-words.ts";
import { useStyles } from "../../panel/use-styles.ts";
import styles from "./wall.css?url";
import { keepInStep } from "../lesson/keep-in-step.ts";
import type { Lesson } from "../lesson/lesson.ts";
import { createLesson } from "../lesson/lesson.ts";
import { LessonSpoken } from "../lesson/lesson-spoken.tsx";
import { usePlans } from "../lesson/use-plans.ts";
import { ChapterOverview } from "./chapter-overview.tsx";
import { isFullScreen, toggleFullScreen } from "./full-screen.ts";
import { hideAtRest } from "./hide-at-rest.ts";
import { OthersDialog } from "./others-dialog.tsx";
import { PresenterHelp } from "./presenter-help.tsx";
import { openSpeakerWindow } from "./speaker-window.ts";
import { TypedChapter } from "./typed-chapter.tsx";
import type { WallDialog } from "./use-present-keys.ts";
import { usePresentKeys } from "./use-present-keys.ts";
import { keepAwake } from "./wake-lock.ts";
import { WallBar } from "./wall-bar.tsx";
import { WallKey } from "./wall-key.tsx";
import { WallQuestion } from "./wall-question.tsx";
import { WallReport } from "./wall-report.tsx";
import { refitOnResize } from "./refit-on-resize.ts";
import { followWallScale } from "./wall-scale.ts";
import { WallTitle } from "./wall-title.tsx";

/** Milliseconds that a note to who speaks stands on the wall. */
const saidFor = 8_000;

/** The page on a wall, before a class: over the map the chapter's title, its reports, its questions, and how to go on. */
export function Wall() {
  const context = usePanel();
  const { session } = context;
  const { own: words } = useLaterWords("classroom");
  const { plans, isMissing } = usePlans();
  const lesson = useMemo(() => createLesson(session, plans), [session, plans]);
  const [dialog, setDialog] = useState<WallDialog | null>(null);
  const [said, setSaid] = useState("");
  const inStep = useMemo(() => ({ current: null as ReturnType<typeof keepInStep> | null }), []);

  useEffect(() => {
    const root = document.documentElement;
    root.dataset["presenting"] = "";
    const ends = [followWallScale(root), hideAtRest(root), keepAwake()];
    // By the press that began it; a page that was loaded as a wall has had none.
    if (navigator.userActivation?.isActive && !isFullScreen()) {
      // Where it is refused, the wall is as large as its window.
      toggleFullScreen().catch(() => {});
    }
    const opener = document.activeElement;
    // What had the focus is out of sight.
    if (opener instanceof HTMLElement) opener.blur();
    return () => {
      for (const end of ends) end();
      delete root.dataset["presenting"];
      if (document.fullscreenElement) void document.exitFullscreen().catch(() => {});
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, []);
  useEffect(() => {
    const kept = keepInStep({
      session,
      lesson,
      role: "wall",
      isMirrored: signal(true),
    });
    inStep.current = kept;
    return () => {
      kept.destroy();
      lesson.destroy();
    };
  }, [session, lesson, inStep]);
  usePointed(lesson);
  const hasStyles = useStyles(styles);
  useEffect(() => (hasStyles ? refitOnResize(session) : undefined), [session, hasStyles]);

  // Long enough to be read, and not in the class's sight for good.
  useEffect(() => {
    if (said === "") return undefined;
    const timer = setTimeout(() => setSaid(""), saidFor);
    return () => clearTimeout(timer);
  }, [said]);
  const missing = isMissing ? words?.wall.lessonsMissing : undefined;
  useEffect(() => {
    if (missing) setSaid(missing);
  }, [missing]);

  const actions = {
    lesson,
    ask() {
      if (lesson.plan.peek()?.questions.length) lesson.askNext();
      else if (session.chapter.peek()) setSaid(missing ?? words?.wall.noQuestions ?? "");
    },
    open: setDialog,
    wall: {
      fullScreen() {
        toggleFullScreen().then(
          () => setSaid(""),
          () => setSaid(words?.wall.fullScreenRefused ?? ""),
        );
      },
      speaker() {
        const opened = openSpeakerWindow(session.language.peek(), session.chosenTheme.peek());
        if (opened) inStep.current?.meet(opened);
        setSaid(opened ? "" : (words?.wall.popupBlocked ?? ""));
      },
      end: () => session.setMode(null),
    },
  };
  const typed = usePresentKeys(session, actions);
  const { screen, question } = lesson.state.value;
  /** Another may have been opened before one says that it is closed. */
  const closed = (which: WallDialog) => () => setDialog((now) => (now === which ? null : now));
  const whole = useRef<HTMLElement>(null);
  const isThere = hasStyles && words !== null;
  // The keys begin with what is on the wall, and an ear hears that it is there.
  useEffect(() => {
    if (isThere) whole.current?.querySelector("h1")?.focus({ preventScroll: true });
  }, [isThere]);
  if (!isThere) return null;
  return (
    <main class="wall" aria-label={words.presenting} data-screen={screen} ref={whole}>
      <WallTitle />
      <WallKey words={words.wall} />
      {question === null && <WallReport words={words.wall} />}
      {question !== null && <WallQuestion words={words.wall} lesson={lesson} />}
      {screen !== "map" && <div class="wall-cover" />}
      <LessonSpoken words={words.wall} lesson={lesson} />
      <TypedChapter words={words.wall} typed={typed} />
      <p class="wall-said" role="status">
        {said}
      </p>
      <WallBar words={words.wall} {...actions} wall={actions.wall} />
      {dialog === "overview" && (
        <ChapterOverview words={words.wall} lesson={lesson} onClose={closed("overview")} />
      )}
      {dialog === "others" && <OthersDialog words={words.others} onClose={closed("others")} />}
      {dialog === "help" && <PresenterHelp words={words} isWall onClose={closed("help")} />}
    </main>
  );
}

/** Shows on the map where who speaks points at. */
function usePointed(lesson: Lesson) {
  const { pointing } = usePanel();
  useEffect(
    () =>
      effect(() => {
        const place = lesson.pointed.value;
        void pointing().then((map) => map?.show(place));
      }),
    [lesson, pointing],
  );
}
