import { useSignal } from "@preact/signals";
import { useEffect, useMemo, useState } from "preact/hooks";
import type { MapAreaProps } from "../../panel/map-area.tsx";
import { MapArea } from "../../panel/map-area.tsx";
import { LanguageSwitch } from "../../panel/masthead.tsx";
import { StoryText } from "../../panel/story-text.tsx";
import { usePanel } from "../../panel/panel-context.ts";
import { TimeBar } from "../../panel/time-bar.tsx";
import { useLaterWords } from "../../panel/use-later-words.ts";
import { keepInStep } from "../lesson/keep-in-step.ts";
import { createLesson } from "../lesson/lesson.ts";
import { LessonSpoken } from "../lesson/lesson-spoken.tsx";
import { usePlans } from "../lesson/use-plans.ts";
import { ChapterOverview } from "../presenter/chapter-overview.tsx";
import { OthersDialog } from "../presenter/others-dialog.tsx";
import { PresenterHelp } from "../presenter/presenter-help.tsx";
import { TypedChapter } from "../presenter/typed-chapter.tsx";
import type { WallDialog } from "../presenter/use-present-keys.ts";
import { usePresentKeys } from "../presenter/use-present-keys.ts";
import { LessonClock } from "./lesson-clock.tsx";
import type { DrawChapter } from "./next-chapter.tsx";
import { NextChapter } from "./next-chapter.tsx";
import { SpeakerNotes } from "./speaker-notes.tsx";
import { WallControls } from "./wall-controls.tsx";
import { WallState } from "./wall-state.tsx";

export interface SpeakerProps extends MapAreaProps {
  readonly drawChapter: DrawChapter;
}

/** For whoever speaks: notes, questions, what comes next, the time, and a map of their own that leads the wall's. */
export function Speaker({ drawChapter, ...map }: SpeakerProps) {
  const { session, pointing } = usePanel();
  const { own: words } = useLaterWords("classroom");
  const found = usePlans();
  const lesson = useMemo(() => createLesson(session, found.plans), [session, found.plans]);
  const isMirrored = useSignal(true);
  const isPointing = useSignal(false);
  const [inStep, setInStep] = useState<ReturnType<typeof keepInStep> | null>(null);
  const [dialog, setDialog] = useState<WallDialog | null>(null);

  useEffect(() => {
    document.documentElement.dataset["mode"] = "speaker";
    return () => {
      delete document.documentElement.dataset["mode"];
    };
  }, []);
  useEffect(() => {
    const kept = keepInStep({
      session,
      lesson,
      role: "speaker",
      isMirrored,
    });
    setInStep(kept);
    return () => {
      kept.destroy();
      lesson.destroy();
    };
  }, [session, lesson, isMirrored]);
  const points = isPointing.value;
  useEffect(() => {
    if (!points || !inStep) return undefined;
    let stop = () => {};
    let isGone = false;
    void pointing().then((own) => {
      if (!isGone && own) stop = own.follow(inStep.point);
    });
    return () => {
      isGone = true;
      stop();
    };
  }, [points, inStep, pointing]);
  const typed = usePresentKeys(session, {
    lesson,
    ask: () => lesson.askNext(),
    wall: null,
    open: setDialog,
  });
  /** Another may have been opened before one says that it is closed. */
  const closed = (which: WallDialog) => () => setDialog((now) => (now === which ? null : now));
  if (!words) return null;
  return (
    <main class="speaker">
      <header class="speaker-bar">
        <h1>
          {words.speaker.title}{" "}
          <span>
            <StoryText text={session.story.title} />
          </span>
        </h1>
        {inStep && <WallState words={words.speaker} lesson={lesson} inStep={inStep} />}
        <LanguageSwitch />
        <LessonClock words={words.speaker} lesson={lesson} plans={found.plans} />
      </header>
      <div class="speaker-map" data-pointing={points}>
        <WallControls
          words={words}
          lesson={lesson}
          isMirrored={isMirrored}
          isPointing={isPointing}
          open={setDialog}
        />
        <MapArea {...map} />
        <TimeBar />
      </div>
      <div class="speaker-words">
        <SpeakerNotes words={words} lesson={lesson} plans={found} />
        <NextChapter words={words.speaker} lesson={lesson} drawChapter={drawChapter} />
      </div>
      <LessonSpoken words={words.wall} lesson={lesson} withChapter />
      <TypedChapter words={words.wall} typed={typed} />
      {dialog === "overview" && (
        <ChapterOverview words={words.wall} lesson={lesson} onClose={closed("overview")} />
      )}
      {dialog === "others" && <OthersDialog words={words.others} onClose={closed("others")} />}
      {dialog === "help" && <PresenterHelp words={words} isWall={false} onClose={closed("help")} />}
    </main>
  );
}
