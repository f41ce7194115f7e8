import { useEffect, useState } from "preact/hooks";
import { usePanel, useWords } from "../../panel/panel-context.ts";
import { StoryText } from "../../panel/story-text.tsx";
import type { Story } from "../../record/story.ts";
import type { ClassroomWords } from "../../words/classroom.ts";
import { sayWhen } from "../../words/dates.ts";
import type { Language } from "../../words/dictionary.ts";
import type { Lesson } from "../lesson/lesson.ts";

/** A chapter's map as a picture, an `svg` element as text, with what it shows in words. */
export type DrawChapter = (
  story: Story,
  language: Language,
  chapter: string,
) => Promise<{ readonly svg: string; readonly alt: string }>;

interface NextChapterProps {
  readonly words: ClassroomWords["speaker"];
  readonly lesson: Lesson;
  readonly drawChapter: DrawChapter;
}

/** What comes next, with its map as it will stand; a press goes there. */
export function NextChapter({ words, lesson, drawChapter }: NextChapterProps) {
  const { session } = usePanel();
  const { language } = useWords();
  const { story } = session;
  const chapter = story.chapters[session.chapterIndex.value + 1];
  const [picture, setPicture] = useState<{ id: string; svg: string; alt: string } | null>(null);
  const id = chapter?.id;
  useEffect(() => {
    if (id === undefined) return undefined;
    let isGone = false;
    // After what the press that led here has set going.
    const timer = setTimeout(() => {
      drawChapter(story, language, id).then(
        ({ svg, alt }) => isGone || setPicture({ id, svg, alt }),
        (error: unknown) => console.error(error),
      );
    }, 600);
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [story, language, id, drawChapter]);
  if (!chapter) return <p class="speaker-empty">{words.nothingNext}</p>;
  return (
    <section class="next-chapter" aria-label={words.next}>
      <h3>{words.next}</h3>
      <button type="button" onClick={lesson.nextChapter}>
        <span class="next-title">
          <StoryText text={chapter.title} />
        </span>
        <span class="next-when">{sayWhen(chapter.when, "period", language)}</span>
      </button>
      <div
        class="next-map"
        role="img"
        aria-label={picture?.id === id ? words.nextMap(picture?.alt ?? "") : words.next}
        // All that somebody wrote is escaped in it.
        dangerouslySetInnerHTML={{ __html: picture?.id === id ? (picture?.svg ?? "") : "" }}
      />
    </section>
  );
}
