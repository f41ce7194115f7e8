import { Citations } from "../../panel/citations.tsx";
import { usePanel, useWords } from "../../panel/panel-context.ts";
import { RecordMark } from "../../panel/record-mark.tsx";
import { StoryText } from "../../panel/story-text.tsx";
import type { ClassroomWords } from "../../words/en/classroom.ts";
import { sayWhen } from "../../words/dates.ts";
import { inLanguage } from "../../words/translated.ts";
import type { Lesson } from "../lesson/lesson.ts";
import type { Plans } from "../lesson/use-plans.ts";
import { SpeakerQuestions } from "./speaker-questions.tsx";

interface SpeakerNotesProps {
  readonly words: ClassroomWords;
  readonly lesson: Lesson;
  readonly plans: Plans;
}

/** What is told now, to be read at a glance: notes, questions, the chapter's reports and its sources. */
export function SpeakerNotes({ words, lesson, plans }: SpeakerNotesProps) {
  const { session } = usePanel();
  const { words: page, language, storyLang } = useWords();
  const chapter = session.chapter.value;
  if (!chapter) {
    const { beforeStory, noChapters } = words.speaker;
    const hasChapters = session.story.chapters.length > 0;
    return <p class="speaker-empty">{hasChapters ? beforeStory : noChapters}</p>;
  }
  const plan = lesson.plan.value;
  const [number, count] = [session.chapterIndex.value + 1, session.story.chapters.length];
  const shown = chapter.show.flatMap((id) => session.records.get(id) ?? []);
  return (
    <article class="speaker-chapter" aria-labelledby="speaker-chapter">
      <p class="wall-count">
        {page.chapterOf(number, count)} · {sayWhen(chapter.when, "period", language)}
      </p>
      <h2 id="speaker-chapter">
        <StoryText text={chapter.title} />
      </h2>
      {plans.isMissing && (
        <p role="alert">
          {words.speaker.lessonsFailed}{" "}
          <button type="button" class="quiet" onClick={plans.again}>
            {page.tryAgain}
          </button>
        </p>
      )}
      <section class="speaker-told" aria-label={words.speaker.notes}>
        {plan?.notes
          ? inLanguage(plan.notes, language)
              .split(/\n+/)
              .map((line) => (
                <p key={line} lang={storyLang}>
                  {line}
                </p>
              ))
          : plan && <p class="speaker-empty">{words.speaker.noNotes}</p>}
      </section>
      <SpeakerQuestions words={words} lesson={lesson} />
      {shown.length > 0 && (
        <section class="speaker-reports" aria-label={page.shownHere}>
          <h3>{page.shownHere}</h3>
          <ol>
            {shown.map((record) => {
              const isShown = record.id === session.selected.value?.id;
              return (
                <li key={record.id}>
                  <button
                    type="button"
                    aria-current={isShown ? "step" : undefined}
                    onClick={() =>
                      isShown ? session.clearSelection() : session.select([record.id])
                    }
                  >
                    <RecordMark record={record} size={20} />
                    <span>
                      <StoryText text={record.title} />
                    </span>
                  </button>
                </li>
              );
            })}
          </ol>
        </section>
      )}
      <details class="speaker-sources">
        <summary>{page.sources}</summary>
        <Citations citations={chapter.sources} label={page.sources} />
      </details>
    </article>
  );
}
