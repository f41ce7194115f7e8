import { useEffect, useState } from "preact/hooks";
import { usePanel, useWords } from "../../panel/panel-context.ts";
import { StoryText } from "../../panel/story-text.tsx";
import type { Story } from "../../record/story.ts";
import type { Theme } from "../../session/theme.ts";
import type { ClassroomWords } from "../../words/en/classroom.ts";
import { sayWhen } from "../../words/dates.ts";
import type { Language } from "../../words/dictionary.ts";
import type { Lesson } from "../lesson/lesson.ts";

/** A chapter's map as a picture. */
export interface ChapterPicture {
  /** An `svg` element as text. */
  readonly svg: string;
  /** What it shows, in words. */
  readonly alt: string;
  /** The variables that its colours are, as declarations of CSS. */
  colours(theme: Theme): string;
}

export type DrawChapter = (
  story: Story,
  language: Language,
  chapter: string,
) => Promise<ChapterPicture>;

interface NextChapterProps {
  readonly words: ClassroomWords["speaker"];
  readonly lesson: Lesson;
  readonly drawChapter: DrawChapter;
}

/** What comes next, with its map as it will stand; a press goes there. */
export function NextChapter({ words, lesson, drawChapter }: NextChapterProps) {
  const { session, theme } = usePanel();
  const { language } = useWords();
  const { story } = session;
  const chapter = story.chapters[session.chapterIndex.value + 1];
  const [drawn, setDrawn] = useState<{ id: string; picture: ChapterPicture } | null>(null);
  const id = chapter?.id;
  useEffect(() => {
    if (id === undefined) return undefined;
    let isGone = false;
    // After what the press that led here has set going.
    const timer = setTimeout(() => {
      drawChapter(story, language, id).then(
        (picture) => isGone || setDrawn({ id, picture }),
        (error: unknown) => console.error(error),
      );
    }, 600);
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [story, language, id, drawChapter]);
  const picture = drawn?.id === id ? drawn?.picture : null;
  if (story.chapters.length === 0) return null;
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
        aria-label={picture ? words.nextMap(picture.alt) : words.next}
        style={picture?.colours(theme.value) ?? ""}
        // All that somebody wrote is escaped in it.
        dangerouslySetInnerHTML={{ __html: picture?.svg ?? "" }}
      />
    </section>
  );
}
