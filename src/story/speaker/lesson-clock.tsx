import type { ReadonlySignal } from "@preact/signals";
import { useEffect, useState } from "preact/hooks";
import { usePanel, useWords } from "../../panel/panel-context.ts";
import type { Lesson as LessonPlan } from "../../record/lesson.ts";
import type { ClassroomWords } from "../../words/en/classroom.ts";
import type { Language } from "../../words/dictionary.ts";
import { localeOf } from "../../words/dictionary.ts";
import { sayNumber } from "../../words/quantities.ts";
import type { Lesson } from "../lesson/lesson.ts";
import { measured } from "../lesson/lesson.ts";
import { aheadBy, plannedTimes } from "../lesson/plan-minutes.ts";

interface LessonClockProps {
  readonly words: ClassroomWords["speaker"];
  readonly lesson: Lesson;
  readonly plans: ReadonlySignal<ReadonlyMap<string, LessonPlan>>;
}

/** The time of day, and how the lesson stands against its plan. */
export function LessonClock({ words, lesson, plans }: LessonClockProps) {
  const { session } = usePanel();
  const { language } = useWords();
  const now = useNow();
  const { timer } = lesson.state.value;
  const planned = plannedTimes(session.story.chapters, plans.value);
  const at = Math.max(0, session.chapterIndex.value);
  const spent = measured(timer, now);
  const all = planned.reduce((sum, each) => sum + each, 0);
  const minutes = Math.round(aheadBy(planned, at, { spent, chapterAt: timer.chapterAt }) / 60_000);
  const isRunning = timer.startedAt !== null;
  const time = new Date(now).toLocaleTimeString(localeOf(language), { timeStyle: "short" });
  return (
    <div class="lesson-clock">
      <p class="time-of-day">
        <span class="unseen">{words.clock}</span> {time}
      </p>
      <div class="lesson-timer" role="timer" aria-label={words.timer} aria-live="off">
        <p>
          <strong>{clockWords(spent, language)}</strong>{" "}
          {all > 0 && words.ofWhole(clockWords(all, language))}
        </p>
        {all > 0 && (
          <p>
            {words.chapterTime(
              clockWords(spent - timer.chapterAt, language),
              clockWords(planned[at] ?? 0, language),
            )}
          </p>
        )}
        {spent > 0 && all > 0 && (
          <p data-late={minutes < 0}>
            {minutes === 0
              ? words.onTime
              : minutes > 0
                ? words.ahead(minutes)
                : words.behind(-minutes)}
          </p>
        )}
      </div>
      <button
        type="button"
        class="quiet"
        onClick={isRunning ? lesson.stopTimer : lesson.startTimer}
      >
        {isRunning ? words.stop : words.start}
      </button>
      <button type="button" class="quiet" onClick={lesson.resetTimer}>
        {words.reset}
      </button>
    </div>
  );
}

/** Minutes and seconds of some milliseconds, in a language's digits: "12:05". */
function clockWords(milliseconds: number, language: Language): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  const [tens, ones] = [Math.floor((seconds % 60) / 10), seconds % 10];
  const said = [Math.floor(seconds / 60), tens, ones].map((each) => sayNumber(each, language));
  return `${said[0]}:${said[1]}${said[2]}`;
}

/** The machine's clock, each second. */
function useNow(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
